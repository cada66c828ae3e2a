package dev.plumbline.diagram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.plumbline.finding.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/**
 * One page that works without a network: pan, zoom, search, ways up and down, facts and findings. A
 * content security policy lets nothing run but the page's own script.
 */
final class Html implements Notation {
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
    var style = resource("page.css");
    var script = resource("page.js");
    var title = escaped(Caption.clean(diagram.title()));
    writer.write(
        """
        <!DOCTYPE html>
        <html lang="en">
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
        <header>
        <h1>%s</h1>
        <input id="search" type="search" placeholder="Search ( / )" aria-label="Search">
        <select id="area" aria-label="Area"><option value="">every area</option></select>
        <select id="severity" aria-label="Severity"><option value="">every severity</option></select>
        <button id="out" aria-label="Zoom out">−</button>
        <button id="in" aria-label="Zoom in">+</button>
        <button id="fit">Fit</button>
        <button id="theme">Light / dark</button>
        </header>
        <main id="stage" aria-label="Data-flow diagram">
        """
            .formatted(hash(style), hash(script), title, style, title));
    var placement = Placement.of(diagram, look);
    for (var theme : Theme.values()) {
      Svg.write(placement.in(theme), theme.toString(), writer);
      writer.write("\n");
    }
    writer.write("</main>\n<aside id=\"panel\" aria-live=\"polite\"></aside>\n");
    writer.write("<script type=\"application/json\" id=\"data\">");
    data(diagram, look, writer);
    writer.write("</script>\n<script>" + script + "</script>\n</body>\n</html>\n");
    writer.flush();
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

  private static void data(Diagram diagram, Look look, Writer writer) throws IOException {
    var text = new StringWriter();
    try (var json = new JsonFactory().createGenerator(text)) {
      json.setCharacterEscapes(new MarkupEscapes());
      json.writeStartObject();
      json.writeBooleanField("checked", !diagram.severities().isEmpty());
      json.writeBooleanField("dark", look.theme() == Theme.DARK);
      json.writeArrayFieldStart("elements");
      for (var node : diagram.nodes()) {
        start(json, node.subject(), node.shape().title());
        json.writeBooleanField("external", node.shape() == Shape.EXTERNAL);
        json.writeEndObject();
      }
      for (var edge : diagram.edges()) {
        start(json, edge.subject(), "flow");
        json.writeStringField("from", Caption.clean(edge.from()));
        json.writeStringField("to", Caption.clean(edge.to()));
        json.writeEndObject();
      }
      for (var boundary : diagram.boundaries()) {
        start(json, boundary.subject(), "boundary");
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    writer.write(text.toString());
  }

  private static void start(JsonGenerator json, Diagram.Subject subject, String type)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", Caption.clean(subject.id()));
    json.writeStringField("type", type);
    json.writeStringField("label", Caption.clean(subject.label()));
    json.writeArrayFieldStart("facts");
    for (var fact : subject.facts()) {
      json.writeStartArray();
      json.writeString(Caption.clean(fact.key()));
      json.writeString(Caption.clean(fact.value()));
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("findings");
    for (var finding : subject.findings()) {
      finding(json, finding);
    }
    json.writeEndArray();
  }

  private static void finding(JsonGenerator json, Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", finding.rule().id());
    json.writeStringField("area", finding.rule().area().id());
    json.writeStringField("severity", finding.severity().id().toLowerCase(Locale.ROOT));
    json.writeStringField("message", Caption.clean(finding.message()));
    json.writeStringField("at", Caption.clean(finding.at().toString()));
    json.writeStringField("fix", finding.fix());
    json.writeEndObject();
  }

  /** Writes what could end the element around the data by its number. */
  private static final class MarkupEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      for (char sign : new char[] {'<', '>', '&'}) {
        codes[sign] = ESCAPE_STANDARD;
      }
      return codes;
    }

    @Override
    public SerializedString getEscapeSequence(int sign) {
      return new SerializedString("\\u%04x".formatted(sign));
    }
  }
}
