package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.plumbline.finding.Element;
import dev.plumbline.graph.Architecture;
import dev.plumbline.importer.Corpus;
import dev.plumbline.rule.RuleFile;
import dev.plumbline.rule.Rules;
import dev.plumbline.rule.check.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Realistic systems of our own in foreign formats, each judged by reading it. {@code NAME.yaml} or
 * the folder {@code NAME} is the system, {@code NAME.judged.yaml} the {@link Judgement}.
 */
class JudgedCorpusTest {
  private static final String ENDING = ".judged.yaml";
  private static final Map<Path, Seen> SEEN = new ConcurrentHashMap<>();
  private static final Set<String> SECTIONS = Set.of("components", "boundaries", "flows");

  /** Returns what is seen of the system of a judgement, which is checked once. */
  private static Seen seen(Path judged) {
    return SEEN.computeIfAbsent(system(judged), Seen::of);
  }

  /** A system as Plumbline sees it: its elements by type, and on which of them each rule fires. */
  private record Seen(Map<String, Set<String>> elements, Map<String, Set<String>> fired) {
    static Seen of(Path system) {
      var settings = Settings.on(LocalDate.of(2026, 11, 22));
      var request = Request.of(List.of(system), Path.of(""), settings);
      var architecture = Plumbline.read(request, Progress.NONE);
      var report = Plumbline.check(request, architecture, Progress.NONE);
      assertThat(report.problems()).isEmpty();
      return new Seen(
          elements(architecture),
          report.each().stream()
              .filter(finding -> finding.waiver().isEmpty())
              .collect(
                  Collectors.groupingBy(
                      finding -> finding.rule().id(),
                      Collectors.mapping(finding -> name(finding.element()), Collectors.toSet()))));
    }

    private static Map<String, Set<String>> elements(Architecture architecture) {
      return architecture.names().nodes().stream()
          .map(node -> architecture.names().of(node))
          .collect(
              Collectors.groupingBy(
                  Element::type, Collectors.mapping(Seen::name, Collectors.toSet())));
    }

    private static String name(Element element) {
      return element.type().equals("system") ? "system" : element.label();
    }

    boolean fires(Judgement.Claim claim) {
      return fired.getOrDefault(claim.rule(), Set.of()).contains(claim.element());
    }
  }

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicContainer> findsWhatAReaderFinds() throws IOException {
    try (var files = Files.walk(Corpus.own(""))) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .sorted()
          .map(file -> DynamicContainer.dynamicContainer(name(file), file.toUri(), tests(file)))
          .toList()
          .stream();
    }
  }

  private static String name(Path judged) {
    return judged.getFileName().toString().replace(ENDING, "");
  }

  private static Path system(Path judged) {
    var folder = judged.resolveSibling(name(judged));
    return Files.isDirectory(folder) ? folder : judged.resolveSibling(name(judged) + ".yaml");
  }

  private static Stream<DynamicTest> tests(Path judged) {
    var judgement = Judgement.read(judged);
    var name = name(judged);
    var elements =
        Stream.of(
            dynamicTest(
                name + " is judged by what there is", () -> judges(judgement, seen(judged))),
            dynamicTest(
                name + " has the components",
                () ->
                    has(
                        judgement,
                        "components",
                        judgement.components(),
                        seen(judged),
                        "component")),
            dynamicTest(
                name + " has the boundaries",
                () ->
                    has(judgement, "boundaries", judgement.boundaries(), seen(judged), "boundary")),
            dynamicTest(
                name + " has the flows",
                () -> has(judgement, "flows", judgement.flows(), seen(judged), "flow")));
    var claims =
        judgement.claims().stream()
            .map(claim -> dynamicTest(name + ": " + claim, () -> holds(claim, seen(judged))));
    return Stream.concat(elements, claims);
  }

  /** A claim on a misspelt rule or element would hold without saying anything. */
  private static void judges(Judgement judgement, Seen seen) {
    var rules = Rules.builtIn().rules().stream().map(RuleFile::id).collect(Collectors.toSet());
    var names = seen.elements().values().stream().flatMap(Collection::stream).toList();
    assertThat(judgement.claims())
        .allSatisfy(claim -> assertThat(rules).contains(claim.rule()))
        .filteredOn(Judgement.Claim::holds)
        .allSatisfy(claim -> assertThat(names).contains(claim.element()));
    var late = judgement.claims().stream().filter(claim -> !claim.holds()).count();
    var listed =
        judgement.notYet().entrySet().stream()
            .filter(entry -> !SECTIONS.contains(entry.getKey()))
            .mapToInt(entry -> entry.getValue().size())
            .sum();
    assertThat(late).as("claims under not-yet, which are judged").isEqualTo(listed);
  }

  private static void has(
      Judgement judgement, String section, List<String> judged, Seen seen, String type) {
    assertThat(seen.elements().getOrDefault(type, Set.of()))
        .containsExactlyInAnyOrderElementsOf(judgement.today(section, judged));
  }

  private static void holds(Judgement.Claim claim, Seen seen) {
    var message =
        claim.holds() ? "what is judged" : "still not so; take it out of not-yet if it is";
    assertThat(seen.fires(claim)).as(message).isEqualTo(claim.fires() == claim.holds());
  }
}
