package dev.plumbline.ontology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * What people write in place of a key or value of the format: {@code pl:meant} names the words,
 * {@code pl:advice} says what to write where no single key or value is meant.
 */
final class Thesaurus {
  private final Statements statements;
  private final Classes classes;
  private final Properties properties;
  private final Terms terms;
  private final Map<String, List<Node>> byWord = new HashMap<>();
  private final Map<String, List<Node>> byHeading = new HashMap<>();

  Thesaurus(Statements statements, Classes classes, Properties properties, Terms terms) {
    this.statements = statements;
    this.classes = classes;
    this.properties = properties;
    this.terms = terms;
  }

  /** Returns the keys that the word is written for, on whatever classes they are. */
  List<Property> keys(String word) {
    return subjects(word).flatMap(node -> properties.ofIri(node.getURI()).stream()).toList();
  }

  /** Returns the key of the class that the word is written for. */
  Optional<Property> key(String classIri, String word) {
    var known = properties.of(classIri);
    return keys(word).stream().filter(known::contains).findFirst();
  }

  /** Returns the key of the class that people state under the heading. */
  Optional<Property> headed(String classIri, String heading) {
    var known = properties.of(classIri);
    return subjects(Nodes.HEADING, byHeading, heading)
        .flatMap(node -> properties.ofIri(node.getURI()).stream())
        .filter(known::contains)
        .findFirst();
  }

  /** Returns the member of the list that the word is written for. */
  Optional<Term> term(String classIri, String word) {
    var meant = subjects(word).map(Node::getURI).toList();
    return meant.isEmpty()
        ? Optional.empty()
        : terms.of(classIri).stream().filter(term -> meant.contains(term.iri())).findFirst();
  }

  /** Returns what to write instead of the word as a key, or a value, of the class. */
  Optional<String> advice(String classIri, String word) {
    return subjects(word)
        .filter(
            hint ->
                statements.objects(hint, Nodes.ON).stream()
                    .anyMatch(taker -> classes.isA(classIri, taker.getURI())))
        .flatMap(hint -> statements.text(hint, Nodes.ADVICE).stream())
        .findFirst();
  }

  private Stream<Node> subjects(String word) {
    return subjects(Nodes.MEANT, byWord, word);
  }

  /** Filled when it is asked first: a sound model asks nothing. */
  private synchronized Stream<Node> subjects(
      Node annotation, Map<String, List<Node>> index, String word) {
    if (index.isEmpty()) {
      for (var subject : statements.subjects()) {
        for (var text : statements.texts(subject, annotation)) {
          index.computeIfAbsent(Terms.spelling(text), key -> new ArrayList<>()).add(subject);
        }
      }
    }
    return index.getOrDefault(Terms.spelling(word.strip()), List.of()).stream();
  }
}
