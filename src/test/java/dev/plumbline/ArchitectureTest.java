package dev.plumbline;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
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
import java.io.ObjectInputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;

/**
 * Packages depend on each other in one direction, each library stays behind its fence, and only cli
 * prints.
 */
@AnalyzeClasses(packages = "dev.plumbline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.plumbline";

  private static final AllowedDependencies ALLOWED = AllowedDependencies.read();

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
                  "dictionary",
                  "graph",
                  "lift",
                  "derive",
                  "rule",
                  "query",
                  "diagram.read",
                  "diagram.view")),
          entry("org.graphstream..", List.of("diagram")),
          entry("org.jgrapht..", List.of("derive")),
          entry("org.eclipse.elk..", List.of("diagram.layered")),
          entry("org.eclipse.emf..", List.of("diagram.layered")),
          entry("org.eclipse.jgit..", List.of("input")),
          entry("org.apache.fontbox..", List.of("diagram.paint")),
          entry("org.apache.pdfbox..", List.of("diagram.paint")),
          entry("javax.swing..", List.of("diagram.window")),
          entry("javax.xml..", List.of("diagram.notation")));

  @ArchTest
  static void packagesUseOnlyWhatTheyMay(JavaClasses classes) {
    for (var name : packages(classes)) {
      check(
          classes,
          noClasses()
              .that()
              .resideInAPackage(name)
              .should()
              .dependOnClassesThat(
                  resideInAPackage(ROOT + "..")
                      .and(not(resideInAnyPackage(ALLOWED.patterns(name))))));
    }
  }

  @ArchTest
  static void everyPackageIsListed(JavaClasses classes) {
    assertThat(packages(classes)).allMatch(ALLOWED::covers).containsAll(ALLOWED.listed());
  }

  private static Set<String> packages(JavaClasses classes) {
    return classes.stream()
        .map(JavaClass::getPackageName)
        .collect(Collectors.toCollection(TreeSet::new));
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

  /** Nothing is run or fetched, and no query changes or loads anything. */
  @ArchTest
  static void nothingIsRunFetchedOrUpdated(JavaClasses classes) {
    var none = noClasses();
    check(
        classes,
        none.should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "java.net.http..",
                "java.rmi..",
                "javax.script..",
                "org.apache.jena.update..",
                "org.apache.jena.sparql.modify.."));
    for (var runner : List.of(ProcessBuilder.class, Socket.class, ServerSocket.class)) {
      check(classes, none.should().dependOnClassesThat().belongToAnyOf(runner));
    }
    check(classes, none.should().callMethod(URL.class, "openStream"));
    check(classes, none.should().callMethod(URL.class, "openConnection"));
  }

  /** The jars that JSON-LD needs are not shipped: what asks for it would fail. */
  @ArchTest
  static void neitherJavaObjectsNorJsonLdAreReadOrWritten(JavaClasses classes) {
    var none = noClasses();
    check(classes, none.should().dependOnClassesThat().belongToAnyOf(ObjectInputStream.class));
    check(
        classes,
        none.should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.json..", "com.apicatalog.."));
    for (var language : List.of("JSONLD", "JSONLD11")) {
      check(classes, none.should().accessField(Lang.class, language));
    }
    var readers =
        target(owner(equivalentTo(RDFDataMgr.class)))
            .and(target(nameMatching("(read|load|parse).*")));
    check(classes, none.should().callMethodWhere(readers));
    var outside = noClasses().that(not(resideInAPackage(ROOT + ".ontology..")));
    check(classes, outside.should().dependOnClassesThat().belongToAnyOf(RDFParser.class));
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
    return ROOT + "." + name;
  }

  private static void check(JavaClasses classes, ArchRule rule) {
    rule.allowEmptyShould(true).check(classes);
  }
}
