package dev.plumbline.importer.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.Evidence;
import dev.plumbline.importer.Corpus;
import dev.plumbline.importer.FolderContext;
import dev.plumbline.importer.ImportedModel;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.LiftedImports;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The importer on the Compose files of public projects, against sheets of what they hold. */
class ComposeCorpusTest {
  private static final String COMPOSE = "compose";

  @Test
  void readsEveryFileAlone() throws IOException {
    var folder = Corpus.folder(COMPOSE);
    var read = 0;
    for (var file : Corpus.yamlFiles(folder)) {
      var context = new FolderContext(folder, new ComposeImporter());
      for (var document : context.read(file)) {
        assertThat(new ComposeImporter().format().recognises(document)).as(file).isTrue();
        var imported = new ComposeImporter().read(List.of(document), context);
        assertThat(imported).as(file).hasSize(1);
        assertThat(LiftedImports.of(imported, context.vocabulary()).problems()).as(file).isEmpty();
        read++;
      }
      assertThat(context.problems()).as(file).isEmpty();
    }
    assertThat(read).isGreaterThan(140);
  }

  @Test
  void readsAFolderOfIncludedFilesAsOneProject() throws IOException {
    var folder = Corpus.folder(COMPOSE).resolve("_bundle__laradock__laradock__laradock");
    var systems = read(folder, Corpus.yamlFiles(folder));
    var main = ImportedModel.of(systems.get(0));
    assertThat(main.boundaries()).containsExactly("frontend", "backend", "default");
    assertThat(main.components()).hasSizeGreaterThan(110).contains("adminer", "workspace");
    assertThat(LiftedImports.of(systems, Vocabulary.load()).problems()).isEmpty();
    assertThat(text(systems.get(0).notes())).noneMatch(note -> note.contains("not defined"));
  }

  @Test
  void readsFilesLaidOverEachOtherAsOneProject() throws IOException {
    var folder =
        Corpus.folder(COMPOSE)
            .resolve("_bundle__open-telemetry__opentelemetry-demo__opentelemetry-demo");
    var systems = read(folder, Corpus.yamlFiles(folder));
    assertThat(systems).hasSize(1);
    var model = ImportedModel.of(systems.get(0));
    assertThat(model.flows())
        .contains(
            "accounting -> kafka: kafka",
            "accounting -> astronomy-db: postgresql",
            "frontend-proxy -> grafana",
            "checkout -> otel-collector: http")
        .doesNotHaveDuplicates();
    assertThat(model.componentsSaying("yes", "runtime", "socket"))
        .containsExactly("otel-collector", "otel-ebpf-profiler");
    assertThat(model.componentsWith("literal-secrets")).containsExactly("flagd-ui");
  }

  /** Sheet E01. */
  @Test
  void readsSpringPetclinic() {
    var imported = only("spring-petclinic__spring-petclinic-microservices__docker-compose.yml");
    var model = ImportedModel.of(imported);
    assertThat(model.components()).hasSize(11);
    assertThat(databases(model)).isEmpty();
    assertThat(model.componentsWith("volumes")).isEmpty();
    assertThat(model.boundaries()).containsExactly("default");
    assertThat(model.flows())
        .hasSize(13)
        .contains("discovery-server -> config-server")
        .allMatch(
            flow -> flow.endsWith("-> config-server") || flow.endsWith("-> discovery-server"));
    assertThat(model.items("ports"))
        .hasSize(11)
        .allMatch(port -> ((Tree.Mapping) port).get("address").isEmpty());
    assertThat(model.componentsWith("restart")).isEmpty();
    assertThat(model.componentsWith("health-check"))
        .containsExactly("config-server", "discovery-server");
    assertThat(model.componentsWith("limits", "memory")).hasSize(11);
    assertThat(model.componentsWith("literal-secrets")).isEmpty();
    assertThat(model.componentsWith("image")).hasSize(9);
    assertThat(text(imported.notes()))
        .anyMatch(note -> note.contains("outside the project") && note.contains("OPENAI"))
        .anyMatch(note -> note.contains("curl") && note.contains("config-server"));
    assertThat(ends(model)).doesNotContain("tracing-server", "grafana-server", "prometheus-server");
  }

  /** Sheet E02. */
  @Test
  void readsSockShop() {
    var imported =
        only("microservices-demo__microservices-demo__deploy__docker-compose__docker-compose.yml");
    var model = ImportedModel.of(imported);
    assertThat(model.components()).hasSize(15);
    assertThat(databases(model))
        .containsExactly("catalogue-db", "carts-db", "orders-db", "user-db");
    assertThat(model.componentsSaying("mongodb", "technology"))
        .containsExactly("carts-db", "orders-db");
    assertThat(model.componentsSaying("3.4", "version")).containsExactly("carts-db", "orders-db");
    assertThat(model.componentsSaying("load-generator", "kind")).containsExactly("user-sim");
    assertThat(model.componentsWith("ports")).containsExactly("edge-router");
    assertThat(model.items("ports")).hasSize(2);
    assertThat(model.flows())
        .containsExactly("user -> user-db: mongodb", "user-sim -> edge-router");
    assertThat(model.componentsWith("volumes"))
        .containsExactly("catalogue-db", "carts-db", "orders-db", "rabbitmq", "user-db");
    assertThat(model.items("volumes"))
        .hasSize(5)
        .allMatch(
            volume ->
                ((Tree.Mapping) volume)
                    .get("persistent")
                    .map(ImportedModel::text)
                    .equals(Optional.of("no")));
    assertThat(model.componentsSaying("yes", "runtime", "socket")).containsExactly("queue-master");
    assertThat(model.componentsSaying("none", "authentication")).containsExactly("catalogue-db");
    assertThat(model.componentsWith("health-check")).isEmpty();
    assertThat(model.componentsWith("restart")).hasSize(14).doesNotContain("user-sim");
    assertThat(model.componentsSaying("none", "monitoring", "traces"))
        .containsExactly("carts", "orders", "shipping");
    assertThat(model.boundaries()).containsExactly("default");
    assertThat(model.componentsSaying("yes", "runtime", "read-only-root")).hasSize(14);
    assertThat(model.componentsWith("runtime", "dropped-capabilities"))
        .hasSize(14)
        .doesNotContain("catalogue-db");
    assertThat(model.componentsWith("literal-secrets")).isEmpty();
  }

  private static Importer.Imported only(String file) {
    var imported = read(Corpus.folder(COMPOSE), List.of(file));
    assertThat(imported).hasSize(1);
    return imported.get(0);
  }

  private static List<Importer.Imported> read(Path folder, List<String> files) {
    var context = new FolderContext(folder, new ComposeImporter());
    var documents = new ArrayList<Document>();
    files.forEach(file -> documents.addAll(context.read(file)));
    return new ComposeImporter().read(documents, context);
  }

  private static List<String> text(List<Evidence> notes) {
    return notes.stream().map(Evidence::text).toList();
  }

  private static TreeSet<String> ends(ImportedModel model) {
    var ends = new TreeSet<String>();
    model.flows().forEach(flow -> ends.addAll(List.of(flow.split(": ")[0].split(" -> "))));
    return ends;
  }

  /** Returns the components that are databases by technology or kind. */
  private static List<String> databases(ImportedModel model) {
    var vocabulary = Vocabulary.load();
    var database = Arch.iri("Database");
    var monitoring = Arch.iri("MonitoringComponent");
    return model.components().stream()
        .filter(
            id ->
                model
                        .fact(id, "technology")
                        .flatMap(name -> vocabulary.technology(ImportedModel.text(name)))
                        .filter(use -> vocabulary.provides(use.technology(), database))
                        .filter(use -> !vocabulary.provides(use.technology(), monitoring))
                        .isPresent()
                    || model
                        .fact(id, "kind")
                        .filter(kind -> ImportedModel.text(kind).equals("database"))
                        .isPresent())
        .toList();
  }
}
