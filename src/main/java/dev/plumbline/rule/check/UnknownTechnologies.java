package dev.plumbline.rule.check;

import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Location;
import dev.plumbline.graph.Architecture;
import dev.plumbline.graph.Places.Place;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.StandardTerms;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * Notes of technologies that the catalogue lacks: a limit of the tool, and no fault of the system.
 */
record UnknownTechnologies(Architecture architecture) {
  private static final Node UNKNOWN = Arch.term("UnknownTechnology");
  private static final Node OF_ELEMENT = Arch.term("ofElement");
  private static final Node RUNNING = Arch.term("running");
  private static final Node TEXT = Arch.term("text");
  private static final Node NEAREST = Arch.term("nearest");
  private static final Node LIKELY = Arch.term("likelyTechnology"); // a rule finds those
  private static final Node TECHNOLOGY = Arch.term("technology");

  /** Returns one note for each technology of a running component, by place. */
  List<Evidence> notes() {
    return graph()
        .find(Node.ANY, StandardTerms.TYPE, UNKNOWN)
        .mapWith(fact -> fact.getSubject())
        .toList()
        .stream()
        .flatMap(this::note)
        .sorted(
            Comparator.comparing(note -> note.at().map(Object::toString).orElse("") + note.text()))
        .toList();
  }

  private Stream<Evidence> note(Node unknown) {
    return objects(unknown, OF_ELEMENT)
        .filter(element -> graph().contains(element, RUNNING, Node.ANY))
        .filter(element -> !graph().contains(element, LIKELY, Node.ANY))
        .map(element -> new Evidence(text(unknown, element), at(element)));
  }

  private String text(Node unknown, Node element) {
    var nearest =
        objects(unknown, NEAREST).map(name -> "; is it " + name.getLiteralLexicalForm() + "?");
    return "the catalogue does not know %s of %s%s"
        .formatted(
            objects(unknown, TEXT)
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse("a technology"),
            architecture.names().of(element).label(),
            nearest.findFirst().orElse("; only what the description states of it is checked"));
  }

  private Optional<Location> at(Node element) {
    return architecture.places().of(element, TECHNOLOGY).map(Place::at);
  }

  private Stream<Node> objects(Node subject, Node property) {
    return graph()
        .find(subject, property, Node.ANY)
        .mapWith(fact -> fact.getObject())
        .toList()
        .stream();
  }

  private Graph graph() {
    return architecture.graph();
  }
}
