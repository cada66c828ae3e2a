package dev.plumbline.lift.outline;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Makes the IRIs of a model's elements from their ids, so that the same id gives the same IRI. */
public final class Iris {
  static final String MODEL = "https://plumbline.dev/model/";

  private static final String ALLOWED = "-._~";

  private Iris() {}

  /** Returns the IRI of a system. */
  static Node system(String id) {
    return NodeFactory.createURI(MODEL + segment(id));
  }

  /** Returns the IRI of an element: {@code <system>/component/order/api}. */
  public static Node element(Node system, String type, List<String> path) {
    return NodeFactory.createURI(system.getURI() + '/' + type + '/' + joined(path, "/"));
  }

  /**
   * Returns the IRI of a flow: {@code <system>/flow/web/gateway}, and {@code …/nightly} for one
   * that needs more to be told from others of the same ends. A nested end is one part, {@code
   * order:api}, so that no two flows share an IRI.
   */
  public static Node flow(Node system, List<String> from, List<String> to, String which) {
    var pair = system.getURI() + "/flow/" + joined(from, ":") + '/' + joined(to, ":");
    return NodeFactory.createURI(
        which.isEmpty() ? pair : pair + '/' + segment(FlowKey.part(which)));
  }

  /**
   * Returns the IRI of what an element says with a key: {@code <element>#backup}. The {@code #}
   * distinguishes it from an element called {@code backup} inside that one.
   */
  public static Node fact(Node subject, String key) {
    var iri = subject.getURI();
    return NodeFactory.createURI(iri + (iri.indexOf('#') < 0 ? '#' : '/') + segment(key));
  }

  /** Returns an element's canonical id: its IRI without the part that all share. */
  public static String id(Node element) {
    return element.getURI().substring(MODEL.length());
  }

  private static String joined(List<String> path, String separator) {
    if (path.size() == 1) {
      return segment(path.get(0));
    }
    return path.stream().map(Iris::segment).collect(Collectors.joining(separator));
  }

  /** Returns the text with all that an IRI's part may not hold percent-encoded. */
  public static String segment(String text) {
    int plain = 0;
    while (plain < text.length() && isPlain(text.charAt(plain))) {
      plain++;
    }
    if (plain == text.length()) {
      return text;
    }
    var encoded = new StringBuilder();
    text.codePoints().forEach(point -> append(encoded, point));
    return encoded.toString();
  }

  private static void append(StringBuilder encoded, int point) {
    if (isPlain(point) || (point >= 0xA0 && Character.isLetterOrDigit(point))) {
      encoded.appendCodePoint(point);
      return;
    }
    for (byte octet : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
      encoded.append(String.format("%%%02X", octet));
    }
  }

  private static boolean isPlain(int point) {
    return point < 0x80 && (Character.isLetterOrDigit(point) || ALLOWED.indexOf(point) >= 0);
  }
}
