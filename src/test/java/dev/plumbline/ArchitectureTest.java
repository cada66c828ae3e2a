package dev.plumbline;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Packages depend on each other in one direction, each library stays behind its fence, and only cli
 * prints.
 */
@AnalyzeClasses(packages = "dev.plumbline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.plumbline";
  private static final String FACADE = "";

  /** Every package, and the packages that it may use. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          entry("finding", Set.of()),
          entry("message", Set.of()),
          entry("rdf", Set.of()),
          entry("diagram", Set.of("finding", "message")),
          entry("document", Set.of("finding")),
          entry("ontology", Set.of("message", "rdf")),
          entry("report", Set.of("finding", "message")),
          entry("diagram.paint", Set.of("diagram", "finding", "message")),
          entry("document.yaml", Set.of("document", "finding", "message")),
          entry("graph", Set.of("document", "finding", "ontology", "rdf")),
          entry("ontology.schema", Set.of("ontology", "rdf")),
          entry("quantity", Set.of("ontology")),
          entry("sparql", Set.of("finding", "ontology", "rdf")),
          entry("derive.topology", Set.of("graph", "rdf")),
          entry("diagram.layered", Set.of("diagram", "diagram.paint", "finding")),
          entry("diagram.map", Set.of("diagram", "diagram.paint", "finding")),
          entry("diagram.raster", Set.of("diagram.paint")),
          entry(
              "diagram.read", Set.of("diagram", "finding", "graph", "ontology", "quantity", "rdf")),
          entry("diagram.view", Set.of("diagram", "finding", "graph", "message")),
          entry("document.markdown", Set.of("document", "document.yaml", "finding")),
          entry(
              "lift.outline",
              Set.of("document", "finding", "graph", "message", "ontology", "quantity", "rdf")),
          entry("derive.algorithm", Set.of("derive.topology", "message", "quantity", "rdf")),
          entry(
              "diagram.layout",
              Set.of("diagram", "diagram.layered", "diagram.map", "diagram.paint")),
          entry(
              "document.read", Set.of("document", "document.markdown", "document.yaml", "finding")),
          entry(
              "lift.merge",
              Set.of("document", "finding", "lift.outline", "ontology", "quantity", "rdf")),
          entry(
              "lift.read",
              Set.of("document", "finding", "graph", "lift.outline", "message", "ontology", "rdf")),
          entry(
              "lift.resolve",
              Set.of(
                  "document",
                  "finding",
                  "graph",
                  "lift.outline",
                  "message",
                  "ontology",
                  "quantity",
                  "rdf")),
          entry(
              "derive.prose",
              Set.of(
                  "derive.topology",
                  "document",
                  "document.read",
                  "finding",
                  "graph",
                  "message",
                  "rdf")),
          entry(
              "diagram.notation",
              Set.of("diagram", "diagram.layout", "diagram.paint", "diagram.raster", "finding")),
          entry(
              "diagram.window",
              Set.of(
                  "diagram",
                  "diagram.layered",
                  "diagram.layout",
                  "diagram.map",
                  "diagram.paint",
                  "finding")),
          entry("importer", Set.of("document", "document.read", "finding", "ontology", "rdf")),
          entry(
              "lift.write",
              Set.of(
                  "document",
                  "finding",
                  "graph",
                  "lift.outline",
                  "lift.resolve",
                  "ontology",
                  "rdf")),
          entry(
              "query",
              Set.of(
                  "document",
                  "document.read",
                  "finding",
                  "graph",
                  "message",
                  "ontology",
                  "rdf",
                  "sparql")),
          entry(
              "rule",
              Set.of(
                  "document",
                  "document.read",
                  "finding",
                  "message",
                  "ontology",
                  "quantity",
                  "rdf",
                  "sparql")),
          entry(
              "derive",
              Set.of(
                  "derive.algorithm",
                  "derive.prose",
                  "derive.topology",
                  "document",
                  "document.read",
                  "finding",
                  "graph",
                  "rdf",
                  "sparql")),
          entry(
              "lift",
              Set.of(
                  "document",
                  "finding",
                  "graph",
                  "lift.merge",
                  "lift.outline",
                  "lift.read",
                  "lift.resolve",
                  "lift.write",
                  "ontology")),
          entry(
              "rule.check",
              Set.of(
                  "document",
                  "finding",
                  "graph",
                  "message",
                  "ontology",
                  "quantity",
                  "rdf",
                  "rule",
                  "sparql")),
          entry("rule.lint", Set.of("finding", "message", "ontology", "rule", "sparql")),
          entry(
              "rule.explain",
              Set.of("finding", "graph", "ontology", "rdf", "rule", "rule.check", "sparql")),
          entry(
              "rule.fixture",
              Set.of(
                  "document",
                  "document.read",
                  "finding",
                  "graph",
                  "quantity",
                  "rule",
                  "rule.check",
                  "rule.explain",
                  "sparql")),
          entry(
              "input",
              Set.of(
                  "document",
                  "document.read",
                  "finding",
                  "importer",
                  "importer.compose",
                  "lift.read",
                  "ontology")),
          entry(
              FACADE,
              Set.of(
                  "derive",
                  "document",
                  "finding",
                  "graph",
                  "importer",
                  "input",
                  "lift",
                  "lift.read",
                  "ontology",
                  "query",
                  "rule",
                  "rule.check",
                  "rule.explain",
                  "rule.lint")),
          entry("cli.terminal", Set.of(FACADE, "finding", "message", "report")),
          entry(
              "cli.option",
              Set.of(
                  FACADE,
                  "cli.terminal",
                  "diagram",
                  "diagram.layout",
                  "diagram.notation",
                  "diagram.paint",
                  "diagram.read",
                  "diagram.view",
                  "finding",
                  "graph",
                  "message",
                  "report",
                  "rule.check")),
          entry(
              "cli.markdown",
              Set.of(
                  FACADE,
                  "cli.option",
                  "cli.terminal",
                  "diagram",
                  "diagram.layout",
                  "diagram.notation",
                  "diagram.paint",
                  "diagram.view",
                  "document.markdown",
                  "finding",
                  "graph",
                  "message")),
          entry(
              "cli",
              Set.of(
                  FACADE,
                  "cli.markdown",
                  "cli.option",
                  "cli.terminal",
                  "diagram",
                  "diagram.layout",
                  "diagram.notation",
                  "diagram.paint",
                  "diagram.view",
                  "diagram.window",
                  "finding",
                  "graph",
                  "importer",
                  "input",
                  "message",
                  "ontology",
                  "query",
                  "report",
                  "rule",
                  "rule.check",
                  "rule.explain",
                  "rule.fixture",
                  "rule.lint",
                  "sparql")));

  /** What the package of a format, below importer, may use, beside those of the same format. */
  private static final Set<String> BY_IMPORTERS =
      Set.of("document", "finding", "importer", "message", "ontology", "rdf");

  /** Which packages may use a library; those below them may, too. */
  private static final Map<String, List<String>> FENCES =
      Map.ofEntries(
          entry("picocli..", List.of("cli")),
          entry(
              "com.fasterxml.jackson..",
              List.of("report", "diagram.notation", "query", "ontology.schema")),
          entry("org.snakeyaml..", List.of("document")),
          entry("org.commonmark..", List.of("document.markdown")),
          entry(
              "org.apache.jena..",
              List.of(
                  "rdf",
                  "sparql",
                  "ontology",
                  "graph",
                  "lift",
                  "derive",
                  "rule",
                  "query",
                  "diagram.read",
                  "diagram.view")),
          entry("org.graphstream..", List.of("diagram")),
          entry("org.jgrapht..", List.of("derive")),
          entry("org.eclipse..", List.of("diagram.layered")),
          entry("org.apache.fontbox..", List.of("diagram.paint")),
          entry("org.apache.pdfbox..", List.of("diagram.paint")),
          entry("javax.swing..", List.of("diagram.window")),
          entry("javax.xml..", List.of("diagram.notation")));

  @ArchTest
  static void packagesUseOnlyWhatTheyMay(JavaClasses classes) {
    for (var name : packages(classes)) {
      var allowed =
          Stream.concat(Stream.of(name), mayUse(name).stream())
              .map(ArchitectureTest::full)
              .toArray(String[]::new);
      var ofSameImporter = importerOf(name).map(each -> full(each) + "..").orElse(full(name));
      check(
          classes,
          noClasses()
              .that()
              .resideInAPackage(full(name))
              .should()
              .dependOnClassesThat(
                  resideInAPackage(ROOT + "..")
                      .and(not(resideInAnyPackage(allowed)))
                      .and(not(resideInAPackage(ofSameImporter)))));
    }
  }

  @ArchTest
  static void everyPackageIsListed(JavaClasses classes) {
    var unlisted = new TreeSet<>(packages(classes));
    unlisted.removeIf(name -> MAY_USE.containsKey(name) || importerOf(name).isPresent());
    assertThat(unlisted).isEmpty();
    assertThat(packages(classes)).containsAll(MAY_USE.keySet());
  }

  private static Set<String> packages(JavaClasses classes) {
    return classes.stream()
        .map(JavaClass::getPackageName)
        .map(name -> name.equals(ROOT) ? FACADE : name.substring(ROOT.length() + 1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> mayUse(String name) {
    return importerOf(name).isPresent() ? BY_IMPORTERS : MAY_USE.getOrDefault(name, Set.of());
  }

  /** Returns the package of the importer that a package belongs to. */
  private static Optional<String> importerOf(String name) {
    var parts = name.split("\\.");
    return parts.length > 1 && parts[0].equals("importer")
        ? Optional.of("importer." + parts[1])
        : Optional.empty();
  }

  /** Each package counts, also one inside another. */
  @ArchTest
  static void packagesHaveNoCycles(JavaClasses classes) {
    check(classes, slices().matching(ROOT + ".(**)").should().beFreeOfCycles());
  }

  @ArchTest
  static void librariesStayBehindTheirFences(JavaClasses classes) {
    FENCES.forEach(
        (library, users) -> {
          var mayUse = users.stream().map(name -> full(name) + "..").toArray(String[]::new);
          check(
              classes,
              noClasses()
                  .that()
                  .resideOutsideOfPackages(mayUse)
                  .should()
                  .dependOnClassesThat()
                  .resideInAPackage(library));
        });
  }

  /** A fence that nobody stands behind any more is taken down. */
  @ArchTest
  static void everyFenceIsNeeded(JavaClasses classes) {
    var unneeded = new TreeSet<String>();
    FENCES.forEach(
        (library, users) ->
            users.stream()
                .filter(user -> !uses(classes, user, library))
                .forEach(user -> unneeded.add(user + " does not use " + library)));
    assertThat(unneeded).isEmpty();
  }

  private static boolean uses(JavaClasses classes, String user, String library) {
    return classes.stream()
        .filter(resideInAPackage(full(user) + ".."))
        .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
        .anyMatch(dependency -> resideInAPackage(library).test(dependency.getTargetClass()));
  }

  @ArchTest
  static void otherLibrariesAreNotUsed(JavaClasses classes) {
    var known = Stream.concat(Stream.of("java..", ROOT + ".."), FENCES.keySet().stream());
    check(
        classes,
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(known.toArray(String[]::new)));
  }

  @ArchTest
  static void onlyCliPrintsAndExits(JavaClasses classes) {
    var outside = noClasses().that(not(resideInAPackage(ROOT + ".cli..")));
    check(classes, outside.should().accessField(System.class, "out"));
    check(classes, outside.should().accessField(System.class, "err"));
    check(classes, outside.should().callMethod(System.class, "exit", int.class));
    check(classes, outside.should().callMethod(Throwable.class, "printStackTrace"));
  }

  @ArchTest
  static void onlyCliKnowsTheTimeAndTheEnvironment(JavaClasses classes) {
    var outside = noClasses().that(not(resideInAPackage(ROOT + ".cli..")));
    check(classes, outside.should().callMethod(LocalDate.class, "now"));
    check(classes, outside.should().callMethod(Instant.class, "now"));
    check(classes, outside.should().callMethod(Clock.class, "systemDefaultZone"));
    check(classes, outside.should().callMethod(Clock.class, "systemUTC"));
    check(classes, outside.should().callMethod(System.class, "getenv"));
    check(classes, outside.should().callMethod(System.class, "getenv", String.class));
  }

  private static String full(String name) {
    return name.equals(FACADE) ? ROOT : ROOT + "." + name;
  }

  private static void check(JavaClasses classes, ArchRule rule) {
    rule.allowEmptyShould(true).check(classes);
  }
}
