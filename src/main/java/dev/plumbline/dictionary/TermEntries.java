package dev.plumbline.dictionary;

import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Term;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;

/** The entries of kinds, technologies, protocols and other values. */
final class TermEntries {
  private static final String KIND = Arch.iri("ComponentKind");
  private static final String TECHNOLOGY = Arch.iri("Technology");
  private static final String PROTOCOL = Arch.iri("Protocol");
  private static final Map<String, Sort> SORTS =
      Map.of(
          KIND,
          Sort.KIND,
          TECHNOLOGY,
          Sort.TECHNOLOGY,
          PROTOCOL,
          Sort.PROTOCOL,
          Arch.iri("Classification"),
          Sort.DATA_CLASS,
          Arch.iri("BoundaryType"),
          Sort.BOUNDARY_TYPE);

  /** Told in another way, or of use to programs only. */
  private static final Set<String> APART = Set.of("release", "asksWhenTold", "checkedImage");

  private final Vocabulary vocabulary;
  private final Meta meta;
  private final List<String> lists;

  TermEntries(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.meta = new Meta(vocabulary);
    this.lists = lists(vocabulary);
  }

  List<Entry> entries() {
    var entries = new LinkedHashMap<String, Entry>();
    for (var list : lists) {
      var sort = SORTS.getOrDefault(list, Sort.VALUE);
      for (var term : vocabulary.terms(list)) {
        entries.putIfAbsent(term.iri(), entry(sort, term));
      }
    }
    return List.copyOf(entries.values());
  }

  /** Returns the lists from which some key takes its value: kinds first, technologies last. */
  private static List<String> lists(Vocabulary vocabulary) {
    var ranges = new LinkedHashSet<String>();
    ranges.add(KIND);
    for (var name : vocabulary.classes()) {
      vocabulary.properties(name).stream()
          .filter(property -> property.form() == Form.TERM)
          .flatMap(property -> property.range().stream())
          .forEach(ranges::add);
    }
    var lists = new ArrayList<>(ranges);
    lists.removeIf(name -> name.equals(TECHNOLOGY) || name.equals(PROTOCOL));
    lists.add(PROTOCOL);
    lists.add(TECHNOLOGY);
    return lists;
  }

  private Entry entry(Sort sort, Term term) {
    var facts =
        new Facts()
            .with(Entry.TERM, Meta.prefixed(term.iri()))
            .with(Entry.ALSO, also(term))
            .with(Entry.MEANS, vocabulary.comment(term.iri()));
    switch (sort) {
      case KIND ->
          facts.with(Entry.ABOVE, above(term.iri())).with(Entry.COUNT, count("provides", term));
      case PROTOCOL -> stated(facts, term).with(Entry.COUNT, count("speaks", term));
      case TECHNOLOGY -> releases(stated(facts, term), term);
      default -> stated(facts, term).with(Entry.LIST, lists(term));
    }
    return facts.with(Entry.MEANT, meta.texts(term.iri(), "meant")).of(sort, term.notation());
  }

  /** Returns the other spellings, its label among them where that is one more. */
  private List<String> also(Term term) {
    var names = new LinkedHashSet<>(term.aliases());
    vocabulary
        .label(term.iri())
        .filter(label -> !label.equalsIgnoreCase(term.notation()))
        .ifPresent(names::add);
    return List.copyOf(names);
  }

  /** Returns the lists that have the term, as people call them. */
  private List<String> lists(Term term) {
    return lists.stream()
        .filter(list -> vocabulary.terms(list).contains(term))
        .map(list -> vocabulary.label(list).orElseThrow())
        .toList();
  }

  private String count(String property, Term term) {
    int technologies = meta.count(Arch.iri(property), term.iri());
    return technologies == 0 ? "" : Integer.toString(technologies);
  }

  /** Returns the classes directly above a kind, as people call them. */
  private List<String> above(String classIri) {
    var all =
        vocabulary.classes().stream()
            .filter(other -> !other.equals(classIri) && vocabulary.isA(classIri, other))
            .filter(other -> vocabulary.isA(other, Arch.iri("Component")))
            .toList();
    return all.stream()
        .filter(one -> all.stream().noneMatch(o -> !o.equals(one) && vocabulary.isA(o, one)))
        .map(one -> vocabulary.notation(one).or(() -> vocabulary.label(one)).orElseThrow())
        .toList();
  }

  /** What the catalogue states, by the local name of the property. */
  private Facts stated(Facts facts, Term term) {
    var stated = new TreeMap<String, List<String>>();
    for (var triple : meta.about(term.iri())) {
      var property = triple.getPredicate().getURI();
      if (Arch.isTerm(property) && !APART.contains(Arch.local(property))) {
        stated
            .computeIfAbsent(Arch.local(property), name -> new ArrayList<>())
            .add(written(triple.getObject()));
      }
    }
    stated.values().forEach(values -> values.sort(null));
    vocabulary.speaks(term, Optional.empty()).ifPresent(usual -> first(stated, usual));
    stated.forEach((fact, values) -> facts.with(fact, values));
    if (vocabulary.asksWhenTold(term, Optional.empty()).isPresent()) {
      facts.with("asksWhenTold", "true");
    }
    return facts;
  }

  private static void first(Map<String, List<String>> stated, Term usual) {
    stated.get("speaks").remove(usual.notation());
    stated.get("speaks").add(0, usual.notation());
  }

  private String written(Node value) {
    if (value.isLiteral()) {
      return value.getLiteralLexicalForm();
    }
    var iri = value.getURI();
    return vocabulary.notation(iri).or(() -> vocabulary.label(iri)).orElse(Meta.prefixed(iri));
  }

  private Facts releases(Facts facts, Term term) {
    var ends = new TreeMap<String, String>();
    for (var triple : meta.about(term.iri())) {
      if (triple.getPredicate().equals(Arch.term("release"))) {
        var about = meta.about(triple.getObject().getURI());
        var end = text(about, "endOfLife");
        var cycle = text(about, "cycle");
        ends.put(end + " " + cycle, cycle + " " + end);
      }
    }
    return facts.with(Entry.RELEASE, ends.values());
  }

  private static String text(List<org.apache.jena.graph.Triple> about, String property) {
    return about.stream()
        .filter(triple -> triple.getPredicate().equals(Arch.term(property)))
        .map(triple -> triple.getObject().getLiteralLexicalForm())
        .findFirst()
        .orElse("");
  }
}
