package dev.plumbline.ontology;

import dev.plumbline.rdf.StandardTerms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** The members of value lists and of the catalogue, by class and by their spellings. */
final class Terms {
  private final Map<String, List<Term>> members = new HashMap<>();
  private final Map<String, Map<String, Term>> bySpelling = new HashMap<>();
  private final Map<String, Map<String, Term>> byLabel = new HashMap<>();

  Terms(Statements statements, Classes classes) {
    for (var subject : statements.subjects()) {
      statements
          .text(subject, StandardTerms.NOTATION)
          .ifPresent(notation -> add(term(subject, notation, statements), statements, classes));
    }
  }

  private static Term term(Node subject, String notation, Statements statements) {
    return new Term(subject.getURI(), notation, statements.texts(subject, Nodes.ALT_LABEL));
  }

  private void add(Term term, Statements statements, Classes classes) {
    var lists = new LinkedHashSet<String>();
    for (var type : statements.objects(Nodes.iri(term.iri()), StandardTerms.TYPE)) {
      lists.addAll(classes.andAbove(type.getURI()));
    }
    lists.remove(Nodes.CLASS.getURI());
    var spellings = new ArrayList<String>(term.aliases().size() + 1);
    spellings.add(spelling(term.notation()));
    for (var alias : term.aliases()) {
      spellings.add(spelling(alias));
    }
    for (var list : lists) {
      members.computeIfAbsent(list, key -> new ArrayList<>()).add(term);
      statements
          .text(Nodes.iri(term.iri()), StandardTerms.LABEL)
          .ifPresent(
              label ->
                  byLabel
                      .computeIfAbsent(list, key -> new HashMap<>())
                      .putIfAbsent(spelling(label), term));
      var known = bySpelling.computeIfAbsent(list, key -> new HashMap<>());
      for (var spelling : spellings) {
        known.putIfAbsent(spelling, term);
      }
    }
  }

  /** Returns how a spelling is looked up: in lower case, with one kind of separator. */
  static String spelling(String text) {
    var spelling = new StringBuilder(text.length());
    var gap = false;
    for (int i = 0; i < text.length(); i++) {
      var letter = text.charAt(i);
      var separator = letter == '_' || letter == '-' || Character.isWhitespace(letter);
      if (!separator) {
        spelling.append(Character.toLowerCase(letter));
      } else if (!gap) {
        spelling.append('-');
      }
      gap = separator;
    }
    return spelling.toString();
  }

  List<Term> of(String classIri) {
    return List.copyOf(members.getOrDefault(classIri, List.of()));
  }

  /** Returns the member with this notation, alias or label. */
  Optional<Term> find(String classIri, String text) {
    var spelling = spelling(text.strip());
    var written = bySpelling.getOrDefault(classIri, Map.of()).get(spelling);
    return Optional.ofNullable(written)
        .or(() -> Optional.ofNullable(byLabel.getOrDefault(classIri, Map.of()).get(spelling)));
  }
}
