package dev.plumbline.diagram.notation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.OneLine;
import dev.plumbline.diagram.Shape;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.finding.Rule;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Writes the data for a page's script, as JSON that cannot close the script element around it. */
final class PageData {
  private final JsonGenerator json;
  private final Diagram diagram;

  private PageData(JsonGenerator json, Diagram diagram) {
    this.json = json;
    this.diagram = diagram;
  }

  static void write(Diagram diagram, Writer writer) throws IOException {
    var text = new StringWriter();
    try (var json = new JsonFactory().createGenerator(text)) {
      json.setCharacterEscapes(new MarkupEscapes());
      new PageData(json, diagram).write();
    }
    writer.write(text.toString());
  }

  private void write() throws IOException {
    json.writeStartObject();
    text("title", diagram.title());
    json.writeBooleanField("checked", diagram.findings().findAny().isPresent());
    rules();
    json.writeArrayFieldStart("elements");
    for (var node : diagram.nodes()) {
      node(node);
    }
    for (var edge : diagram.edges()) {
      edge(edge);
    }
    for (var boundary : diagram.boundaries()) {
      start(boundary.subject(), "boundary");
      optional("in", boundary.parent());
      json.writeEndObject();
    }
    for (var other : diagram.others()) {
      start(other.subject(), other.type());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void rules() throws IOException {
    var rules = new TreeMap<String, Rule>();
    diagram.findings().map(Finding::rule).forEach(rule -> rules.put(rule.id(), rule));
    json.writeObjectFieldStart("rules");
    for (var rule : rules.values()) {
      json.writeObjectFieldStart(rule.id());
      text("title", rule.title());
      text("area", rule.area().id());
      text("kind", rule.kind().id());
      json.writeStringField("fix", lines(rule.fix()));
      text("why", rule.description().strip().split("\n\\s*\n", 2)[0]);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void node(Diagram.Node node) throws IOException {
    start(node.subject(), node.shape().title());
    optional("in", node.boundary());
    texts("data", node.stores());
    json.writeBooleanField("external", node.shape() == Shape.EXTERNAL);
    json.writeEndObject();
  }

  private void edge(Diagram.Edge edge) throws IOException {
    start(edge.subject(), "flow");
    text("from", edge.from());
    text("to", edge.to());
    text("protocol", edge.protocol());
    text("encryption", edge.encryption().title());
    texts("data", edge.data());
    json.writeEndObject();
  }

  private void start(Diagram.Subject subject, String type) throws IOException {
    json.writeStartObject();
    text("id", subject.id());
    text("type", type);
    text("label", subject.label());
    json.writeArrayFieldStart("facts");
    for (var fact : subject.facts()) {
      json.writeStartArray();
      json.writeString(OneLine.of(fact.key()));
      json.writeString(OneLine.of(fact.value()));
      json.writeString(place(fact.at()));
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("findings");
    for (var finding : subject.findings()) {
      finding(finding);
    }
    json.writeEndArray();
  }

  private void finding(Finding finding) throws IOException {
    json.writeStartObject();
    text("rule", finding.rule().id());
    text("severity", finding.severity().id());
    text("message", finding.message());
    text("at", finding.at().toString());
    if (!finding.fix().equals(finding.rule().fix())) {
      json.writeStringField("fix", lines(finding.fix()));
    }
    json.writeArrayFieldStart("evidence");
    for (var evidence : finding.evidence()) {
      json.writeStartArray();
      json.writeString(OneLine.of(evidence.text()));
      json.writeString(place(evidence.at()));
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Returns a text of several lines without characters that pages cannot show. */
  private static String lines(String text) {
    return String.join("\n", text.lines().map(PageData::indented).toList());
  }

  private static String indented(String line) {
    return " ".repeat(line.length() - line.stripLeading().length()) + OneLine.of(line);
  }

  private static String place(Optional<Location> at) {
    return at.map(place -> OneLine.of(place.toString())).orElse("");
  }

  private void text(String name, String text) throws IOException {
    json.writeStringField(name, OneLine.of(text));
  }

  private void optional(String name, Optional<String> text) throws IOException {
    if (text.isPresent()) {
      text(name, text.get());
    }
  }

  private void texts(String name, List<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (var each : texts) {
      json.writeString(OneLine.of(each));
    }
    json.writeEndArray();
  }

  /** Escapes the characters that could close the script element. */
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
    public SerializableString getEscapeSequence(int sign) {
      return new SerializedString("\\u%04x".formatted(sign));
    }
  }
}
