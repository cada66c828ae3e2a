package dev.plumbline.ontology;

import static dev.plumbline.ontology.Written.STATED;
import static dev.plumbline.ontology.Written.TRIPLES;
import static dev.plumbline.ontology.Written.VOCABULARY;
import static dev.plumbline.ontology.Written.isA;
import static dev.plumbline.ontology.Written.keys;
import static dev.plumbline.ontology.Written.ownTerms;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.StandardTerms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;

/**
 * The rules that the ontology's files keep, so that whoever adds a term learns of a slip at once.
 */
class OntologyTest {
  private static List<Node> without(Stream<Node> nodes, Node predicate) {
    return nodes.filter(node -> STATED.object(node, predicate).isEmpty()).toList();
  }

  @Test
  void labelsAndExplainsEveryTerm() {
    assertThat(without(ownTerms(), StandardTerms.LABEL)).isEmpty();
    assertThat(without(ownTerms(), Nodes.COMMENT)).isEmpty();
  }

  @Test
  void explainsInSentences() {
    assertThat(
            ownTerms().filter(node -> !STATED.text(node, Nodes.COMMENT).orElse("").endsWith(".")))
        .isEmpty();
  }

  @Test
  void tellsOfEachKeyWhereItStandsAndWhatItsValueIs() {
    for (var missing : List.of(Nodes.ON, Nodes.RANGE, Nodes.EXAMPLE)) {
      assertThat(without(keys(), missing)).as(missing.getLocalName()).isEmpty();
    }
  }

  @Test
  void givesAClassEachKeyOnce() {
    var claims = new TreeMap<String, Set<String>>();
    for (var classIri : VOCABULARY.classes()) {
      for (var property : VOCABULARY.properties(classIri)) {
        claim(claims, classIri + " " + property.key(), property.iri());
        property.aliases().forEach(alias -> claim(claims, classIri + " " + alias, property.iri()));
      }
    }
    assertThat(shared(claims)).isEmpty();
  }

  @Test
  void givesAListEachSpellingOnce() {
    var claims = new TreeMap<String, Set<String>>();
    for (var classIri : VOCABULARY.classes()) {
      if (classIri.equals(Arch.iri("Value"))) {
        continue;
      }
      for (var term : VOCABULARY.terms(classIri)) {
        for (var text : spellings(term)) {
          claim(claims, classIri + " " + Terms.spelling(text), term.iri());
        }
      }
    }
    assertThat(shared(claims)).isEmpty();
  }

  private static Collection<String> spellings(Term term) {
    var texts = new ArrayList<>(term.aliases());
    texts.add(term.notation());
    return texts;
  }

  private static void claim(Map<String, Set<String>> claims, String what, String iri) {
    claims.computeIfAbsent(what, key -> new TreeSet<>()).add(iri);
  }

  private static Map<String, Set<String>> shared(Map<String, Set<String>> claims) {
    claims.values().removeIf(claimants -> claimants.size() == 1);
    return claims;
  }

  @Test
  void takesEachWordOfPeopleForOneKeyOfAClass() {
    var claims = new TreeMap<String, Set<String>>();
    for (var classIri : VOCABULARY.classes()) {
      for (var property : VOCABULARY.properties(classIri)) {
        STATED
            .texts(Nodes.iri(property.iri()), Nodes.MEANT)
            .forEach(word -> claim(claims, classIri + " " + Terms.spelling(word), property.iri()));
      }
    }
    assertThat(shared(claims)).isEmpty();
  }

  @Test
  void takesEachWordOfPeopleForOneValueOfAList() {
    var claims = new TreeMap<String, Set<String>>();
    for (var classIri : VOCABULARY.classes()) {
      for (var term : VOCABULARY.terms(classIri)) {
        var texts = new ArrayList<>(STATED.texts(Nodes.iri(term.iri()), Nodes.MEANT));
        texts.addAll(spellings(term));
        if (!classIri.equals(Arch.iri("Value"))) {
          texts.forEach(text -> claim(claims, classIri + " " + Terms.spelling(text), term.iri()));
        }
      }
    }
    assertThat(shared(claims)).isEmpty();
  }

  @Test
  void keepsNoWordsOfTheFormatAsValues() {
    var taken = Set.of("n/a", "not-applicable");
    var values =
        STATED.subjects().stream()
            .flatMap(
                node -> STATED.texts(node, StandardTerms.NOTATION).stream().map(Terms::spelling))
            .filter(taken::contains)
            .toList();
    assertThat(values).as("n/a is the notation of arch:notApplicable alone").hasSize(1);
  }

  @Test
  void writesEveryMemberOfAList() {
    var lists =
        VOCABULARY.classes().stream()
            .filter(name -> VOCABULARY.isA(name, Arch.iri("Value")))
            .map(Nodes::iri)
            .toList();
    var members =
        STATED.subjects().stream().filter(node -> lists.stream().anyMatch(l -> isA(node, l)));
    assertThat(without(members, StandardTerms.NOTATION)).isEmpty();
  }

  /** Else help and range of a key would be mixed with those of a value. */
  @Test
  void givesNoValueTheNameOfAKey() {
    assertThat(keys().filter(node -> STATED.objects(node, StandardTerms.TYPE).size() != 1))
        .isEmpty();
  }

  @Test
  void putsKeysOnClassesThatExist() {
    var classes = VOCABULARY.classes();
    for (var annotation : List.of(Nodes.ON, Nodes.KEYS_OF)) {
      assertThat(
              TRIPLES.stream()
                  .filter(triple -> triple.getPredicate().equals(annotation))
                  .map(triple -> triple.getObject().getURI())
                  .filter(iri -> !classes.contains(iri)))
          .isEmpty();
    }
  }

  @Test
  void pointsShorthandsAtKeysOfTheirClass() {
    for (var classIri : VOCABULARY.classes()) {
      Stream.of(VOCABULARY.shorthand(classIri), VOCABULARY.keyed(classIri))
          .flatMap(Optional::stream)
          .forEach(
              property ->
                  assertThat(VOCABULARY.property(classIri, property.key()))
                      .as("%s of %s", property.key(), classIri)
                      .contains(property));
    }
  }

  @Test
  void resolvesEveryShorthandToAKey() {
    for (var annotation : List.of(Nodes.SHORTHAND, Nodes.KEYED)) {
      assertThat(
              TRIPLES.stream()
                  .filter(triple -> triple.getPredicate().equals(annotation))
                  .filter(t -> VOCABULARY.property(t.getObject().getURI()).isEmpty()))
          .isEmpty();
    }
  }

  @Test
  void letsEveryProtectionSatisfyItself() {
    for (var list : List.of("Encryption", "Authentication", "Authorization")) {
      for (var term : VOCABULARY.terms(Arch.NAMESPACE + list)) {
        assertThat(STATED.objects(Nodes.iri(term.iri()), Arch.term("satisfies")))
            .contains(Nodes.iri(term.iri()));
      }
    }
  }

  @Test
  void closesWhatValuesSatisfy() {
    var satisfies = Arch.term("satisfies");
    for (var triple : TRIPLES) {
      if (triple.getPredicate().equals(satisfies)) {
        assertThat(STATED.objects(triple.getSubject(), satisfies))
            .as("%s", triple.getSubject())
            .contains(triple.getSubject())
            .containsAll(STATED.objects(triple.getObject(), satisfies));
      }
    }
  }

  @Test
  void ranksClassificationsAndTiers() {
    for (var list : List.of("Classification", "Tier", "Stage", "Level", "Integrity")) {
      for (var term : VOCABULARY.terms(Arch.NAMESPACE + list)) {
        assertThat(STATED.texts(Nodes.iri(term.iri()), Arch.term("rank")))
            .as(term.iri())
            .hasSize(1);
      }
    }
  }

  @Test
  void saysOfEachBoundaryTypeWhetherItIsATrustBoundary() {
    for (var term : VOCABULARY.terms(Arch.iri("BoundaryType"))) {
      assertThat(STATED.texts(Nodes.iri(term.iri()), Arch.term("trust"))).as(term.iri()).hasSize(1);
    }
  }
}
