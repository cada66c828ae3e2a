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
 * What is to be drawn, before it has places.
 *
 * @param title the heading
 * @param subtitle what the picture shows and leaves out
 * @param boundaries the containers, each after the one around it
 * @param nodes the boxes
 * @param edges the flows between boxes, or between a box and a container
 * @param others what has no place in the picture, but may have findings
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
   * An element without a place in the picture: the system, data, an API, or what a view leaves out.
   *
   * @param type the name of its class, such as {@code data}
   * @param subject what it is
   */
  public record Other(String type, Subject subject) {}

  /**
   * Something that a description says of an element.
   *
   * @param key the key, such as {@code owner}
   * @param value the value as text
   * @param at where it is written, when it is
   */
  public record Fact(String key, String value, Optional<Location> at) {}

  /**
   * What every element has.
   *
   * @param id the canonical id, such as {@code shop/component/web}
   * @param label the name that people read
   * @param facts what is said of it
   * @param findings what rules found on it, the worst first; empty unless asked for
   */
  public record Subject(String id, String label, List<Fact> facts, List<Finding> findings) {
    public Subject {
      facts = List.copyOf(facts);
      findings = List.copyOf(findings);
    }

    /** Returns the same element with other findings. */
    public Subject with(List<Finding> found) {
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
   * @param subject what it is
   * @param type what kind of boundary, such as {@code subnet}
   * @param parent the id of the container around it
   * @param trust whether it is a trust boundary, and not merely a place
   */
  public record Boundary(Subject subject, String type, Optional<String> parent, boolean trust) {
    public String id() {
      return subject.id();
    }
  }

  /**
   * A box.
   *
   * @param subject what it is
   * @param shape how it is drawn
   * @param kind its kind, such as {@code relational-database}
   * @param detail kind or technology, as the second line shows it
   * @param classification the highest class of the data it keeps or handles, when that is worth
   *     showing
   * @param boundary the id of the container around it
   * @param owner who answers for it
   * @param tier how critical it is
   * @param stores the data that it keeps
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
   * @param subject what it is
   * @param from the id of the caller
   * @param to the id of the callee
   * @param protocol how they talk
   * @param sent the data that goes from caller to callee
   * @param received the data that comes back with the answer
   * @param encryption whether others can read along
   * @param classification the highest class of its data, when that is worth showing
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
    public Edge carrying(List<String> otherSent, List<String> otherReceived) {
      return new Edge(
          subject, from, to, protocol, otherSent, otherReceived, encryption, classification);
    }

    public String id() {
      return subject.id();
    }

    /** Returns the data that it carries, whichever way. */
    public List<String> data() {
      var all = new LinkedHashSet<>(sent);
      all.addAll(received);
      return new ArrayList<>(all);
    }

    /** Returns whether data comes back. */
    public boolean answers() {
      return !received.isEmpty();
    }
  }

  /**
   * Returns a part of this diagram. No finding is lost: those on what is left out become those of
   * {@link #others()}.
   *
   * @param what what the part shows, as its subtitle begins; the counts follow
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
    return whole.called(what + " — " + Subtitle.of(whole));
  }

  private static Stream<Other> leftOut(String type, Stream<Subject> subjects, Set<Finding> shown) {
    return subjects
        .map(
            subject ->
                subject.with(
                    subject.findings().stream().filter(each -> !shown.contains(each)).toList()))
        .filter(subject -> !subject.findings().isEmpty())
        .map(subject -> new Other(type, subject));
  }

  /** Returns the same diagram with that subtitle. */
  public Diagram called(String subtitle) {
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
