package dev.plumbline.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What reads our outputs: each check reads one as its host does, and fails when it is misled. */
final class Hosts {
  private static final Pattern CONTROL =
      Pattern.compile(
          "[\\p{Cc}\\p{Cs}\\u061c\\u200e\\u200f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069&&[^\\n"
              + "]]");
  private static final Pattern COMMAND = Pattern.compile("::(error|warning|notice) [^:]*::.*");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d[\\d.,eE+-]*");
  private static final Pattern EMBEDDED =
      Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\[((?:[^\\]\\\\]|\\\\.)*)]\\(([^)]*)\\)");

  private Hosts() {}

  /** A terminal shows lines, and obeys nothing. */
  static void terminal(String text) {
    assertThat(text).doesNotContainPattern(CONTROL);
  }

  /** GitHub takes each line for a command, and has nothing but ours. */
  static void github(String text) {
    terminal(text);
    assertThat(text.lines()).allMatch(line -> COMMAND.matcher(line).matches());
  }

  /** Markdown that is posted as a comment. */
  static void markdown(String text) {
    terminal(text);
    new LiveMarkdown(text, Set.of("<br>"), link -> false).assertDead();
  }

  /** A list of JSON, or an object. */
  static JsonNode json(String text) {
    try {
      terminal(text);
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SARIF, whose messages may hold links, and whose places are addresses. */
  static void sarif(String text) {
    var root = json(text);
    for (var uri : root.findValuesAsText("uri")) {
      var scheme = URI.create(uri).getScheme();
      assertThat(scheme).as(uri).isIn(null, "file");
    }
    for (var message : root.findValues("message")) {
      var links = EMBEDDED.matcher(message.at("/text").asText());
      while (links.find()) {
        assertThat(links.group(2)).as(message.toString()).matches("\\d+");
      }
    }
  }

  /** XML without anything that runs or is fetched. */
  static Document xml(String text) {
    try {
      assertThat(text).doesNotContain("<!DOCTYPE").doesNotContainPattern(CONTROL);
      var document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(text)));
      var all = document.getElementsByTagName("*");
      for (int at = 0; at < all.getLength(); at++) {
        assertInert((Element) all.item(at));
      }
      return document;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void assertInert(Element element) {
    assertThat(element.getTagName().toLowerCase())
        .isNotIn("script", "foreignobject", "iframe", "image", "a", "animate", "set");
    var attributes = element.getAttributes();
    for (int at = 0; at < attributes.getLength(); at++) {
      var name = attributes.item(at).getNodeName();
      assertThat(name).doesNotStartWith("on");
      if (name.endsWith("href")) {
        assertThat(attributes.item(at).getNodeValue()).startsWith("#");
      }
    }
  }

  /** A spreadsheet: rows of one length, and no cell that it would run. */
  static void spreadsheet(String text) {
    terminal(text.replace("\r\n", "\n"));
    var rows = rows(text);
    assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.get(0)));
    for (var row : rows) {
      assertThat(row)
          .noneMatch(
              cell ->
                  !cell.isEmpty()
                      && "=+-@\t\r\n".indexOf(cell.stripLeading().concat("x").charAt(0)) >= 0
                      && !NUMBER.matcher(cell).matches());
    }
  }

  /** Reads RFC 4180. */
  private static List<List<String>> rows(String text) {
    var rows = new ArrayList<List<String>>();
    var row = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit == '"') {
        boolean twice = quoted && at + 1 < text.length() && text.charAt(at + 1) == '"';
        cell.append(twice ? "\"" : "");
        at += twice ? 1 : 0;
        quoted = twice || !quoted;
      } else if (quoted || unit != ',' && unit != '\n') {
        cell.append(unit == '\r' && !quoted ? "" : String.valueOf(unit));
      } else {
        row.add(cell.toString());
        cell.setLength(0);
        if (unit == '\n') {
          rows.add(List.copyOf(row));
          row.clear();
        }
      }
    }
    assertThat(quoted).isFalse();
    return rows;
  }
}
