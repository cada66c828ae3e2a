package dev.plumbline.rule;

import dev.plumbline.finding.Element;
import dev.plumbline.finding.Location;
import dev.plumbline.graph.Architecture;
import dev.plumbline.graph.Names;
import dev.plumbline.graph.Places;
import dev.plumbline.ontology.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** Small architectures written as triples; a subject's place is the line of its first mention. */
public final class TripleModels {
  private static final String PREFIXES =
      "@prefix arch: <https://plumbline.dev/ns#> . "
          + "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . "
          + "@prefix : <https://plumbline.dev/model/shop/component/> . ";

  private TripleModels() {}

  /** Returns the architecture that the triples describe. */
  public static Architecture of(String turtle) {
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(graph);
    var places = new Places();
    var elements = new HashMap<Node, Element>();
    for (var subject : subjects(graph, turtle).entrySet()) {
      name(subject.getKey()).ifPresent(element -> elements.put(subject.getKey(), element));
      note(graph, places, subject.getKey(), subject.getValue());
    }
    return new Architecture(
        graph,
        Vocabulary.load(),
        places,
        new Names(elements, Map.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of("model.yaml"),
        (file, line) -> Optional.empty());
  }

  private static void note(Graph graph, Places places, Node subject, int line) {
    places.put(subject, place(line, 1));
    graph
        .find(subject, Node.ANY, Node.ANY)
        .forEach(triple -> places.put(subject, triple.getPredicate(), place(line, 5)));
  }

  private static Places.Place place(int line, int column) {
    var at = new Location("model.yaml", line, column, line, column + 1);
    return new Places.Place(at, Optional.empty());
  }

  private static Map<Node, Integer> subjects(Graph graph, String turtle) {
    var subjects = new HashMap<Node, Integer>();
    var lines = turtle.lines().toList();
    graph
        .find()
        .forEach(
            triple -> {
              var id = triple.getSubject().getLocalName();
              int line = 0;
              while (line < lines.size() - 1 && !lines.get(line).startsWith(":" + id + " ")) {
                line++;
              }
              subjects.put(triple.getSubject(), line + 1);
            });
    return subjects;
  }

  private static Optional<Element> name(Node node) {
    var id = node.getURI().replace("https://plumbline.dev/model/", "");
    var label = id.substring(id.lastIndexOf('/') + 1);
    return id.startsWith("shop/")
        ? Optional.of(new Element("component", id, label))
        : Optional.empty();
  }
}
