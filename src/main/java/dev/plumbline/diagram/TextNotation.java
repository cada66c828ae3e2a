package dev.plumbline.diagram;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A language of another drawing tool: elements by names of their own, nested by braces. */
abstract class TextNotation implements Notation {
  private final String name;
  private final String ending;

  TextNotation(String name, String ending) {
    this.name = name;
    this.ending = ending;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String ending() {
    return ending;
  }

  @Override
  public final boolean isText() {
    return true;
  }

  @Override
  public final void write(Diagram diagram, Look look, OutputStream out) throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(text(new Words(diagram), look));
    writer.flush();
  }

  /** Returns the whole text. */
  abstract String text(Words words, Look look);

  /** A diagram whose elements have names that every language takes. */
  static final class Words {
    private final Diagram diagram;
    private final Map<String, String> tokens = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    Words(Diagram diagram) {
      this.diagram = diagram;
      diagram.boundaries().forEach(each -> tokens.put(each.id(), token("b_", each.id())));
      diagram.nodes().forEach(each -> tokens.put(each.id(), token("c_", each.id())));
    }

    private String token(String prefix, String id) {
      var last = id.substring(id.lastIndexOf('/') + 1);
      var token = prefix + last.replaceAll("[^A-Za-z0-9]", "_");
      var free = token;
      for (int number = 2; !taken.add(free); number++) {
        free = token + "_" + number;
      }
      return free;
    }

    Diagram diagram() {
      return diagram;
    }

    String token(String id) {
      return tokens.get(id);
    }

    boolean isBoundary(String id) {
      return diagram.boundaries().stream().anyMatch(each -> each.id().equals(id));
    }

    List<Diagram.Node> nodesIn(Optional<String> boundary) {
      return diagram.nodes().stream().filter(each -> each.boundary().equals(boundary)).toList();
    }

    List<Diagram.Boundary> boundariesIn(Optional<String> boundary) {
      return diagram.boundaries().stream().filter(each -> each.parent().equals(boundary)).toList();
    }
  }

  /** Returns what is written beside a flow, in lines. */
  static List<String> lines(Diagram.Edge edge) {
    var lock = edge.encryption() == Encryption.PLAIN ? " (" + Encryption.PLAIN.title() + ")" : "";
    return List.of(Caption.data(edge), Caption.protocol(edge) + lock, found(edge.subject()))
        .stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** Returns what is written in a box, in lines. */
  static List<String> lines(Diagram.Node node) {
    return List.of(
            Caption.name(node.subject()),
            Caption.detail(node),
            node.classification().map(Caption::clean).map(text -> "[" + text + "]").orElse(""),
            found(node.subject()))
        .stream()
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String found(Diagram.Subject subject) {
    var worst = Caption.worst(subject);
    return worst.isEmpty() ? "" : "! " + worst;
  }

  /** Returns the title of a boundary. */
  static String title(Diagram.Boundary boundary) {
    var type = Caption.type(boundary);
    return Caption.name(boundary.subject()) + (type.isEmpty() ? "" : " [" + type + "]");
  }

  static String heading(Diagram diagram) {
    return Caption.clean(diagram.title());
  }

  static String indent(int depth) {
    return "  ".repeat(depth);
  }
}
