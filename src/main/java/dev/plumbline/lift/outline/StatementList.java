package dev.plumbline.lift.outline;

import dev.plumbline.document.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is stated of one thing: each property at most once, in the order first stated.
 *
 * <p>A list rather than a map: there are few facts per element, and many elements.
 */
public final class StatementList {
  private final List<Statement> statements;
  private Map<String, Tree.Entry> extensions = Map.of();
  private Map<Statement, Statement> overruled = Map.of();

  /** Makes an empty list of facts. */
  public StatementList() {
    this.statements = new ArrayList<>(4);
  }

  private StatementList(StatementList other) {
    this.statements = new ArrayList<>(other.statements);
    this.extensions = other.extensions;
    this.overruled = other.overruled;
  }

  /** Returns facts that can be changed without changing these. */
  public StatementList copy() {
    return new StatementList(this);
  }

  /** Keeps an entry whose key is the user's own; the last one of a key stays. */
  public void extend(Tree.Entry entry) {
    var more = new TreeMap<>(extensions);
    more.put(entry.key().text(), entry);
    extensions = more;
  }

  /** Returns the entries whose keys are the user's own. */
  public Collection<Tree.Entry> extensions() {
    return extensions.values();
  }

  /** Keeps what a file of another format states, and a model otherwise. */
  void overrule(Statement source, Statement model) {
    var more = new LinkedHashMap<>(overruled);
    more.put(source, model);
    overruled = more;
  }

  /** Returns what files of other formats state, each with what a model states instead. */
  Map<Statement, Statement> overruled() {
    return overruled;
  }

  /** Returns what is stated of the property with this IRI. */
  public Optional<Statement> get(String property) {
    int index = index(property);
    return index < 0 ? Optional.empty() : Optional.of(statements.get(index));
  }

  private int index(String property) {
    for (int index = 0; index < statements.size(); index++) {
      if (statements.get(index).property().iri().equals(property)) {
        return index;
      }
    }
    return -1;
  }

  /** Returns the values stated of the property with this IRI, not yet read. */
  public List<Tree.Scalar> values(String property) {
    int index = index(property);
    return index < 0 ? List.of() : statements.get(index).content().scalars();
  }

  /** Returns what is stated of the property with this IRI and forgets it. */
  public Optional<Statement> remove(String property) {
    int index = index(property);
    return index < 0 ? Optional.empty() : Optional.of(statements.remove(index));
  }

  /** States a property, instead of what was stated of it before. */
  public void put(Statement statement) {
    int index = index(statement.property().iri());
    if (index < 0) {
      statements.add(statement);
    } else {
      statements.set(index, statement);
    }
  }

  /** Returns all statements. */
  public List<Statement> all() {
    return statements;
  }

  /** Returns all that is stated as text, the same for the same statements in any order. */
  String summary() {
    return statements.stream().map(Statement::summary).sorted().collect(Collectors.joining("; "));
  }

  boolean isEmpty() {
    return statements.isEmpty();
  }
}
