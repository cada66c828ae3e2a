package dev.plumbline.diagram.paint;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.Encryption;
import dev.plumbline.diagram.OneLine;
import java.util.ArrayList;
import java.util.List;

/** The lines of text in a box or beside a flow, shortened to fit. */
public final class Caption {
  static final double NAME_SIZE = 13;
  static final double DETAIL_SIZE = 11;
  public static final double LABEL_SIZE = 11;
  public static final double SMALL_SIZE = 9.5;
  private static final double WIDEST_NAME = 230;
  private static final double WIDEST_LABEL = 190;
  private static final int MOST_DATA = 3;

  private Caption() {}

  public static String name(Diagram.Subject subject) {
    return Typeface.BOLD.fit(OneLine.of(subject.label()), NAME_SIZE, WIDEST_NAME);
  }

  /** Returns the type of a boundary, unless its name says it already. */
  public static String type(Diagram.Boundary boundary) {
    var type = OneLine.of(boundary.type());
    return type.equalsIgnoreCase(OneLine.of(boundary.subject().label())) ? "" : type;
  }

  public static String detail(Diagram.Node node) {
    return Typeface.REGULAR.fit(OneLine.of(node.detail()), DETAIL_SIZE, WIDEST_NAME);
  }

  /** Returns the first line of a flow's label: its data, and returned data after an arrow. */
  public static String data(Diagram.Edge edge) {
    boolean both = !edge.sent().isEmpty() && edge.returnsData();
    int most = both ? MOST_DATA - 1 : MOST_DATA;
    double widest = both ? WIDEST_LABEL * 0.6 : WIDEST_LABEL;
    var sent = listed(edge.sent(), most, widest);
    if (!edge.returnsData()) {
      return sent;
    }
    return (sent + " ← " + listed(edge.received(), most, widest)).strip();
  }

  private static String listed(List<String> data, int most, double widest) {
    var names = data.stream().map(OneLine::of).toList();
    int shown = names.size() == most + 1 ? names.size() : Math.min(most, names.size());
    var text = String.join(", ", names.subList(0, shown));
    var rest = names.size() > shown ? " +" + (names.size() - shown) : "";
    return Typeface.REGULAR.fit(text, LABEL_SIZE, widest) + rest;
  }

  /** Returns the font of the second line: bold if the flow is not encrypted. */
  static Typeface face(Diagram.Edge edge) {
    return edge.encryption() == Encryption.PLAIN ? Typeface.BOLD : Typeface.REGULAR;
  }

  /** Returns the second line of a flow's label: its protocol and classification. */
  public static String protocol(Diagram.Edge edge) {
    var parts = new ArrayList<String>();
    if (!edge.protocol().isEmpty()) {
      parts.add(OneLine.of(edge.protocol()).replaceFirst(" protocol$", ""));
    }
    edge.classification().map(OneLine::of).ifPresent(parts::add);
    return face(edge).fit(String.join(" · ", parts), SMALL_SIZE, WIDEST_LABEL);
  }

  /** Returns the line that names the worst rule, empty when nothing was found. */
  public static String worst(Diagram.Subject subject) {
    int others = (int) subject.findings().stream().map(f -> f.rule().id()).distinct().count() - 1;
    return subject
        .worst()
        .map(rule -> others > 0 ? rule + " +" + others : rule)
        .map(line -> Typeface.BOLD.fit(OneLine.of(line), SMALL_SIZE, WIDEST_NAME))
        .orElse("");
  }

  /** Returns the tooltip of an element: its name, a second line, and its findings. */
  public static String tooltip(Diagram.Subject subject, String second) {
    var lines = new ArrayList<String>(List.of(OneLine.of(subject.label())));
    if (!second.isBlank()) {
      lines.add(OneLine.of(second));
    }
    subject.findings().forEach(f -> lines.add(OneLine.of(f.severity().id() + ": " + f.message())));
    return String.join("\n", lines);
  }
}
