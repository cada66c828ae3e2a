package dev.plumbline.fuzz;

import dev.plumbline.Plumbline;
import dev.plumbline.document.read.Reader;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Outcome;
import dev.plumbline.graph.Architecture;
import dev.plumbline.rule.RuleBook;
import dev.plumbline.rule.Rules;
import dev.plumbline.rule.check.Check;
import dev.plumbline.rule.lint.Linter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads any bytes as a rule: its header, its query, what lint says of it, and what it finds. */
public final class RuleTarget {
  private static final FuzzFolder FOLDER = FuzzFolder.make();
  private static final String NAME = "documentation/fuzzed.rq";
  private static final Linter LINTER = new Linter(LiftedText.VOCABULARY);
  private static final Architecture SMALL = small();

  private RuleTarget() {}

  /** Returns the model that rules and queries are run on. */
  static Architecture small() {
    var text = Kept.text("small.yaml").getBytes(StandardCharsets.UTF_8);
    var documents = Reader.read("small.yaml", text).documents();
    return Plumbline.model(documents, LiftedText.TODAY, LiftedText.VOCABULARY);
  }

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] data) {
    var bundle = new Bundle(Map.of(NAME, data));
    var folder = FOLDER.with(bundle);
    var mistakes = Promise.twiceTheSame(() -> mistakes(folder));
    Promise.inside(
        folder.resolve(NAME).toString(), bundle.text(NAME), mistakes.stream().map(Finding::at));
    var book = Rules.only(folder);
    Promise.holds(
        !book.rules().isEmpty() || !mistakes.isEmpty(), "neither a rule nor a mistake in the file");
    if (mistakes.isEmpty()) {
      run(book, Choice.by(data));
    }
  }

  private static List<Finding> mistakes(Path folder) {
    var book = Rules.only(folder);
    var mistakes = new ArrayList<>(book.problems());
    mistakes.addAll(LINTER.lint(book, book.rules()));
    return mistakes;
  }

  /** A rule in which lint finds no mistake runs. */
  private static void run(RuleBook book, Choice choice) {
    var report = Check.run(SMALL, book, LiftedText.settings());
    WrittenReports.of(report, choice);
    report.outcomes().stream()
        .filter(outcome -> outcome.state() == Outcome.State.ERROR)
        .forEach(
            outcome ->
                Promise.holds(outcome.trouble().isPresent(), "a rule fails and nobody says why"));
  }
}
