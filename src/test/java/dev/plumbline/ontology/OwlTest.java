package dev.plumbline.ontology;

import static dev.plumbline.ontology.Written.ANNOTATION_PROPERTY;
import static dev.plumbline.ontology.Written.DATATYPE_PROPERTY;
import static dev.plumbline.ontology.Written.OBJECT_PROPERTY;
import static dev.plumbline.ontology.Written.STATED;
import static dev.plumbline.ontology.Written.TRIPLES;
import static dev.plumbline.ontology.Written.VOCABULARY;
import static dev.plumbline.ontology.Written.isA;
import static dev.plumbline.ontology.Written.ownTerms;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.rdf.StandardTerms;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

/** What makes the ontology's files valid OWL 2. */
class OwlTest {
  private static final Set<String> OTHERS =
      Set.of(OWL2.getURI(), RDF.getURI(), RDFS.getURI(), "http://www.w3.org/2001/XMLSchema#");

  @Test
  void declaresEveryTermThatItUses() {
    var used = new TreeSet<String>();
    for (var triple : TRIPLES) {
      Stream.of(triple.getPredicate(), triple.getObject())
          .filter(Node::isURI)
          .map(Node::getURI)
          .filter(iri -> OTHERS.stream().noneMatch(iri::startsWith))
          .forEach(used::add);
    }
    used.removeIf(VOCABULARY::isDefined);
    assertThat(used).isEmpty();
  }

  @Test
  void typesEachPropertyAsItsRangeSays() {
    var literals =
        ownProperties().filter(node -> isLiteral(STATED.object(node, Nodes.RANGE).orElseThrow()));
    assertThat(literals.filter(node -> !isA(node, DATATYPE_PROPERTY))).isEmpty();
    var objects =
        ownProperties().filter(node -> !isLiteral(STATED.object(node, Nodes.RANGE).orElseThrow()));
    assertThat(objects.filter(node -> !isA(node, OBJECT_PROPERTY))).isEmpty();
  }

  private static Stream<Node> ownProperties() {
    return ownTerms()
        .filter(node -> STATED.object(node, Nodes.RANGE).isPresent())
        .filter(node -> !isA(node, ANNOTATION_PROPERTY));
  }

  private static boolean isLiteral(Node range) {
    return range.getURI().startsWith("http://www.w3.org/2001/XMLSchema#")
        || isA(range, RDFS.Datatype.asNode());
  }

  @Test
  void statesLiteralsAndNodesWhereTheirPropertyAllowsThem() {
    assertThat(
            TRIPLES.stream()
                .filter(triple -> isA(triple.getPredicate(), DATATYPE_PROPERTY))
                .filter(triple -> !triple.getObject().isLiteral()))
        .isEmpty();
    assertThat(
            TRIPLES.stream()
                .filter(triple -> isA(triple.getPredicate(), OBJECT_PROPERTY))
                .filter(triple -> !triple.getObject().isURI()))
        .isEmpty();
  }

  @Test
  void typesLiteralsAsTheRangeOfTheirProperty() {
    assertThat(TRIPLES.stream().filter(OwlTest::isOfAnotherType)).isEmpty();
  }

  private static boolean isOfAnotherType(Triple triple) {
    var range = STATED.object(triple.getPredicate(), Nodes.RANGE).map(Node::getURI);
    return triple.getObject().isLiteral()
        && isA(triple.getPredicate(), DATATYPE_PROPERTY)
        && range.filter(iri -> !iri.equals(triple.getObject().getLiteralDatatypeURI())).isPresent();
  }

  @Test
  void statesValuesOfTheRangeOfTheirProperty() {
    assertThat(TRIPLES.stream().filter(OwlTest::isOfAnotherClass)).isEmpty();
  }

  private static boolean isOfAnotherClass(Triple triple) {
    var range = STATED.object(triple.getPredicate(), Nodes.RANGE).map(Node::getURI);
    return triple.getObject().isURI()
        && isA(triple.getPredicate(), OBJECT_PROPERTY)
        && range.filter(iri -> !isOfClass(triple.getObject(), iri)).isPresent();
  }

  private static boolean isOfClass(Node node, String classIri) {
    return STATED.objects(node, StandardTerms.TYPE).stream()
        .anyMatch(type -> VOCABULARY.isA(type.getURI(), classIri));
  }

  /** OWL 2 DL lets a name be class and individual at once, but not two sorts of property. */
  @Test
  void givesEachNameOneSortOfProperty() {
    var sorts = Set.of(OBJECT_PROPERTY, DATATYPE_PROPERTY, ANNOTATION_PROPERTY);
    assertThat(
            STATED.subjects().stream()
                .filter(
                    n ->
                        STATED.objects(n, StandardTerms.TYPE).stream()
                                .filter(sorts::contains)
                                .count()
                            > 1))
        .isEmpty();
    assertThat(
            STATED.subjects().stream()
                .filter(node -> isA(node, Nodes.CLASS) && isA(node, RDFS.Datatype.asNode())))
        .isEmpty();
  }

  @Test
  void usesNoBlankNodes() {
    assertThat(TRIPLES.stream().filter(t -> t.getSubject().isBlank() || t.getObject().isBlank()))
        .isEmpty();
  }
}
