package dev.plumbline.fuzz;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.finding.Report;
import dev.plumbline.report.ReportFormats;
import dev.plumbline.report.TextLayout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;

/** What every format of a report promises: its readers can read it, and it hides nothing. */
final class WrittenReports {
  /** How others read each format; a new format fails until it is named here. */
  static final Map<String, Consumer<String>> READERS = readers();

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CSV_HEAD = "file,line,column,severity,";

  /** Finding the library takes longer than reading a report. */
  private static final DocumentBuilderFactory XML = xml();

  private WrittenReports() {}

  private static DocumentBuilderFactory xml() {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Consumer<String>> readers() {
    var readers = new LinkedHashMap<String, Consumer<String>>();
    readers.put("text", text -> {});
    readers.put("concise", text -> {});
    readers.put("json", WrittenReports::json);
    readers.put("sarif", WrittenReports::json);
    readers.put("junit", WrittenReports::xml);
    readers.put("github", WrittenReports::commands);
    readers.put("gitlab", WrittenReports::json);
    readers.put("markdown", text -> {});
    readers.put("csv", WrittenReports::table);
    return readers;
  }

  /** Writes a report as text and in the format that the input decides, and reads it again. */
  static void of(Report report, Choice choice) {
    var names = ReportFormats.names();
    of(report, choice.of(names));
    if (choice.isOneIn(4)) {
      var narrow = new TextLayout(false, 40, true, false);
      Promise.printable("the narrow text", written("text", report, narrow));
    }
  }

  private static void of(Report report, String name) {
    var text = Promise.twiceTheSame(() -> written(name, report, TextLayout.PLAIN));
    Promise.printable("the format " + name, text);
    var reader = READERS.get(name);
    Promise.holds(reader != null, "no reader is named for the format " + name);
    reader.accept(text);
  }

  /** Returns a report in one format. */
  static String written(String format, Report report, TextLayout layout) {
    var text = new StringBuilder();
    try {
      ReportFormats.of(format).orElseThrow().write(report, layout, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void json(String text) {
    try {
      JSON.readTree(text);
    } catch (IOException e) {
      throw new AssertionError("what should be JSON is none", e);
    }
  }

  /** Fails when the text is not well-formed XML. */
  static void xml(String text) {
    try {
      var builder = XML.newDocumentBuilder();
      builder.setErrorHandler(null);
      builder.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError("what should be XML is none", e);
    }
  }

  /** Each line is one command, so that no text from a model becomes another. */
  private static void commands(String text) {
    text.lines()
        .forEach(
            line ->
                Promise.holds(
                    line.matches("::(error|warning|notice) [^\\n]*"),
                    "not one of our commands: " + line));
  }

  /** Each row has as many cells as the head, and none begins as a formula does. */
  private static void table(String text) {
    Promise.holds(text.startsWith(CSV_HEAD), "the table has another head");
    int columns = -1;
    int cells = 1;
    boolean quoted = false;
    boolean atStart = true;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (atStart && unit != '"') {
        Promise.holds("=+@".indexOf(unit) < 0, "a cell begins as a formula");
      } else if (atStart && at + 1 < text.length()) {
        Promise.holds("=+@".indexOf(text.charAt(at + 1)) < 0, "a quoted cell begins as a formula");
      }
      atStart = false;
      if (unit == '"') {
        quoted = !quoted;
      } else if (unit == ',' && !quoted) {
        cells++;
        atStart = true;
      } else if (unit == '\n' && !quoted) {
        columns = columns < 0 ? cells : columns;
        Promise.same(columns, cells, "a row has another number of cells");
        cells = 1;
        atStart = true;
      }
    }
    Promise.holds(!quoted, "a cell is not closed");
  }
}
