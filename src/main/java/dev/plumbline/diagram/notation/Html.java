package dev.plumbline.diagram.notation;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.OneLine;
import dev.plumbline.diagram.layout.Layouts;
import dev.plumbline.diagram.layout.Look;
import dev.plumbline.diagram.paint.Theme;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A single page that works offline: pan, zoom, search, what is up- and downstream, facts and
 * findings. Its content security policy allows only the page's own style and script.
 */
final class Html implements Notation {
  private static final List<String> SCRIPTS =
      List.of("model.js", "picture.js", "panel.js", "page.js");

  @Override
  public String name() {
    return "html";
  }

  @Override
  public String ending() {
    return "html";
  }

  @Override
  public boolean isText() {
    return true;
  }

  @Override
  public void write(Diagram diagram, Look look, OutputStream out) throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    var style = colours() + resource("page.css");
    var script = new StringBuilder();
    for (var name : SCRIPTS) {
      script.append(resource(name));
    }
    head(diagram, look, style, script.toString(), writer);
    var picture = Layouts.of(diagram, look).picture(Theme.LIGHT);
    writer.write("<main id=\"stage\">\n");
    PagePicture.map(picture, writer);
    writer.write("\n<p id=\"status\" role=\"status\" hidden></p>\n</main>\n");
    writer.write(resource("panel.html"));
    PagePicture.legend(picture, writer);
    writer.write("\n</details>\n</aside>\n");
    writer.write(resource("help.html"));
    writer.write("<script type=\"application/json\" id=\"data\">");
    PageData.write(diagram, writer);
    writer.write("</script>\n<script>" + script + "</script>\n</body>\n</html>\n");
    writer.flush();
  }

  private static void head(Diagram diagram, Look look, String style, String script, Writer writer)
      throws IOException {
    var title = escaped(OneLine.of(diagram.title()));
    var theme = look.theme() == Theme.DARK ? " class=\"dark\"" : "";
    writer.write(
        """
        <!DOCTYPE html>
        <html lang="en"%s>
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
        style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'">
        <title>%s</title>
        <style>%s</style>
        </head>
        <body>
        """
            .formatted(theme, hash(style), hash(script), title, style));
    writer.write(
        """
        <header>
        <div>
        <h1>%s</h1>
        <p class="quiet">%s</p>
        </div>
        """
            .formatted(title, escaped(OneLine.of(diagram.subtitle()))));
    writer.write(resource("header.html"));
  }

  /**
   * Returns the colours of both themes as CSS variables; the device decides until the user chooses
   * a theme.
   */
  private static String colours() {
    var dark = variables(Theme.DARK);
    return ":root { color-scheme: light; %s }\n".formatted(variables(Theme.LIGHT))
        + "@media (prefers-color-scheme: dark) { :root:not(.light) { color-scheme: dark; %s } }\n"
            .formatted(dark)
        + ":root.dark { color-scheme: dark; %s }\n".formatted(dark)
        + "@media print { :root:root { color-scheme: light; %s } }\n"
            .formatted(variables(Theme.LIGHT));
  }

  private static String variables(Theme theme) {
    return theme.palette().entrySet().stream()
        .map(entry -> "--" + entry.getKey() + ": " + entry.getValue() + ";")
        .collect(Collectors.joining(" "));
  }

  private static String resource(String name) throws IOException {
    try (var in = Html.class.getResourceAsStream("/diagram/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
