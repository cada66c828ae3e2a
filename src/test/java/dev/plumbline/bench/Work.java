package dev.plumbline.bench;

import dev.plumbline.derive.Derivation;
import dev.plumbline.document.KnownTags;
import dev.plumbline.document.read.Reader;
import dev.plumbline.graph.Architecture;
import dev.plumbline.graph.Clock;
import dev.plumbline.input.SourceFiles;
import dev.plumbline.lift.Lifter;
import dev.plumbline.lift.Options;
import dev.plumbline.limit.TimeLimit;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rule.RuleBook;
import dev.plumbline.rule.check.Check;
import dev.plumbline.rule.check.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps that deriving and checking one model take, counted at its graph. */
final class Work {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Path NOWHERE = Path.of("");

  private final CountingGraph graph;
  private final Architecture model;
  private final Map<String, Long> derivations = new LinkedHashMap<>();
  private String derivation = "";
  private long before;

  Work(String yaml) {
    var documents = Reader.read("model.yaml", yaml.getBytes(StandardCharsets.UTF_8)).documents();
    var options = new Options(NOWHERE, NOWHERE, Optional.empty());
    var lifted =
        Lifter.lift(documents, options, Vocabulary.load(), new SourceFiles(KnownTags.NONE));
    if (!lifted.problems().isEmpty()) {
      throw new IllegalArgumentException(lifted.problems().get(0).message());
    }
    Clock.set(lifted, TODAY);
    graph = new CountingGraph(lifted.graph());
    model = lifted.withGraph(graph);
    Derivation.derive(model, NOWHERE, TimeLimit.USUAL, this::begin);
    begin("");
  }

  private void begin(String name) {
    derivations.put(derivation, graph.steps() - before);
    derivation = name;
    before = graph.steps();
  }

  /** Returns the steps of each derivation. */
  Map<String, Long> derivations() {
    return derivations;
  }

  /** Returns the steps of some rules together, or of all. */
  long rules(RuleBook book, List<String> names) {
    long start = graph.steps();
    Check.run(model, book, Settings.on(TODAY).selecting(names).withThreads(1));
    return graph.steps() - start;
  }
}
