package dev.plumbline.derive.prose;

import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.derive.topology.EvidenceHops;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.finding.Location;
import dev.plumbline.graph.Placeholder;
import dev.plumbline.graph.Places.Place;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.Literals;
import dev.plumbline.rdf.StandardTerms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;

/**
 * Adds the acronyms and placeholders in names, descriptions and prose, each where it stands, and
 * which terms of the glossary are used.
 */
public final class AcronymsAndPlaceholders implements Derived {
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "\\b(?:TODO|FIXME|TBD|TBA|XXX)\\b"
              + "|(?i:\\b(?:lorem ipsum|to be (?:done|defined|determined|written|added|decided)"
              + "|coming soon|insert \\w+ here|(?:description|text|name) goes here)\\b)"
              + "|\\{\\{[^{}]*+}}|\\?\\?\\?");

  /** What follows a name without a blank, such as the number in {@code tls1.3}. */
  private static final Pattern VERSION = Pattern.compile("(?<=\\p{L}{2})v?[\\d.]+\\b");

  private static final List<Node> CATALOGUE_NAMES =
      List.of(StandardTerms.NOTATION, SKOS.altLabel.asNode());
  private static final Node TECHNOLOGY = Arch.term("technology");
  private static final Node ACRONYM_USE = Arch.term("AcronymUse");
  private static final Node PLACEHOLDER_CLASS = Arch.term("Placeholder");
  private static final Node TEXT = Arch.term("text");
  private static final Node OF_ELEMENT = Arch.term("ofElement");
  private static final Node DEFINED = Arch.term("defined");
  private static final Node FIRST_USE = Arch.term("firstUse");
  private static final Node USED = Arch.term("used");
  private static final Node GLOSSARY_TERM = Arch.term("GlossaryTerm");
  private static final Node SYNONYMS = Arch.term("synonyms");
  private static final Node ID = Arch.term("id");

  @Override
  public Set<Node> adds() {
    return Set.of(ACRONYM_USE, PLACEHOLDER_CLASS, TEXT, OF_ELEMENT, DEFINED, FIRST_USE, USED);
  }

  @Override
  public Set<Node> needs() {
    return Set.of(ACRONYM_USE, TEXT);
  }

  @Override
  public Map<Node, List<String>> explainedBy() {
    var element = List.of("arch:ofElement");
    return Map.of(
        TEXT, element,
        OF_ELEMENT, List.of("arch:text"),
        DEFINED, element,
        FIRST_USE, element,
        USED, List.of("arch:id", "arch:synonyms"));
  }

  @Override
  public void addTo(Model model) {
    var facts = model.facts();
    var writings = AuthoredText.all(model.architecture(), facts);
    addPlaceholders(model, writings);
    addAcronyms(model, writings);
    addUsedTerms(model, writings);
  }

  private static void addPlaceholders(Model model, List<AuthoredText> writings) {
    for (var writing : writings) {
      placeholder(writing.text())
          .ifPresent(
              text -> {
                var node = node("placeholder", writing, "");
                put(model, node, PLACEHOLDER_CLASS, writing, text);
              });
    }
  }

  /** Returns what in a text waits to be written, or the text that does so as a whole. */
  private static Optional<String> placeholder(String text) {
    var match = PLACEHOLDER.matcher(text);
    if (match.find()) {
      return Optional.of(match.group());
    }
    return Placeholder.isOne(text) ? Optional.of(text.strip()) : Optional.empty();
  }

  private static void addAcronyms(Model model, List<AuthoredText> writings) {
    var facts = model.facts();
    var acronyms = Acronyms.load();
    var explained = new HashSet<String>();
    var uses = new ArrayList<Map.Entry<String, AuthoredText>>();
    for (var writing : writings) {
      for (var acronym : acronyms.in(writing.text())) {
        uses.add(Map.entry(acronym, writing));
        if (Acronyms.isExplained(acronym, writing.text())) {
          explained.add(acronym);
        }
      }
    }
    var words = uses.isEmpty() ? Set.<String>of() : knownWords(facts);
    var known = new HashMap<String, Boolean>();
    for (var use : uses) {
      var acronym = use.getKey();
      var node = node("acronym", use.getValue(), "/" + acronym);
      if (facts.isA(node, ACRONYM_USE)) {
        continue;
      }
      put(model, node, ACRONYM_USE, use.getValue(), acronym);
      if (!known.containsKey(acronym)) {
        known.put(acronym, explained.contains(acronym) || isDefined(facts, words, acronym));
        facts.add(node, FIRST_USE);
      }
      facts.add(node, DEFINED, Literals.of(known.get(acronym)));
    }
  }

  /**
   * An acronym is known by the glossary, also as a word of a longer term, by the catalogue, as a
   * word of the name of a technology in use, such as {@code IBM MQ}, or as an element that is
   * described.
   */
  private static boolean isDefined(DerivedFacts facts, Set<String> words, String acronym) {
    var small = acronym.toLowerCase(Locale.ROOT);
    return words.contains(small)
        || CATALOGUE_NAMES.stream()
            .anyMatch(name -> isSaid(facts, name, small) || isSaid(facts, name, acronym))
        || facts.subjects(ID, NodeFactory.createLiteralString(small)).stream()
            .anyMatch(element -> facts.has(element, DCTerms.description.asNode()));
  }

  /** Returns the words of the glossary and of the names of technologies in use. */
  private static Set<String> knownWords(DerivedFacts facts) {
    var words = new HashSet<String>();
    Stream.concat(
            facts.members(GLOSSARY_TERM).stream().flatMap(term -> names(facts, term).stream()),
            inUse(facts).stream().flatMap(technology -> catalogueNames(facts, technology)))
        .forEach(name -> words.addAll(Tokenizer.of(name)));
    return words;
  }

  private static Set<Node> inUse(DerivedFacts facts) {
    return facts.graph().find(Node.ANY, TECHNOLOGY, Node.ANY).mapWith(Triple::getObject).toSet();
  }

  private static Stream<String> catalogueNames(DerivedFacts facts, Node technology) {
    return ModelNames.CATALOGUE_NAMES.stream()
        .flatMap(property -> facts.objects(technology, property).stream())
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm);
  }

  private static boolean isSaid(DerivedFacts facts, Node property, String text) {
    return facts.has(Node.ANY, property, NodeFactory.createLiteralString(text));
  }

  private static Set<String> names(DerivedFacts facts, Node term) {
    var names = new HashSet<String>();
    facts.literal(term, ID).ifPresent(names::add);
    names.add(facts.label(term));
    facts.objects(term, SYNONYMS).stream()
        .filter(Node::isLiteral)
        .forEach(name -> names.add(name.getLiteralLexicalForm()));
    return names;
  }

  private static void addUsedTerms(Model model, List<AuthoredText> writings) {
    var facts = model.facts();
    var terms = new HashMap<List<String>, Set<Node>>();
    for (var term : facts.members(GLOSSARY_TERM)) {
      for (var name : names(facts, term)) {
        terms.computeIfAbsent(Tokenizer.of(name), key -> new HashSet<>()).add(term);
      }
    }
    int longest = terms.keySet().stream().mapToInt(List::size).max().orElse(0);
    for (var writing : writings) {
      if (!facts.isA(writing.about(), GLOSSARY_TERM)) {
        use(facts, terms, longest, Tokenizer.of(writing.text()));
      }
    }
    for (var text : StatedTexts.of(model.architecture(), facts)) {
      use(facts, terms, longest, Tokenizer.of(text));
      use(facts, terms, longest, Tokenizer.of(VERSION.matcher(text).replaceAll("")));
    }
  }

  /** Marks the terms that stand among the words, in the singular or with an s. */
  private static void use(
      DerivedFacts facts, Map<List<String>, Set<Node>> terms, int longest, List<String> words) {
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= Math.min(words.size(), from + longest); to++) {
        var phrase = words.subList(from, to);
        terms.getOrDefault(phrase, Set.of()).forEach(term -> facts.add(term, USED));
        terms.getOrDefault(singular(phrase), Set.of()).forEach(term -> facts.add(term, USED));
      }
    }
  }

  private static List<String> singular(List<String> phrase) {
    var last = phrase.get(phrase.size() - 1);
    if (!last.endsWith("s")) {
      return phrase;
    }
    var singular = new ArrayList<>(phrase);
    singular.set(phrase.size() - 1, last.substring(0, last.length() - 1));
    return singular;
  }

  private static Node node(String what, AuthoredText writing, String end) {
    return NodeFactory.createURI(EvidenceHops.iri(what, writing.subject()) + end);
  }

  private static void put(Model model, Node node, Node type, AuthoredText writing, String text) {
    var architecture = model.architecture();
    var facts = model.facts();
    facts.add(node, StandardTerms.TYPE, type);
    facts.add(node, TEXT, text);
    facts.add(node, OF_ELEMENT, writing.about());
    Location at = writing.placeOf(text, architecture.sources());
    architecture.places().put(node, new Place(at, Optional.empty()));
  }
}
