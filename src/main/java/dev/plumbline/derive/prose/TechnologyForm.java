package dev.plumbline.derive.prose;

import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.apache.jena.graph.Node;

/**
 * "Keep claims in Azure SQL Database", "we stay with InfluxDB for the series store". What a
 * decision says of the component that it is about is compared by a rule of its own.
 */
final class TechnologyForm implements Sayings.Form {
  private static final Set<String> KEEPS =
      Set.of("keep", "kept", "store", "stored", "hold", "held", "live", "lie", "run", "put");
  private static final Set<String> CHOOSES =
      Set.of("use", "take", "choose", "chose", "chosen", "pick", "stay", "adopt");
  private static final Set<String> PLACE = Set.of("in", "on");
  private static final Set<String> PURPOSE = Set.of("for", "a");
  private static final Set<String> ARTICLES =
      Set.of("the", "an", "our", "own", "all", "each", "with", "managed", "new");
  private static final Set<String> A = Set.of("a", "an");
  private static final Node TECHNOLOGY = Arch.term("technology");
  private static final Node PROVIDES = Arch.term("provides");
  private static final Node CHANNEL = Arch.term("MessageChannel");
  private static final Set<Node> CHANNELS =
      Set.of(Arch.term("Broker"), Arch.term("EventStream"), Arch.term("Queue"));
  private static final Node STORES = Arch.term("stores");
  private static final Node ABOUT = Arch.term("about");

  /**
   * The names of each catalogue, which is large and the same for all models: read once, when a text
   * looks like naming one.
   */
  private static final Map<Vocabulary, NamedTerms> CATALOGUES =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final DerivedFacts facts;
  private final ModelNames names;
  private final Vocabulary vocabulary;

  TechnologyForm(DerivedFacts facts, ModelNames names, Vocabulary vocabulary) {
    this.facts = facts;
    this.names = names;
    this.vocabulary = vocabulary;
  }

  private NamedTerms technologies() {
    return CATALOGUES.computeIfAbsent(
        vocabulary,
        each ->
            NamedTerms.of(
                facts, facts.members(Arch.term("Technology")), ModelNames.CATALOGUE_NAMES));
  }

  @Override
  public void read(Clause clause, Saying saying) {
    var words = clause.words();
    if (!clause.isPlain()
        || facts.has(clause.writing().subject(), ABOUT)
        || isOne(clause, saying)) {
      return;
    }
    int chooses = words.next(0, CHOOSES);
    int keeps = words.next(0, KEEPS);
    if (chooses < words.size() && chosen(clause, saying, chooses)) {
      return;
    }
    if (keeps < words.size()) {
      kept(clause, saying, keeps);
    }
  }

  /** "The status cache is Redis". */
  private boolean isOne(Clause clause, Saying saying) {
    var words = clause.words();
    var component = names.components().at(words, words.skip(0, ARTICLES));
    if (component.isEmpty() || !words.at(component.get().end()).equals("is")) {
      return false;
    }
    int behind = words.skip(component.get().end() + 1, A);
    var technology = technologies().at(words, words.skip(behind, ARTICLES));
    technology.ifPresent(named -> add(clause, saying, named.terms(), 0, component.get().end()));
    return technology.isPresent();
  }

  /** What is kept stands before the verb or behind it; the technology behind "in". */
  private void kept(Clause clause, Saying saying, int verb) {
    var words = clause.words();
    for (int in = words.next(verb, PLACE); in < words.size(); in = words.next(in + 1, PLACE)) {
      var technology = technologies().at(words, words.skip(in + 1, ARTICLES));
      if (technology.isPresent()) {
        int start = verb == 0 || in > verb + 1 ? verb + 1 : 0;
        add(clause, saying, technology.get().terms(), start, start == 0 ? verb : in);
        return;
      }
    }
  }

  /** The technology stands behind the verb, what it is for behind that. */
  private boolean chosen(Clause clause, Saying saying, int verb) {
    var words = clause.words();
    var technology = technologies().at(words, words.skip(verb + 1, ARTICLES));
    if (technology.isEmpty() || !words.isAt(technology.get().end(), PURPOSE)) {
      return false;
    }
    add(clause, saying, technology.get().terms(), technology.get().end(), words.size());
    return true;
  }

  private void add(Clause clause, Saying saying, Set<Node> technologies, int from, int to) {
    var subject =
        new Words(clause.words().written().subList(0, to), clause.words().plain().subList(0, to));
    for (var technology : technologies) {
      for (var component : parts(subject, from, technology)) {
        saying.add(clause, component, Sayings.SAYS_TECHNOLOGY, technology);
      }
    }
  }

  /**
   * Returns the components of its kind that are named, or else those that store the data that is.
   */
  private Set<Node> parts(Words subject, int from, Node technology) {
    var parts = names.components().from(subject, from);
    parts.removeIf(part -> !doesIts(part, technology));
    if (parts.isEmpty()) {
      for (var data : names.data().from(subject, from)) {
        parts.addAll(facts.subjects(STORES, data));
      }
      parts.removeIf(part -> !doesIts(part, technology));
    }
    return parts;
  }

  private boolean doesIts(Node component, Node technology) {
    var kinds = facts.objects(technology, PROVIDES);
    return kinds.stream().anyMatch(kind -> facts.isA(component, kind))
        || facts.objects(component, TECHNOLOGY).stream()
            .flatMap(stated -> facts.objects(stated, PROVIDES).stream())
            .anyMatch(kinds::contains)
        || facts.isA(component, CHANNEL) && kinds.stream().anyMatch(CHANNELS::contains);
  }
}
