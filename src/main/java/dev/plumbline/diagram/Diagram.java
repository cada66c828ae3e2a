package dev.plumbline.diagram;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.finding.Severity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The content of a picture, without positions and colours.
 *
 * @param title the heading
 * @param subtitle one line on what the picture shows and leaves out
 * @param boundaries the containers, the outer before the inner
 * @param nodes the boxes
 * @param edges the flows between boxes, or between a box and a container
 * @param others the elements without a place in the picture, which may have findings
 */
public record Diagram(
    String title,
    String subtitle,
    List<Boundary> boundaries,
    List<Node> nodes,
    List<Edge> edges,
    List<Other> others) {
  public Diagram {
    boundaries = List.copyOf(boundaries);
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    others = List.copyOf(others);
  }

  /**
   * An element without a place in the picture: the system, data, an API, or one that a view leaves
   * out.
   *
   * @param type the name of its class, such as {@code data}
   * @param subject the element
   */
  public record Other(String type, Subject subject) {}

  /**
   * A fact that a model states about an element.
   *
   * @param key the key, such as {@code owner}
   * @param value the value as text
   * @param at its place, if it is written in a file
   */
  public record Fact(String key, String value, Optional<Location> at) {}

  /**
   * The properties that all elements have.
   *
   * @param id the canonical id, such as {@code shop/component/web}
   * @param label the name that people read
   * @param facts the stated facts
   * @param findings the findings on it, the worst first; empty unless a check ran
   */
  public record Subject(String id, String label, List<Fact> facts, List<Finding> findings) {
    public Subject {
      facts = List.copyOf(facts);
      findings = List.copyOf(findings);
    }

    /** Returns the same element with other findings. */
    public Subject withFindings(List<Finding> found) {
      return new Subject(id, label, facts, found);
    }

    /** Returns how many findings are of that severity. */
    public long count(Severity severity) {
      return findings.stream().filter(finding -> finding.severity() == severity).count();
    }

    /** Returns the rule of the worst finding, if there is any. */
    public Optional<String> worst() {
      return findings.stream().findFirst().map(finding -> finding.rule().id());
    }
  }

  /**
   * A container.
   *
   * @param subject the element
   * @param type the kind of boundary, such as {@code subnet}
   * @param parent the id of the container around it
   * @param trust whether it is a trust boundary, and not only a location
   */
  public record Boundary(Subject subject, String type, Optional<String> parent, boolean trust) {
    public String id() {
      return subject.id();
    }
  }

  /**
   * A box.
   *
   * @param subject the element
   * @param shape how it is drawn
   * @param kind its kind, such as {@code relational-database}
   * @param detail its technology or kind, for the second line
   * @param classification the highest class of the data it keeps or handles, if sensitive
   * @param boundary the id of the container around it
   * @param owner who is responsible for it
   * @param tier its criticality
   * @param stores the names of the data that it stores
   */
  public record Node(
      Subject subject,
      Shape shape,
      String kind,
      String detail,
      Optional<String> classification,
      Optional<String> boundary,
      Optional<String> owner,
      Optional<String> tier,
      List<String> stores) {
    public Node {
      stores = List.copyOf(stores);
    }

    /** Returns the same box with another second line. */
    public Node withDetail(String other) {
      return new Node(subject, shape, kind, other, classification, boundary, owner, tier, stores);
    }

    public String id() {
      return subject.id();
    }
  }

  /**
   * A flow.
   *
   * @param subject the element
   * @param from the id of the caller
   * @param to the id of the callee
   * @param protocol the name of the protocol
   * @param sent the names of the data from caller to callee
   * @param received the names of the data that come back with the answer
   * @param encryption whether it is encrypted
   * @param classification the highest class of its data, if sensitive
   */
  public record Edge(
      Subject subject,
      String from,
      String to,
      String protocol,
      List<String> sent,
      List<String> received,
      Encryption encryption,
      Optional<String> classification) {
    public Edge {
      sent = List.copyOf(sent);
      received = List.copyOf(received);
    }

    /** Returns the same flow with its data in another order. */
    public Edge withData(List<String> otherSent, List<String> otherReceived) {
      return new Edge(
          subject, from, to, protocol, otherSent, otherReceived, encryption, classification);
    }

    public String id() {
      return subject.id();
    }

    /** Returns the data that it carries in either direction. */
    public List<String> data() {
      var all = new LinkedHashSet<>(sent);
      all.addAll(received);
      return new ArrayList<>(all);
    }

    /** Returns whether data comes back. */
    public boolean returnsData() {
      return !received.isEmpty();
    }
  }

  /**
   * Returns a diagram of some of these elements. No finding is lost: elements with findings that
   * are left out are added to {@link #others()}.
   *
   * @param what the start of the subtitle, which says what the part shows; counts follow
   */
  public Diagram part(String what, List<Boundary> boundaries, List<Node> nodes, List<Edge> edges) {
    var part = new Diagram(title, "", boundaries, nodes, edges, others);
    var shown =
        part.subjects().flatMap(subject -> subject.findings().stream()).collect(Collectors.toSet());
    var kept = new ArrayList<>(others);
    leftOut("boundary", this.boundaries.stream().map(Boundary::subject), shown).forEach(kept::add);
    leftOut("component", this.nodes.stream().map(Node::subject), shown).forEach(kept::add);
    leftOut("flow", this.edges.stream().map(Edge::subject), shown).forEach(kept::add);
    var whole = new Diagram(title, "", boundaries, nodes, edges, kept);
    return whole.withSubtitle(what + " — " + Subtitle.of(whole));
  }

  private static Stream<Other> leftOut(String type, Stream<Subject> subjects, Set<Finding> shown) {
    return subjects
        .map(
            subject ->
                subject.withFindings(
                    subject.findings().stream().filter(each -> !shown.contains(each)).toList()))
        .filter(subject -> !subject.findings().isEmpty())
        .map(subject -> new Other(type, subject));
  }

  /** Returns the same diagram with that subtitle. */
  public Diagram withSubtitle(String subtitle) {
    return new Diagram(title, subtitle, boundaries, nodes, edges, others);
  }

  /** Returns every element that is drawn, nodes first. */
  public Stream<Subject> subjects() {
    return Stream.of(
            nodes.stream().map(Node::subject),
            edges.stream().map(Edge::subject),
            boundaries.stream().map(Boundary::subject))
        .flatMap(subjects -> subjects);
  }

  /** Returns every finding, on what is drawn and on what is not. */
  public Stream<Finding> findings() {
    return Stream.concat(subjects(), others.stream().map(Other::subject))
        .flatMap(subject -> subject.findings().stream());
  }

  /** Returns the severities of the findings, the worst first. */
  public Set<Severity> severities() {
    var found = EnumSet.noneOf(Severity.class);
    findings().forEach(finding -> found.add(finding.severity()));
    return found;
  }
}
