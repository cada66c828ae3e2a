package dev.plumbline;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

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
import java.util.stream.Stream;

/** The packages point one way, each library stays behind its fence, and only cli prints. */
@AnalyzeClasses(packages = "dev.plumbline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.plumbline";

  /** Packages from the bottom up; those of one layer do not know each other. */
  private static final List<List<String>> LAYERS =
      List.of(
          List.of(ROOT + ".finding"),
          List.of(ROOT + ".rdf"),
          List.of(ROOT + ".document", ROOT + ".ontology"),
          List.of(ROOT + ".sparql"),
          List.of(ROOT + ".graph"),
          List.of(
              ROOT + ".importer",
              ROOT + ".derive",
              ROOT + ".rule",
              ROOT + ".query",
              ROOT + ".report",
              ROOT + ".diagram"),
          List.of(ROOT + ".input"),
          List.of(ROOT),
          List.of(ROOT + ".cli"));

  /** Which packages may use a library. */
  private static final Map<String, List<String>> FENCES =
      Map.ofEntries(
          Map.entry("picocli..", List.of("cli")),
          Map.entry(
              "com.fasterxml.jackson..",
              List.of("document", "importer", "report", "diagram", "query")),
          Map.entry("org.snakeyaml..", List.of("document")),
          Map.entry("org.commonmark..", List.of("document")),
          Map.entry(
              "org.apache.jena..",
              List.of("rdf", "sparql", "ontology", "graph", "derive", "rule", "query", "diagram")),
          Map.entry("org.graphstream..", List.of("derive", "diagram")),
          Map.entry("org.jgrapht..", List.of("derive", "diagram")),
          Map.entry("org.eclipse..", List.of("diagram")),
          Map.entry("org.apache.fontbox..", List.of("diagram")),
          Map.entry("org.apache.pdfbox..", List.of("diagram")),
          Map.entry("javax.swing..", List.of("diagram")),
          Map.entry("javax.xml..", List.of("diagram")),
          Map.entry("javax.imageio..", List.of("diagram")));

  @ArchTest
  static void packagesPointOneWay(JavaClasses classes) {
    for (int layer = 0; layer < LAYERS.size(); layer++) {
      var below =
          LAYERS.subList(0, layer).stream().flatMap(List::stream).map(ArchitectureTest::all);
      var allowed = below.toList();
      for (var name : LAYERS.get(layer)) {
        var mayUse = Stream.concat(allowed.stream(), Stream.of(all(name))).toArray(String[]::new);
        check(
            classes,
            noClasses()
                .that()
                .resideInAPackage(all(name))
                .should()
                .dependOnClassesThat(
                    resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(mayUse)))));
      }
    }
  }

  @ArchTest
  static void everyPackageHasItsLayer(JavaClasses classes) {
    var known =
        LAYERS.stream().flatMap(List::stream).map(ArchitectureTest::all).toArray(String[]::new);
    check(classes, noClasses().should().resideOutsideOfPackages(known));
  }

  @ArchTest
  static void packagesHaveNoCycles(JavaClasses classes) {
    check(classes, slices().matching(ROOT + ".(*)..").should().beFreeOfCycles());
  }

  @ArchTest
  static void librariesStayBehindTheirFences(JavaClasses classes) {
    FENCES.forEach(
        (library, users) -> {
          var mayUse = users.stream().map(name -> all(ROOT + "." + name)).toArray(String[]::new);
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
    var outside = noClasses().that(resideOutsideOfPackage(ROOT + ".cli"));
    check(classes, outside.should().accessField(System.class, "out"));
    check(classes, outside.should().accessField(System.class, "err"));
    check(classes, outside.should().callMethod(System.class, "exit", int.class));
    check(classes, outside.should().callMethod(Throwable.class, "printStackTrace"));
  }

  @ArchTest
  static void onlyCliKnowsTheTimeAndTheEnvironment(JavaClasses classes) {
    var outside = noClasses().that(resideOutsideOfPackage(ROOT + ".cli"));
    check(classes, outside.should().callMethod(LocalDate.class, "now"));
    check(classes, outside.should().callMethod(Instant.class, "now"));
    check(classes, outside.should().callMethod(Clock.class, "systemDefaultZone"));
    check(classes, outside.should().callMethod(Clock.class, "systemUTC"));
    check(classes, outside.should().callMethod(System.class, "getenv"));
    check(classes, outside.should().callMethod(System.class, "getenv", String.class));
  }

  /** Returns the package with those below it; the root stands alone. */
  private static String all(String name) {
    return name.equals(ROOT) ? name : name + "..";
  }

  private static void check(JavaClasses classes, ArchRule rule) {
    rule.allowEmptyShould(true).check(classes);
  }
}
