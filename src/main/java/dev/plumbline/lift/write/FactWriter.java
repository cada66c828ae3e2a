package dev.plumbline.lift.write;

import dev.plumbline.document.Tree;
import dev.plumbline.graph.Places;
import dev.plumbline.lift.outline.Iris;
import dev.plumbline.lift.resolve.Meaning;
import dev.plumbline.lift.resolve.ResolvedFact;
import dev.plumbline.lift.resolve.ResolvedFacts;
import dev.plumbline.lift.resolve.Value;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.OwnTerms;
import dev.plumbline.ontology.Property;
import dev.plumbline.rdf.Arch;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Writes what holds of elements to the graph, and where it is stated to the places. */
final class FactWriter {
  private static final String EXTENSION = "https://plumbline.dev/x#";
  private static final Node STANDS_FOR =
      NodeFactory.createURI("https://plumbline.dev/meta#standsFor");
  private static final Node CURRENCY = Arch.term("currency");

  private final LocatedGraphWriter graph;
  private final TechnologyWriter technologies;
  private final PathMentions paths;

  FactWriter(LocatedGraphWriter graph, TechnologyWriter technologies, PathMentions paths) {
    this.graph = graph;
    this.technologies = technologies;
    this.paths = paths;
  }

  /** Writes facts of a subject: an element, or a fact with facts of its own. */
  void write(Node subject, ResolvedFacts facts) {
    facts.facts().forEach(fact -> new Fact(subject, fact).write());
    facts.extensions().forEach(entry -> extension(subject, entry));
  }

  /** The user's own keys are not the vocabulary's, but a user's own rules may ask for them. */
  private void extension(Node subject, Tree.Entry entry) {
    var name = entry.key().text().substring(2);
    var predicate = NodeFactory.createURI(EXTENSION + Iris.segment(name));
    var value = entry.value();
    var values = value instanceof Tree.Sequence list ? list.items() : List.of(value);
    for (var each : values) {
      if (each instanceof Tree.Scalar scalar && !scalar.isEmpty()) {
        graph.add(subject, predicate, scalar.text());
        graph.places().put(subject, predicate, new Places.Place(entry.key().at(), value.via()));
      }
    }
  }

  /** One fact of a subject. */
  private final class Fact {
    private final Node subject;
    private final Property property;
    private final Meaning meaning;
    private final Optional<Tree.Via> via;
    private final Places.Place place;

    Fact(Node subject, ResolvedFact fact) {
      this.subject = subject;
      this.property = fact.property();
      this.meaning = fact.meaning();
      this.via = fact.via();
      this.place = new Places.Place(fact.at(), via);
    }

    void write() {
      if (meaning instanceof Meaning.Values values) {
        values.values().forEach(written -> value(written.text(), written.value()));
      } else if (meaning instanceof Meaning.Group group) {
        group(Iris.fact(subject, property.key()), group, place);
      } else if (meaning instanceof Meaning.Groups groups) {
        groups(groups);
      } else if (meaning instanceof Meaning.NotApplicable inapplicable) {
        inapplicable(inapplicable.reason());
      } else {
        absent();
      }
    }

    private void value(Tree.Scalar written, Value value) {
      for (var predicate : graph.classes().properties(property.iri())) {
        graph.places().put(subject, predicate, place);
      }
      var at = new Places.Place(written.at(), via);
      graph.state(subject, property.iri(), value.node(), at);
      if (OwnTerms.has(value.node())) {
        for (var shipped : graph.objects(value.node(), STANDS_FOR)) {
          graph.state(subject, property.iri(), shipped, at);
        }
      }
      value.currency().ifPresent(code -> graph.add(subject, CURRENCY, code));
      if (property.form() == Form.TERM) {
        value
            .technology()
            .flatMap(use -> use.version())
            .ifPresent(version -> technologies.use(subject, value.node(), version, at));
      }
      if (property.form() == Form.PATH && value.node().isLiteral()) {
        var predicate = NodeFactory.createURI(property.iri());
        paths.add(subject, predicate, written.text(), written.at());
      }
    }

    private void groups(Meaning.Groups groups) {
      var list = Iris.fact(subject, property.key());
      groups
          .items()
          .forEach(
              (id, item) -> group(Iris.fact(list, id), item, new Places.Place(item.at(), via)));
    }

    private void group(Node node, Meaning.Group group, Places.Place at) {
      link(node, at);
      graph.add(node, Arch.STATE, Arch.PRESENT);
      FactWriter.this.write(node, group.facts());
    }

    private void absent() {
      if (property.form() == Form.FACT) {
        var node = Iris.fact(subject, property.key());
        link(node, place);
        graph.add(node, Arch.STATE, Arch.ABSENT);
      } else {
        graph.state(subject, property.iri(), Arch.NONE, place);
      }
    }

    private void inapplicable(String reason) {
      var node = Iris.fact(subject, property.key());
      link(node, place);
      graph.add(node, Arch.STATE, Arch.NOT_APPLICABLE);
      graph.add(node, Arch.REASON, reason);
    }

    private void link(Node node, Places.Place at) {
      graph.places().put(node, at);
      graph.state(subject, property.iri(), node, at);
      if (property.form() == Form.FACT) {
        property.range().ifPresent(range -> graph.type(node, NodeFactory.createURI(range)));
      }
    }
  }
}
