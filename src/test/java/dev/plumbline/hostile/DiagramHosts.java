package dev.plumbline.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagram.Diagrams;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * What reads our diagrams. A language is not misled when a diagram of hostile names has the signs
 * of a diagram of plain names: what differs are letters, or stands in a string.
 */
final class DiagramHosts {
  private static final String STRING = "\"(?:[^\"\\\\\\n]|\\\\.)*+\"";
  private static final String LABEL = "\"[^\"<>!@%$\\n]*+\"";
  private static final String CREOLE = "<U\\+[0-9A-F]{4,6}>|\\\\n|(?<!_)_(?!_)";
  private static final Pattern TAG =
      Pattern.compile("<[a-zA-Z][\\w-]*+(?:\\s++[\\w:-]++(?:=\"[^\"]*+\")?+)*+\\s*+/?+>");
  private static final Pattern RAW = Pattern.compile("(?s)<(script|style)[^>]*+>.*?</\\1>");

  /** The checks, by the names of notations; each takes the notation and a text. */
  static final Map<String, BiConsumer<String, String>> ALL =
      Map.of(
          "svg", (notation, text) -> Hosts.xml(Diagrams.text(Diagrams.named(text), notation)),
          "png", DiagramHosts::picture,
          "html", DiagramHosts::page,
          "mermaid", new Language("#\\d++;|<br/>|\\\\u[0-9A-F]{4}", "\"[^\"<>`&%$\\n]*+\""),
          "dot", new Language(STRING, ">[^<>\\n]*+(?=<)|<BR/>|&\\w++;"),
          "plantuml", new Language(CREOLE, LABEL),
          "c4plantuml", new Language(CREOLE, LABEL),
          "d2", new Language("(?!)", "\"(?:[^\"\\\\$\\n]|\\\\.)*+\""),
          "dgs", new Language("(?!)", STRING));

  private static final Map<String, String> PLAIN = new ConcurrentHashMap<>();

  private DiagramHosts() {}

  private static String plain(String name, String notation) {
    return PLAIN.computeIfAbsent(
        notation + name, any -> Diagrams.text(Diagrams.named(name), notation));
  }

  private static void picture(String notation, String text) {
    try {
      var bytes = Diagrams.write(Diagrams.named(text), notation, Diagrams.USUAL);
      assertThat(ImageIO.read(new ByteArrayInputStream(bytes))).isNotNull();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A page has the tags and attributes of a page of plain names, and its scripts end where they
   * did.
   */
  private static void page(String notation, String text) {
    var plain = plain("plain", notation);
    var page = Diagrams.text(Diagrams.named(text), notation);
    assertThat(signs(plain)).containsAll(signs(page));
    for (var end : new String[] {"(?i)</script", "(?i)</style", "(?i)<script", "<!--"}) {
      assertThat(Pattern.compile(end).matcher(page).results().count())
          .as(end)
          .isEqualTo(Pattern.compile(end).matcher(plain).results().count());
    }
    Hosts.terminal(page);
  }

  /** Returns the tags of a page with the names of their attributes. */
  private static TreeSet<String> signs(String page) {
    var signs = new TreeSet<String>();
    var tags = TAG.matcher(RAW.matcher(page).replaceAll("")).results();
    tags.map(tag -> tag.group().replaceAll("\"[^\"]*+\"", ""))
        .forEach(tag -> signs.addAll(List.of(tag.split("\\s+"))));
    assertThat(TAG.matcher(RAW.matcher(page).replaceAll("")).replaceAll(""))
        .doesNotContainPattern("<[a-zA-Z?]");
    return signs;
  }

  /**
   * A language of text.
   *
   * @param first what is text, such as escapes
   * @param then what is text when that is taken away, such as the contents of strings
   */
  private record Language(String first, String then) implements BiConsumer<String, String> {
    /** Signs that some language reads; the rest is letters and the punctuation of sentences. */
    private static final Pattern TEXT = Pattern.compile("[^<>\\[\\]{}|\"'`&#$%@~*_=^\\\\\\n]++");

    private static final Pattern COMMAND = Pattern.compile("(?m)^\\s*+[!@].*+$");

    @Override
    public void accept(String notation, String text) {
      var written = Diagrams.text(Diagrams.named(text), notation);
      Hosts.terminal(written);
      var signs = signs(written);
      assertThat(signs)
          .as(written)
          .isIn(signs(plain("plain", notation)), signs(plain("", notation)));
    }

    private String signs(String written) {
      var commands = COMMAND.matcher(written).results().map(found -> found.group()).toList();
      var bare = written.replaceAll(first, "").replaceAll(then, "");
      return commands + TEXT.matcher(bare).replaceAll("");
    }
  }
}
