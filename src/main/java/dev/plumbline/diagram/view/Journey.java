package dev.plumbline.diagram.view;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The path of a data asset: where it enters, every flow that carries it, where it is stored, and
 * who can read it. Readers receive, store or process it, or have the right to read it.
 */
public final class Journey {
  private static final int NAMED = 4;
  private static final String UNSTATED = "nowhere that is stated";

  private final Diagram diagram;
  private final String data;
  private final List<Diagram.Edge> edges;
  private final Set<String> senders = new LinkedHashSet<>();
  private final Set<String> readers = new LinkedHashSet<>();
  private final Set<String> stores;

  private Journey(Diagram diagram, String data, DataReaders known) {
    this.diagram = diagram;
    this.data = data;
    this.edges = diagram.edges().stream().filter(edge -> edge.data().contains(data)).toList();
    this.stores =
        diagram.nodes().stream()
            .filter(node -> node.stores().contains(data))
            .map(Diagram.Node::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (var edge : edges) {
      hop(edge.sent(), edge.from(), edge.to());
      hop(edge.received(), edge.to(), edge.from());
    }
    readers.addAll(stores);
    readers.addAll(known.components());
  }

  private void hop(List<String> carried, String from, String to) {
    if (carried.contains(data)) {
      senders.add(from);
      readers.add(to);
    }
  }

  /**
   * Returns the journey in a diagram.
   *
   * @param data the name of the asset
   * @param known its readers apart from the receivers of its flows
   * @throws EmptyView when no element carries, stores or processes it
   */
  public static Diagram of(Diagram diagram, String data, DataReaders known) {
    return new Journey(diagram, data, known).view(known);
  }

  private Diagram view(DataReaders known) {
    var entries = entries();
    var shown = new LinkedHashSet<>(readers);
    shown.addAll(senders);
    var view = Views.select(diagram, caption(entries, known), shown, edges);
    if (view.nodes().isEmpty()) {
      throw new EmptyView("no flow carries " + data + ", and nothing stores or processes it");
    }
    return new Diagram(
        view.title(),
        view.subtitle(),
        view.boundaries(),
        view.nodes().stream().map(node -> marked(node, entries)).toList(),
        view.edges().stream().map(this::withDataFirst).toList(),
        view.others());
  }

  /** Returns the sources of the data: senders that never receive it, or else external senders. */
  private Set<String> entries() {
    var sources = new LinkedHashSet<>(senders);
    sources.removeAll(readers);
    if (sources.isEmpty()) {
      diagram.nodes().stream()
          .filter(node -> node.shape() == Shape.EXTERNAL && senders.contains(node.id()))
          .forEach(node -> sources.add(node.id()));
    }
    return sources;
  }

  private String caption(Set<String> entries, DataReaders known) {
    var parts = new ArrayList<String>();
    parts.add(
        "Journey of "
            + data
            + ": enters "
            + (entries.isEmpty() ? UNSTATED : "at " + names(entries)));
    parts.add("stored " + (stores.isEmpty() ? UNSTATED : "in " + names(stores)));
    parts.add(
        readers.size() <= NAMED
            ? "read by " + names(readers)
            : readers.size() + " components can read it");
    if (!known.roles().isEmpty()) {
      parts.add(known.byRole());
    }
    return String.join("; ", parts);
  }

  private String names(Collection<String> ids) {
    return diagram
        .subjects()
        .filter(subject -> ids.contains(subject.id()))
        .map(Diagram.Subject::label)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private Diagram.Node marked(Diagram.Node node, Set<String> entries) {
    var marks = new ArrayList<String>();
    if (!node.detail().isEmpty()) {
      marks.add(node.detail());
    }
    if (entries.contains(node.id())) {
      marks.add("enters here");
    } else if (stores.contains(node.id())) {
      marks.add("stored here");
    } else if (readers.contains(node.id())) {
      marks.add("can read it");
    }
    return node.withDetail(String.join(" · ", marks));
  }

  /** Returns a flow with this data first, so that its label shows it even when shortened. */
  private Diagram.Edge withDataFirst(Diagram.Edge edge) {
    return edge.withData(withDataFirst(edge.sent()), withDataFirst(edge.received()));
  }

  private List<String> withDataFirst(List<String> carried) {
    if (!carried.contains(data)) {
      return carried;
    }
    var ordered = new LinkedHashSet<>(Set.of(data));
    ordered.addAll(carried);
    return List.copyOf(ordered);
  }
}
