package dev.plumbline.ontology;

import dev.plumbline.rdf.MemoryGraph;
import dev.plumbline.rdf.StandardTerms;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sys.JenaSystem;

/** What keys, values and technologies mean: the {@code ontology} folder, read once. */
public final class Vocabulary {
  private final List<Triple> stated;
  private final Map<String, String> prefixes;
  private final Statements statements;
  private final Classes classes;
  private final Properties properties;
  private final Terms terms;
  private final Technologies technologies;
  private final Protocols protocols;
  private final Thesaurus thesaurus;
  private final Bounds bounds;
  private Properties entries;
  private MemoryGraph graph;

  private Vocabulary(List<Triple> stated, Map<String, String> prefixes) {
    this.stated = stated;
    this.prefixes = prefixes;
    statements = new Statements(stated);
    classes = new Classes(statements);
    properties = new Properties(statements, classes);
    terms = new Terms(statements, classes);
    technologies = new Technologies(statements, terms);
    protocols = new Protocols(statements, terms);
    thesaurus = new Thesaurus(statements, classes, properties, terms);
    bounds = new Bounds(statements);
  }

  /**
   * Starts the library of graphs, once; to be called in one thread before another touches a graph.
   * Two threads that start it by different classes may wait for each other for ever.
   */
  public static void startJena() {
    JenaSystem.init();
  }

  /** Returns the vocabulary that comes with Plumbline. */
  public static Vocabulary load() {
    return Shipped.VOCABULARY;
  }

  private static final class Shipped {
    private static final Vocabulary VOCABULARY = load();

    private static Vocabulary load() {
      startJena();
      var vocabulary = new Vocabulary(OntologyFiles.readFromClassPath(), Prefixes.byName());
      vocabulary.graph(); // made here, in the background
      return vocabulary;
    }
  }

  /** Returns the vocabulary of a folder of Turtle files. */
  public static Vocabulary read(Path folder) {
    startJena();
    return new Vocabulary(OntologyFiles.read(folder), Prefixes.byName());
  }

  /**
   * Returns this vocabulary with terms of an organisation's own.
   *
   * @param own what is stated of them, and of terms that were here before; a date of the end of a
   *     release takes the place of the one that was stated
   * @param catalogues the catalogues that state it
   */
  public Vocabulary with(List<Triple> own, List<OwnTerms> catalogues) {
    var ends =
        own.stream()
            .filter(triple -> triple.getPredicate().equals(Nodes.END_OF_LIFE))
            .map(Triple::getSubject)
            .collect(Collectors.toSet());
    var all = new ArrayList<Triple>(stated.size() + own.size());
    for (var triple : stated) {
      if (!triple.getPredicate().equals(Nodes.END_OF_LIFE) || !ends.contains(triple.getSubject())) {
        all.add(triple);
      }
    }
    all.addAll(own);
    var named = new LinkedHashMap<>(prefixes);
    catalogues.forEach(catalogue -> named.putAll(catalogue.prefixes()));
    return new Vocabulary(all, Collections.unmodifiableMap(named));
  }

  /** Returns the namespaces by the prefixes that queries need not declare. */
  public Map<String, String> prefixes() {
    return prefixes;
  }

  /** Returns the names of the catalogues of organisations whose terms are here. */
  public List<String> catalogues() {
    return prefixes.entrySet().stream()
        .filter(prefix -> OwnTerms.has(prefix.getValue()) && prefix.getValue().endsWith("#"))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Returns the keys that an entry of the class takes in an organisation's own catalogue. */
  public List<Property> entryKeys(String classIri) {
    return entries().of(classIri);
  }

  /** Returns what a key of such an entry means. */
  public Optional<Property> entryKey(String classIri, String key) {
    return entries().find(classIri, key);
  }

  /** Made when it is asked for first: most runs have no such catalogue. */
  private synchronized Properties entries() {
    if (entries == null) {
      entries = Properties.ofEntries(statements, classes);
    }
    return entries;
  }

  /** Returns what is stated of a term, in the order of the vocabulary. */
  public List<Triple> statements(String iri) {
    return statements.about(Nodes.iri(iri));
  }

  /**
   * Returns vocabulary and catalogue as triples, with what follows from the class tree; not to be
   * changed.
   */
  public Graph graph() {
    return memory();
  }

  /** Made when it is asked for first: what reads catalogues asks words only. */
  private synchronized MemoryGraph memory() {
    if (graph == null) {
      graph = MemoryGraph.empty();
      stated.forEach(graph::add);
      classes.closure(statements).forEach(graph::add);
    }
    return graph;
  }

  /** Returns a mutable copy of {@link #graph()}. */
  public Graph newGraph() {
    return memory().copy();
  }

  /** Returns the classes, in the order of the vocabulary. */
  public Set<String> classes() {
    return classes.all();
  }

  /** Returns the keys of a class, its superclasses' included, in the order of the vocabulary. */
  public List<Property> properties(String classIri) {
    return properties.of(classIri);
  }

  /** Returns what a key or its alias means on a class. */
  public Optional<Property> property(String classIri, String key) {
    return properties.find(classIri, key);
  }

  /**
   * Returns what a key means on a class, in whatever case and with whatever separators it is
   * written; empty where two keys would be meant.
   */
  public Optional<Property> key(String classIri, String text) {
    return properties.find(classIri, text).or(() -> properties.findAsSpoken(classIri, text));
  }

  /** Returns the key of the class for which people write this word, which is none. */
  public Optional<Property> meantKey(String classIri, String word) {
    return thesaurus.key(classIri, word);
  }

  /** Returns the key of the class that people state under a heading of Markdown. */
  public Optional<Property> headedKey(String classIri, String heading) {
    return thesaurus.headed(classIri, heading);
  }

  /** Returns the keys, on whatever classes, for which people write this word. */
  public List<Property> meantKeys(String word) {
    return thesaurus.keys(word);
  }

  /** Returns the member of a list for which people write this word, which is none. */
  public Optional<Term> meantTerm(String classIri, String word) {
    return thesaurus.term(classIri, word);
  }

  /**
   * Returns what to write instead of a word that people write as a key of the class, or as a value
   * where the class is a list of values.
   */
  public Optional<String> advice(String classIri, String word) {
    return thesaurus.advice(classIri, word);
  }

  /** Returns the key that is kept as this property; derived properties have none. */
  public Optional<Property> property(String iri) {
    return properties.ofIri(iri);
  }

  /** Returns the properties that are stated together with this one. */
  public List<String> superproperties(String iri) {
    return statements.objects(Nodes.iri(iri), Nodes.SUB_PROPERTY_OF).stream()
        .map(Node::getURI)
        .toList();
  }

  /** Returns the property that a bare value stands for where a mapping of the class is expected. */
  public Optional<Property> shorthand(String classIri) {
    return annotated(classIri, Nodes.SHORTHAND);
  }

  /**
   * Returns the property that a key stands for where {@code key: value} pairs are written instead
   * of facts of the class: in {@code access: {order-api: rw}} each pair is an access of its own,
   * its key says who and its value is the {@linkplain #shorthand shorthand}. The class says so with
   * {@code pl:keyed arch:who}.
   */
  public Optional<Property> keyed(String classIri) {
    return annotated(classIri, Nodes.KEYED);
  }

  private Optional<Property> annotated(String classIri, Node annotation) {
    return statements.iri(Nodes.iri(classIri), annotation).flatMap(properties::ofIri);
  }

  /** Returns the other class whose keys a class takes too, as a kind takes a component's. */
  public Optional<String> keysOf(String classIri) {
    return statements.iri(Nodes.iri(classIri), Nodes.KEYS_OF);
  }

  /** Returns a word that may stand before the shorthand's value, as in {@code until 2027-03-01}. */
  public Optional<String> lead(String classIri) {
    return statements.text(Nodes.iri(classIri), Nodes.LEAD);
  }

  /**
   * Returns the pattern of texts that state facts of a class in one go, such as {@code 8080:80};
   * its named groups are keys of the class.
   */
  public Optional<String> spelled(String classIri) {
    return statements.text(Nodes.iri(classIri), Nodes.SPELLED);
  }

  /** Returns whether a list of texts may be written, which is kept as one text with commas. */
  public boolean isJoined(Property property) {
    return statements.holds(Nodes.iri(property.iri()), Nodes.JOINED);
  }

  /** Returns whether the date is of something done, so that a month means its first day. */
  public boolean isPast(Property property) {
    return statements.holds(Nodes.iri(property.iri()), Nodes.PAST);
  }

  /** Returns the time for which an amount counts, such as {@code month}. */
  public Optional<String> per(Property property) {
    return statements.text(Nodes.iri(property.iri()), Nodes.PER);
  }

  /** Returns what to write instead of a list, where a property takes one value. */
  public Optional<String> adviceForLists(Property property) {
    return statements.text(Nodes.iri(property.iri()), Nodes.ADVICE);
  }

  /** Returns the keys of the property's value that may be written beside the property itself. */
  public List<String> beside(Property property) {
    return statements.texts(Nodes.iri(property.iri()), Nodes.BESIDE);
  }

  /** Returns the property of a class in whose value a key belongs that is written beside it. */
  public Optional<Property> holder(String classIri, String key) {
    return property(classIri, key).isPresent()
        ? Optional.empty()
        : properties(classIri).stream().filter(each -> beside(each).contains(key)).findFirst();
  }

  /** Returns which amounts of properties can be meant. */
  public Bounds bounds() {
    return bounds;
  }

  /** Returns the members of a value list or of a part of the catalogue. */
  public List<Term> terms(String classIri) {
    return terms.of(classIri);
  }

  /** Returns the member of a list that is written so, in any case, by notation or alias. */
  public Optional<Term> term(String classIri, String text) {
    return terms.find(classIri, text);
  }

  /** Returns a technology by name or alias, with the version when one is named. */
  public Optional<TechnologyUse> technology(String text) {
    return technologies.named(text);
  }

  /**
   * Returns the technology that a text means whose one letter is wrong, missing, too many or in
   * another's place; nothing for short texts, and when there are several.
   */
  public Optional<Term> misspeltTechnology(String text) {
    return technologies.misspelt(text);
  }

  /** Returns the technology that a container image holds, with the version of its tag. */
  public Optional<TechnologyUse> image(String image) {
    return technologies.inImage(image);
  }

  /** Returns how a word of a list is looked up: in lower case, with one kind of separator. */
  public static String spelling(String text) {
    return Terms.spelling(text);
  }

  /** Returns the technology that has an image of exactly this name. */
  public Optional<Term> ofImage(String name) {
    return technologies.ofImage(name);
  }

  /** Returns whether a container image is known to bring a health check of its own. */
  public boolean bringsHealthCheck(String image) {
    return technologies.isCheckedInImage(image);
  }

  /** Returns the IRI of the catalogue's release cycle that a technology's version belongs to. */
  public Optional<String> release(String technologyIri, String version) {
    return technologies.release(technologyIri, version);
  }

  /**
   * Returns the protocol by which a technology is called: the one of its protocols whose usual port
   * this is, or else its usual one.
   */
  public Optional<Term> speaks(Term technology, Optional<Integer> port) {
    return protocols.spokenBy(technology, port);
  }

  /** Returns the protocol whose usual port this is, when there is only one. */
  public Optional<Term> protocolOn(int port) {
    return protocols.on(port);
  }

  /** Returns whether a component that runs the technology is of the class for that reason. */
  public boolean provides(Term technology, String classIri) {
    return statements.objects(Nodes.iri(technology.iri()), Nodes.PROVIDES).stream()
        .anyMatch(provided -> classes.isA(provided.getURI(), classIri));
  }

  /** Returns whether the technology has a capability. */
  public boolean can(Term technology, String capabilityIri) {
    return statements.objects(Nodes.iri(technology.iri()), Nodes.CAPABILITY).stream()
        .anyMatch(capability -> capability.getURI().equals(capabilityIri));
  }

  /** Returns whether a protocol encrypts what it carries. */
  public boolean isEncrypted(Term protocol) {
    return statements.texts(Nodes.iri(protocol.iri()), Nodes.ENCRYPTED).contains("true");
  }

  /** Returns whether only its vendor runs the technology, so that there is no container of it. */
  public boolean isManaged(Term technology) {
    return statements.texts(Nodes.iri(technology.iri()), Nodes.MANAGED).contains("true");
  }

  /**
   * Returns the pattern of settings and options by which a technology is told to ask its callers
   * who they are; empty when it asks anyway, as it does in this version, or nothing is known.
   */
  public Optional<String> asksWhenTold(Term technology, Optional<String> version) {
    var node = Nodes.iri(technology.iri());
    var open =
        statements
            .text(node, Nodes.OPEN_BEFORE)
            .map(Integer::parseInt)
            .map(first -> version.filter(written -> major(written) < first).isPresent())
            .orElse(true);
    return statements.text(node, Nodes.ASKS_WHEN_TOLD).filter(pattern -> open);
  }

  private static int major(String version) {
    return Integer.parseInt(version.split("\\.", 2)[0]);
  }

  /** Returns whether one class is the other or lies under it. */
  public boolean isA(String classIri, String superclassIri) {
    return classes.isA(classIri, superclassIri);
  }

  /** Returns whether the ontology says what the term is. */
  public boolean isDefined(String iri) {
    return statements.object(Nodes.iri(iri), StandardTerms.TYPE).isPresent();
  }

  /** Returns whether the term is stated by reading or deriving and never written. */
  public boolean isDerived(String iri) {
    return statements.holds(Nodes.iri(iri), Nodes.DERIVED);
  }

  /** Returns what the numbers of a property state, also of a derived one. */
  public Optional<Form> form(String iri) {
    return statements.iri(Nodes.iri(iri), Nodes.RANGE).flatMap(Properties::literal);
  }

  /** Returns how a value, kind or catalogue entry is written in a description. */
  public Optional<String> notation(String iri) {
    return statements.text(Nodes.iri(iri), StandardTerms.NOTATION);
  }

  /** Returns what people call a term. */
  public Optional<String> label(String iri) {
    return statements.text(Nodes.iri(iri), StandardTerms.LABEL);
  }

  /** Returns what a term means, in one or two sentences. */
  public Optional<String> comment(String iri) {
    return statements.text(Nodes.iri(iri), Nodes.COMMENT);
  }

  /**
   * A technology and the version named with it.
   *
   * @param technology the catalogue's entry
   * @param version the version as written, such as {@code 3.4}, when there is one
   */
  public record TechnologyUse(Term technology, Optional<String> version) {}
}
