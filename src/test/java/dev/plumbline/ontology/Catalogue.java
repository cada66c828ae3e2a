package dev.plumbline.ontology;

import static java.util.stream.Collectors.toCollection;

import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.StandardTerms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.SKOS;

/** The files under {@code ontology/catalogue}, read as they stand for the tests of this package. */
final class Catalogue {
  static final Path FOLDER = Path.of("ontology", "catalogue");
  static final Node TECHNOLOGY = arch("Technology");
  static final Node PROTOCOL = arch("Protocol");

  private final Graph graph;

  private Catalogue(Graph graph) {
    this.graph = graph;
  }

  static Catalogue read() {
    var graph = GraphFactory.createDefaultGraph();
    files().forEach(file -> RDFParser.source(file).parse(graph));
    return new Catalogue(graph);
  }

  /** Returns what the catalogue's terms are declared in. */
  static Graph vocabulary() {
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.source(Path.of("ontology", "architecture.ttl")).parse(graph);
    return graph;
  }

  static List<Path> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Node arch(String name) {
    return Arch.term(name);
  }

  static Node annotation(String name) {
    return NodeFactory.createURI("https://plumbline.dev/meta#" + name);
  }

  /** Returns a name as it is compared: case, spaces, underscores and hyphens do not matter. */
  static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
  }

  TreeSet<Node> members(Node type) {
    return graph
        .find(Node.ANY, StandardTerms.TYPE, type)
        .mapWith(Triple::getSubject)
        .toList()
        .stream()
        .collect(toCollection(() -> new TreeSet<>((a, b) -> a.getURI().compareTo(b.getURI()))));
  }

  List<Node> objects(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }

  List<Triple> statements(Node property) {
    return graph.find(Node.ANY, property, Node.ANY).toList();
  }

  List<String> texts(Node subject, Node property) {
    return objects(subject, property).stream().map(Node::getLiteralLexicalForm).toList();
  }

  List<String> names(Node subject) {
    return Stream.of(SKOS.notation, SKOS.altLabel)
        .flatMap(property -> texts(subject, property.asNode()).stream())
        .toList();
  }
}
