package dev.plumbline.graph;

import dev.plumbline.document.Tree;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Property;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Writes what is stated of elements to the graph, and where it is stated to the places. */
final class FactWriter {
  private static final String EXTENSION = "https://plumbline.dev/x#";
  private static final Node CURRENCY = Arch.node("currency");

  private final Scribe scribe;
  private final Values values;
  private final TechnologyWriter technologies;
  private final Mentions mentions;

  FactWriter(Scribe scribe, Values values, TechnologyWriter technologies, Mentions mentions) {
    this.scribe = scribe;
    this.values = values;
    this.technologies = technologies;
    this.mentions = mentions;
  }

  /**
   * Writes facts.
   *
   * @param subject what they hold of
   * @param element the element that the subject is, or is a fact of
   * @param via what brought all of them, where they do not say so themselves
   */
  void write(Node subject, Draft element, Facts facts, Optional<Tree.Via> via) {
    for (var statement : facts.all()) {
      new Fact(subject, element, statement, statement.via().or(() -> via)).write();
    }
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
        scribe.add(subject, predicate, scalar.text());
        scribe.places().put(subject, predicate, new Places.Place(entry.key().at(), value.via()));
      }
    }
  }

  /** One statement on its way into the graph. */
  private final class Fact {
    private final Node subject;
    private final Draft element;
    private final Statement statement;
    private final Property property;
    private final Optional<Tree.Via> via;
    private final Places.Place place;

    Fact(Node subject, Draft element, Statement statement, Optional<Tree.Via> via) {
      this.subject = subject;
      this.element = element;
      this.statement = statement;
      this.property = statement.property();
      this.via = via;
      this.place = new Places.Place(statement.at(), via);
    }

    void write() {
      var content = statement.content();
      if (content instanceof Content.One one) {
        value(one.value());
      } else if (content instanceof Content.Several several) {
        several.values().forEach(this::value);
      } else if (content instanceof Content.Group group) {
        group(Iris.fact(subject, property.key()), group, place);
      } else if (content instanceof Content.Groups groups) {
        groups(groups);
      } else if (content instanceof Content.NotApplicable inapplicable) {
        inapplicable(inapplicable);
      } else {
        absent();
      }
    }

    private void value(Tree.Scalar written) {
      values.read(property, written, element).ifPresent(value -> value(written, value));
    }

    private void value(Tree.Scalar written, Values.Value value) {
      for (var predicate : scribe.classes().properties(property.iri())) {
        scribe.places().put(subject, predicate, place);
      }
      var at = new Places.Place(written.at(), via);
      scribe.state(subject, property.iri(), value.node(), at);
      value.currency().ifPresent(code -> scribe.add(subject, CURRENCY, code));
      if (property.form() == Form.TERM) {
        value
            .technology()
            .flatMap(use -> use.version())
            .ifPresent(version -> technologies.use(subject, value.node(), version, at));
      }
      if (property.form() == Form.PATH && value.node().isLiteral()) {
        var predicate = NodeFactory.createURI(property.iri());
        mentions.add(subject, predicate, written.text(), written.at());
      }
    }

    private void groups(Content.Groups groups) {
      var list = Iris.fact(subject, property.key());
      groups
          .items()
          .forEach(
              (id, item) -> group(Iris.fact(list, id), item, new Places.Place(item.at(), via)));
    }

    private void group(Node node, Content.Group group, Places.Place at) {
      link(node, at);
      scribe.add(node, Arch.STATE, Arch.PRESENT);
      FactWriter.this.write(node, element, group.facts(), via);
    }

    private void absent() {
      if (property.form() == Form.FACT) {
        var node = Iris.fact(subject, property.key());
        link(node, place);
        scribe.add(node, Arch.STATE, Arch.ABSENT);
      } else {
        scribe.state(subject, property.iri(), Arch.NONE, place);
      }
    }

    private void inapplicable(Content.NotApplicable content) {
      var node = Iris.fact(subject, property.key());
      link(node, place);
      scribe.add(node, Arch.STATE, Arch.NOT_APPLICABLE);
      scribe.add(node, Arch.REASON, content.reason().text());
    }

    private void link(Node node, Places.Place at) {
      scribe.places().put(node, at);
      scribe.state(subject, property.iri(), node, at);
      if (property.form() == Form.FACT) {
        property.range().ifPresent(range -> scribe.type(node, NodeFactory.createURI(range)));
      }
    }
  }
}
