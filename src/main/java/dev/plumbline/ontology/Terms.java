package dev.plumbline.ontology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/** The members of value lists and of the catalogue, by class and by the ways to write them. */
final class Terms {
  private static final Pattern SEPARATORS = Pattern.compile("[\\s_-]+");

  private final Map<String, List<Term>> members = new HashMap<>();
  private final Map<String, Map<String, Term>> bySpelling = new HashMap<>();

  Terms(Statements statements, Classes classes) {
    for (var subject : statements.subjects()) {
      statements
          .text(subject, Nodes.NOTATION)
          .ifPresent(notation -> add(term(subject, notation, statements), statements, classes));
    }
  }

  private static Term term(Node subject, String notation, Statements statements) {
    return new Term(
        subject.getURI(),
        notation,
        statements.texts(subject, Nodes.ALT_LABEL),
        statements.text(subject, Nodes.COMMENT).orElse(""));
  }

  private void add(Term term, Statements statements, Classes classes) {
    var lists = new LinkedHashMap<String, Boolean>();
    for (var type : statements.objects(Nodes.iri(term.iri()), Nodes.TYPE)) {
      classes.andAbove(type.getURI()).forEach(list -> lists.put(list, true));
    }
    lists.remove(Nodes.CLASS.getURI());
    for (var list : lists.keySet()) {
      members.computeIfAbsent(list, key -> new ArrayList<>()).add(term);
      var spellings = bySpelling.computeIfAbsent(list, key -> new HashMap<>());
      spellings.putIfAbsent(spelling(term.notation()), term);
      term.aliases().forEach(alias -> spellings.putIfAbsent(spelling(alias), term));
    }
  }

  /** Returns how a spelling is looked up: in lower case, with one kind of separator. */
  static String spelling(String text) {
    return SEPARATORS.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
  }

  List<Term> of(String classIri) {
    return List.copyOf(members.getOrDefault(classIri, List.of()));
  }

  Optional<Term> find(String classIri, String text) {
    return Optional.ofNullable(bySpelling.getOrDefault(classIri, Map.of()).get(spelling(text)));
  }
}
