package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Outcome;
import dev.plumbline.finding.Report;
import dev.plumbline.input.PipedInputs;
import dev.plumbline.rule.check.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders as repositories have them: models beside files of other tools, sound and broken. */
class FoldersTest {
  private static final String MODEL =
      "system: shop\ncomponents:\n  api: {kind: service}\n  db: postgresql-db\n";
  private static final String SOUND =
      """
      system: %s
      components:
        api: {kind: service}
        db: {kind: database}
      flows:
        - api -> db: https
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "components: {schemas: {Order: {type: object}}}",
        "components: {messages: {sent: {payload: {type: object}}}}",
        "flows: [{name: nightly, schedule: daily, entrypoint: 'flow.py:main'}]",
        "{\"components\": {\"button\": {\"path\": \"src/button\"}}}",
        "data:\n  key: value",
        "system: {cpu: 4}",
        "components: [button, card]",
        "component: button\nlayout: page",
        "boundaries: {left: 3, right: 5}",
        "nodes: []\nrelationships: []\nflows: [{unique-id: f, transitions: []}]",
        "apiVersion: v1\nkind: ConfigMap\nsystem: shop",
        "risks: {}\nprobability: 3",
        "kinds: {small: 1, large: 2}"
      })
  void leavesOutAFoundFileThatOnlyHasAKeyOfTheSameName(String text) {
    write("architecture.yaml", SOUND.formatted("shop"));
    write("other.yaml", text);

    var report = check();

    assertThat(report.problems()).isEmpty();
    assertThat(report.files()).containsExactly("architecture.yaml");
    assertThat(notes(report)).anyMatch(note -> note.contains("other.yaml"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "components: {mail: service}",
        "components: {mail: {technology: postfix, description: sends}}",
        "components: {mail: {kind: servise}}",
        "flows: ['api -> db: https']",
        "flows: [{api -> db: {over: https}}]",
        "flows: [{from: api, to: db}]",
        "boundaries: {dmz: {type: network, contains: [api]}}",
        "data: {order: personal}",
        "data: {order: {class: personal}}",
        "assumptions: {peak: The peak is 20 requests a second}",
        "component: mail\nkind: service"
      })
  void readsAFoundFileThatIsWrittenAsAPartOfAModel(String text) {
    write("architecture.yaml", SOUND.formatted("shop"));
    write("more.yaml", text);

    var report = check();

    assertThat(Stream.concat(report.files().stream(), files(report.problems())))
        .contains("more.yaml");
  }

  @Test
  void saysWhatTheForeignFilesOfAFolderAre() {
    write("architecture.yaml", SOUND.formatted("shop"));
    write("api/orders.yaml", "openapi: 3.1.0\ninfo: {title: Orders}\npaths: {}\n");
    write("api/shared.yaml", "components: {schemas: {Order: {type: object}}}\n");
    write("deploy/a.yaml", "apiVersion: apps/v1\nkind: Deployment\n");
    write("deploy/b.yaml", "apiVersion: v1\nkind: Service\n");
    write("calm.json", "{\"nodes\": [], \"relationships\": [], \"flows\": []}");
    write("docs/page.md", "---\nlayout: page\ntitle: Help\n---\n# Help\n");

    assertThat(notes(check()))
        .containsExactly(
            "left out 1 CALM file, calm.json; 2 Kubernetes files, such as deploy/a.yaml;"
                + " 2 OpenAPI files, such as api/orders.yaml",
            "left out docs/page.md, which describes no architecture");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cart.title: Cart\nsystem: Sistema\ncomponents: Componentes",
        "system: Linux\ncomponents: [main, universe]\npackages: [nginx]",
        "system: Answer in French and be as brief as you can\nuser: '{{ question }}'",
        "system: |\n  Answer in French.\n  Be brief.\nuser: hello",
        "system: ${{ values.name }}\ncomponents: {web: service}",
        "components: {load: {image: 'acme/load:1'}}\nflows: {nightly: [extract, load]}"
      })
  void leavesOutAFoundFileWhoseSystemIsNoName(String text) {
    write("architecture.yaml", SOUND.formatted("shop"));
    write("b.yaml", SOUND.formatted("books"));
    write("other.yaml", text);

    var report = check();

    assertThat(report.problems()).isEmpty();
    assertThat(report.files()).containsExactly("architecture.yaml", "b.yaml");
  }

  @Test
  void namesFilesOfOtherLanguagesByTheirEndings() {
    write("architecture.yaml", SOUND.formatted("shop"));
    write("c4/workspace.dsl", "workspace {}\n");
    write("c4/model.c4", "model {}\n");
    write("infra/main.tf", "terraform {}\n");

    assertThat(notes(check()))
        .containsExactly(
            "left out 1 LikeC4 file, c4/model.c4; 1 Structurizr DSL file, c4/workspace.dsl;"
                + " 1 Terraform file, infra/main.tf");
    assertThat(messages(check("c4/model.c4")))
        .singleElement()
        .asString()
        .startsWith("c4/model.c4: this is a file of LikeC4, a format that is not read");
  }

  @Test
  void namesTheFormatOfAForeignFileThatTheUserNames() {
    write("calm.json", "{\"nodes\": [], \"relationships\": [], \"flows\": []}");

    assertThat(messages(check("calm.json")))
        .singleElement()
        .asString()
        .startsWith("calm.json: this is a file of CALM, a format that is not read");
  }

  @Test
  void listsAFoundFileThatCannotBeReadWithTheReason() {
    write("architecture.yaml", SOUND.formatted("shop"));
    write("chart/templates/a.yaml", "kind: {{ .Values.kind }}\n");
    write("chart/templates/b.yaml", "kind: {{ .Values.kind }}\n");
    write(
        "template.yaml",
        "apiVersion: backstage.io/v1\nkind: Component\nspec:\n  system: ${{ values.x }}\n"
            + "  {%- if values.y %}\n  owner: ana\n  {%- endif %}\n");

    var report = check();

    assertThat(report.problems()).isEmpty();
    assertThat(notes(report))
        .containsExactly(
            "not read: found a template expression; expected YAML as the template renders it"
                + " (and 2 more files)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "system: shop\ndata: [\n",
        "components:\n  api: {kind: service\n",
        "flows:\n  - a -> b: [https\n",
        "{\"system\": \"shop\",\n  \"components\": {\n"
      })
  void stopsAtABrokenFileThatBeginsLikeAModel(String text) {
    write("architecture.yaml", text);

    assertThat(check().problems()).isNotEmpty().allMatch(each -> each.at().line() > 0);
  }

  @Test
  void stopsAtABrokenComposeFileUnlessAModelIsBeside() {
    write("compose.yaml", "services:\n  web: {image: nginx\n");
    assertThat(messages(check())).anyMatch(text -> text.startsWith("compose.yaml:"));

    write("architecture.yaml", SOUND.formatted("shop"));
    var report = check();
    assertThat(report.problems()).isEmpty();
    assertThat(report.notes())
        .anyMatch(note -> note.text().startsWith("not read: ") && isIn(note, "compose.yaml"));
  }

  @Test
  void leavesOutWhatPatternsOfTheFolderLeaveOut() {
    write("architecture.yaml", SOUND.formatted("shop"));
    write("build/old.yaml", "system: old\nfoo: 1\n");
    write("drafts/new.yaml", "system: new\nfoo: 1\n");
    write("drafts/kept.yaml", "components: {mail: service}\n");
    write("node_modules/some/x.yaml", "system: x\nfoo: 1\n");
    write(".gitignore", "build/\n");
    write("drafts/.plumblineignore", "*.yaml\n!kept.yaml\n");

    var report = check();

    assertThat(report.problems()).isEmpty();
    assertThat(report.files()).containsExactly("architecture.yaml", "drafts/kept.yaml");
    assertThat(notes(report))
        .containsExactly(
            "skipped build/, as .gitignore says",
            "skipped drafts/new.yaml, as .plumblineignore says",
            "skipped folders called node_modules");
  }

  @Test
  void readsAFolderThatIsNamedThoughPatternsAboveLeaveItOut() {
    write("build/made.yaml", SOUND.formatted("made"));
    write(".gitignore", "build/\n");

    assertThat(check("build").files()).containsExactly("build/made.yaml");
    assertThat(messages(check())).anyMatch(text -> text.contains("found no architecture"));
  }

  @Test
  void leavesOutWhatTheUserExcludes() {
    write("architecture.yaml", SOUND.formatted("shop"));
    write("examples/one/other.yaml", "system: other\nfoo: 1\n");
    write("examples/two.yaml", "system: two\nfoo: 1\n");

    var report = check(List.of("examples/**", "*.json"), ".");

    assertThat(report.problems()).isEmpty();
    assertThat(notes(report))
        .containsExactly("skipped 2 files and folders, such as examples/one/, as --exclude says");
  }

  @Test
  void checksTheOtherSystemsWhenOneIsBroken() {
    IntStream.range(0, 20).forEach(i -> write("s" + i + ".yaml", SOUND.formatted("s" + i)));
    var before = check();

    write("broken.yaml", "system: broken\nfoo: 1\n");
    write("calls.yaml", "system: calls\ncomponents: {c: service}\nflows: [c -> s0/api: https]\n");
    write("needs.yaml", "system: needs\ncomponents: {c: service}\nflows: [c -> torn/x: https]\n");
    write("torn.yaml", "system: torn\ncomponents: {x: service}\n");
    write("torn-data.yaml", "system: torn\ndata: [\n");
    var after = check();

    assertThat(messages(after))
        .containsExactly(
            "broken.yaml:2:1: unknown key \"foo\" in a system",
            "torn-data.yaml:2:7: \"[\" is not closed; expected \",\" or \"]\" before line 3");
    assertThat(after.unchecked().stream().map(Evidence::text))
        .containsExactly(
            "broken was not checked, since it has 1 mistake",
            "needs was not checked, since it refers to what was not checked",
            "torn was not checked, since it has 1 mistake");
    assertThat(after.findings())
        .containsAll(before.findings().stream().filter(this::isLocal)::iterator);
    assertThat(after.files()).contains("calls.yaml").doesNotContain("needs.yaml");
  }

  @Test
  void leavesEveryFindingOfTheOtherSystemsAsItIs() {
    IntStream.range(0, 20).forEach(i -> write("s" + i + ".yaml", SOUND.formatted("s" + i)));
    var before = check();
    write("broken.yaml", "system: broken\nfoo: 1\n");

    assertThat(check().findings()).isEqualTo(before.findings());
  }

  @Test
  void takesLettersForTheSameHoweverTheyAreComposed() {
    write("a.yaml", "system: uni\ncomponents: {caf\u00e9: service, mensa: service}\n");
    write("b.yaml", "system: uni\nflows: [cafe\u0301 -> mensa: https]\n");

    var report = check();

    assertThat(report.problems()).isEmpty();
    assertThat(report.counts()).containsEntry("component", 2).containsEntry("flow", 1);
  }

  @Test
  void readsACopyOfAModelOnceAndTellsBothPlaces() {
    write("a/shop.yaml", SOUND.formatted("shop"));
    write("b/copy.yaml", "# a copy\n" + SOUND.formatted("shop"));
    write("c/shop.md", "---\n" + SOUND.formatted("shop") + "---\n");

    var report = check();
    var copies =
        report.each().stream()
            .filter(finding -> finding.rule().id().equals("duplicate-model"))
            .map(finding -> finding.at() + " " + finding.evidence().get(0).at().orElseThrow());

    assertThat(report.problems()).isEmpty();
    assertThat(report.counts()).containsEntry("component", 2).containsEntry("flow", 1);
    assertThat(copies)
        .containsExactly("b/copy.yaml:2:1 a/shop.yaml:1:1", "c/shop.md:2:1 a/shop.yaml:1:1");
    assertThat(report.each()).noneMatch(finding -> finding.rule().id().equals("duplicate-flow"));
  }

  @Test
  void tellsThatTwoFilesNameDifferentStores() {
    write("a.yaml", "system: ferry\ncomponents:\n  log: {technology: mysql}\n");
    write("b.yaml", "system: ferry\ncomponents:\n  log: {technology: mongodb}\n");

    assertThat(messages(check()))
        .containsExactly(
            "b.yaml:3:9: \"technology\" is \"mongodb\" here and \"mysql\" in a.yaml:3:9");
  }

  @Test
  void tellsWhatANearCopyStatesOtherwise() {
    write("shop.yaml", SOUND.formatted("shop").replace("kind: database", "replicas: 2"));
    write("old/shop.yaml", SOUND.formatted("shop").replace("kind: database", "replicas: 3"));

    assertThat(messages(check()))
        .containsExactly(
            "shop.yaml:4:8: \"replicas\" is \"2\" here and \"3\" in old/shop.yaml:4:8");
  }

  @Test
  void findsFilesHoweverTheLettersOfTheirNamesAreComposed() throws IOException {
    write("de\u0301cisions/adr\u0301.md", "# Why\n");
    write(
        "parts/caf\u0065\u0301.yaml",
        "components: {mensa: {runbook: ../d\u00e9cisions/adr\u0301.md}}\n");
    write("sources/cuisin\u00e9.yaml", "services: {oven: {image: 'acme/oven:1'}}\n");
    assumeTrue(
        Files.notExists(folder.resolve("parts/caf\u00e9.yaml")), "the file system folds names");
    write(
        "architecture.yaml",
        """
        system: uni
        include: [parts/caf\u00e9.yaml]
        sources: ['sources/cuisin*.yaml']
        components: {hall: {kind: service, runbook: d\u00e9cisions/adr\u0301.md}}
        decisions: {one: {text: Use it, record: d\u00e9cisions/adr\u0301.md}}
        """);
    write("page.md", "---\nsystem: uni\n---\n[why](d\u00e9cisions/adr\u0301.md)\n");

    var report = check();

    assertThat(report.problems()).isEmpty();
    assertThat(report.counts()).containsEntry("component", 3);
    assertThat(report.each()).noneMatch(finding -> finding.message().contains("cisions"));
  }

  @Test
  void listsEveryRuleAsNotRunWhenNothingIsSound() {
    write("architecture.yaml", MODEL);

    assertThat(check().problems()).isNotEmpty();
    assertThat(check().outcomes())
        .hasSizeGreaterThan(400)
        .filteredOn(outcome -> outcome.state() == Outcome.State.NOT_RUN)
        .hasSizeGreaterThan(400);
  }

  private boolean isLocal(Finding finding) {
    return !finding.at().file().equals("s0.yaml");
  }

  private static boolean isIn(Evidence note, String file) {
    return note.at().filter(at -> at.file().equals(file)).isPresent();
  }

  private Report check() {
    return check(".");
  }

  private Report check(String path) {
    return check(List.of(), path);
  }

  private Report check(List<String> exclude, String path) {
    var settings = Settings.on(LocalDate.of(2026, 11, 30));
    var request =
        new Request(
            List.of(Path.of(path)),
            folder,
            exclude,
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            PipedInputs.none(),
            settings);
    return Plumbline.check(request);
  }

  private static List<String> notes(Report report) {
    return report.notes().stream().map(Evidence::text).toList();
  }

  private static List<String> messages(Report report) {
    return report.problems().stream().map(each -> each.at() + ": " + each.message()).toList();
  }

  private static Stream<String> files(List<Finding> findings) {
    return findings.stream().map(each -> each.at().file());
  }

  private void write(String name, String text) {
    try {
      var file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
