package dev.plumbline.graph;

import dev.plumbline.document.Tree;
import dev.plumbline.ontology.Property;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is stated of one thing: each property at most once, in the order first stated. */
final class Facts {
  private final Map<String, Statement> statements;

  /** Makes an empty list of facts. */
  Facts() {
    this.statements = new LinkedHashMap<>();
  }

  private Facts(Map<String, Statement> statements) {
    this.statements = new LinkedHashMap<>(statements);
  }

  /** Returns facts that can be changed without changing these. */
  Facts copy() {
    return new Facts(statements);
  }

  /** Returns what is stated of the property with this IRI. */
  Optional<Statement> get(String property) {
    return Optional.ofNullable(statements.get(property));
  }

  /** Returns the values stated of the property with this IRI, not yet read. */
  List<Tree.Scalar> values(String property) {
    return get(property).map(statement -> statement.content().scalars()).orElse(List.of());
  }

  /** Returns what is stated of the property with this IRI and forgets it. */
  Optional<Statement> remove(String property) {
    return Optional.ofNullable(statements.remove(property));
  }

  /** States a property, instead of what was stated of it before. */
  void put(Statement statement) {
    statements.put(statement.property().iri(), statement);
  }

  /** Returns whether the property is stated. */
  boolean states(Property property) {
    return statements.containsKey(property.iri());
  }

  /** Returns all statements. */
  Collection<Statement> all() {
    return statements.values();
  }

  boolean isEmpty() {
    return statements.isEmpty();
  }
}
