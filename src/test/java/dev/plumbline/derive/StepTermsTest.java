package dev.plumbline.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.limit.TimeLimit;
import dev.plumbline.rdf.StandardTerms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What algorithms say that they add and need, held against what they do to models. */
class StepTermsTest {
  private static final List<String> MODELS =
      List.of("samples", "src/test/resources/models", "src/test/resources/derive");

  private static final Map<String, Set<Node>> ADDED = new TreeMap<>();
  private static final Map<String, Set<Node>> READ = new TreeMap<>();

  @BeforeAll
  static void derive() throws IOException {
    for (var folder : MODELS) {
      try (var files = Files.walk(Path.of(folder))) {
        files.filter(StepTermsTest::isModel).sorted().forEach(StepTermsTest::derive);
      }
    }
  }

  private static boolean isModel(Path file) {
    var name = file.getFileName().toString();
    return name.endsWith(".yaml") || name.endsWith(".md");
  }

  private static void derive(Path file) {
    var folder = file.getParent();
    var architecture = Lifted.tryRead(folder, file.getFileName().toString());
    if (architecture.isEmpty()) {
      return;
    }
    var queries = new Model(architecture.get(), folder, TimeLimit.USUAL);
    for (var step : Derivation.steps()) {
      if (step instanceof Construct) {
        step.addTo(queries);
      } else {
        var record = new Record(architecture.get().graph());
        step.addTo(new Model(architecture.get().withGraph(record), folder, TimeLimit.USUAL));
        ADDED.computeIfAbsent(step.name(), key -> new HashSet<>()).addAll(record.added);
        READ.computeIfAbsent(step.name(), key -> new HashSet<>()).addAll(record.read);
      }
    }
  }

  /** A graph that notes which terms are read and added: properties, and classes of elements. */
  private static final class Record extends WrappedGraph {
    private final Set<Node> read = new HashSet<>();
    private final Set<Node> added = new HashSet<>();

    Record(Graph graph) {
      super(graph);
    }

    @Override
    public void add(Triple triple) {
      if (!base.contains(triple)) {
        added.add(term(triple.getPredicate(), triple.getObject()));
        base.add(triple);
      }
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node property, Node object) {
      read.add(term(property, object));
      return super.find(subject, property, object);
    }

    @Override
    public Stream<Triple> stream(Node subject, Node property, Node object) {
      read.add(term(property, object));
      return base.stream(subject, property, object);
    }

    @Override
    public boolean contains(Node subject, Node property, Node object) {
      read.add(term(property, object));
      return super.contains(subject, property, object);
    }

    private static Node term(Node property, Node object) {
      return property.equals(StandardTerms.TYPE) && object.isURI() ? object : property;
    }
  }

  /** Returns, by algorithm, the names of terms that it says or that were recorded. */
  private static Map<String, Set<String>> byStep(Function<Derived, Set<Node>> terms) {
    var byStep = new TreeMap<String, Set<String>>();
    Derivation.steps().stream()
        .filter(step -> !(step instanceof Construct))
        .forEach(step -> byStep.put(step.name(), names(terms.apply(step))));
    return byStep;
  }

  private static Set<String> names(Set<Node> terms) {
    return terms.stream().map(Node::getLocalName).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the names of the one that the other does not have, as {@code STEP: NAME}. */
  private static List<String> without(
      Map<String, Set<String>> some, Map<String, Set<String>> others) {
    return some.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .filter(name -> !others.get(entry.getKey()).contains(name))
                    .map(name -> entry.getKey() + ": " + name))
        .toList();
  }

  @Test
  void algorithmsAddWhatTheySayAndNothingElse() {
    var said = byStep(Derived::adds);
    var added = byStep(step -> ADDED.get(step.name()));
    assertThat(without(added, said)).as("added, but not said to be").isEmpty();
    assertThat(without(said, added)).as("said to be added, but in no model").isEmpty();
  }

  @Test
  void algorithmsReadWhatTheySayThatTheyNeedAndNothingElseThatIsDerived() {
    var derived = new HashSet<Node>();
    Derivation.steps().forEach(step -> derived.addAll(step.adds()));
    var said = byStep(Derived::needs);
    var read =
        byStep(
            step ->
                READ.get(step.name()).stream()
                    .filter(derived::contains)
                    .collect(Collectors.toSet()));
    assertThat(without(read, said)).as("read, but not said to be needed").isEmpty();
    assertThat(without(said, read)).as("said to be needed, but never read").isEmpty();
  }
}
