package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Report;
import dev.plumbline.rule.check.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown as people keep it: shared front matter, and folders of chapters. */
class MarkdownFoldersTest {
  private static final Path SHARED = Path.of("src/test/resources/markdown");
  private static final String MODEL =
      """
      ---
      system: %s
      components:
        api: {kind: service, description: Answers}
      ---
      # Overview
      """;
  private static final String PREFIX = "PREFIX arch: <https://plumbline.dev/ns#> ";
  private static final String GLOSSARY =
      "# Glossary\n\n| Term | Meaning |\n|---|---|\n| SKU | Stock keeping unit |\n";

  @TempDir Path top;

  private Path folder;

  @BeforeEach
  void resolveLinks() throws IOException {
    folder = top.toRealPath();
  }

  @Test
  void readsTheChaptersOfAFolderAsOneDocument() {
    copy("arc42");

    var report = check(".");

    assertThat(report.problems()).isEmpty();
    assertThat(report.files()).hasSize(14).contains("12-glossary.md").doesNotContain("README.md");
    assertThat(report.counts())
        .containsEntry("assumption", 3)
        .containsEntry("decision", 4)
        .containsEntry("risk", 2);
    assertThat(notes(report))
        .containsExactly(
            "read 13 chapters beside it, such as 01-introduction-and-goals.md",
            "left out 2 files that describe no architecture, such as README.md",
            "front matter that is not of the model: title, layout, nav_order",
            "\"rather low\" is no value of \"likelihood\" and is kept as text");
  }

  @Test
  void findsInChaptersWhatItFindsInOneFile() {
    copy("arc42");

    var report = check(".");

    assertThat(rules(report))
        .contains(
            "decision-superseded 05-building-block-view.md",
            "dead-link 09-architecture-decisions.md")
        .noneMatch(rule -> rule.startsWith("acronym-undefined"))
        .noneMatch(rule -> rule.startsWith("term-unused"))
        .noneMatch(rule -> rule.startsWith("waiver-unused"))
        .noneMatch(rule -> rule.startsWith("diagram-missing"));
    assertThat(report.findings())
        .filteredOn(finding -> finding.waiver().isPresent())
        .extracting(finding -> finding.at().file())
        .containsExactly("08-crosscutting-concepts.md");
  }

  @Test
  void readsOnlySectionsOfTheModelBesideYaml() {
    copy("beside");

    var report = check(".");

    assertThat(report.problems()).isEmpty();
    assertThat(report.counts()).containsEntry("decision", 1).containsEntry("risk", 1);
    assertThat(report.files())
        .containsExactly(
            "12-glossary.md", "README.md", "adr/0007-one-database.md", "architecture.yaml");
    assertThat(rules(report))
        .noneMatch(rule -> rule.startsWith("dead-link"))
        .noneMatch(rule -> rule.startsWith("acronym-undefined"))
        .noneMatch(rule -> rule.endsWith("12-glossary.md"));
    assertThat(notes(report))
        .contains(
            "read 3 chapters beside it, such as 12-glossary.md",
            "left out CONTRIBUTING.md, which describes no architecture");
  }

  @Test
  void leavesTheRisksOfAProposalBesideYamlAlone() {
    copy("beside");
    write("proposals/7.md", "# Sharding\n\n## Proposal\n\n### Risks\n\n- It is slow\n");

    assertThat(check(".").files()).hasSize(4).doesNotContain("proposals/7.md");
  }

  @Test
  void addsARecordToTheDecisionThatNamesIt() {
    copy("beside");

    assertThat(
            rows(
                "SELECT ?id ?text ?date ?consequences WHERE { ?d a arch:Decision ; arch:id ?id ;"
                    + " arch:text ?text ; arch:decidedOn ?date ;"
                    + " arch:consequences ?consequences }"))
        .containsExactly(
            List.of(
                "one-store",
                "Entries live in one database",
                "2026-02-27",
                "Sums agree One store to scale"));
  }

  @Test
  void takesTheWordsOfTheModelWhereAChapterSaysOtherwise() {
    write("architecture.yaml", "system: shop\ncomponents: {api: service}\nglossary: {SKU: Box}\n");
    write("glossary.md", GLOSSARY);

    var report = check(".");
    assertThat(messages(report)).isEmpty();
    assertThat(report.notes())
        .extracting(note -> note.at().map(at -> at + ": ").orElse("") + note.text())
        .contains(
            "glossary.md:5:9: \"meaning\" of SKU is left out, since the model states it otherwise"
                + " (architecture.yaml:3:17)");
  }

  @Test
  void doesNotStateTwiceWhatAModelStates() {
    write(
        "architecture.yaml",
        "system: shop\ncomponents: {api: service}\nrisks:\n  psp: The provider fails\n"
            + "  R-2: Bots buy all\n");
    write("risks.md", "# Risks\n\n- The provider fails.\n  - owner: ana\n- R-2: Bots buy all\n");

    assertThat(check(".").problems()).isEmpty();
    assertThat(rows("SELECT ?id WHERE { ?r a arch:Risk ; arch:id ?id } ORDER BY ?id"))
        .containsExactly(List.of("R-2"), List.of("psp"));
    assertThat(rows("SELECT ?owner WHERE { ?r arch:id 'psp' ; arch:owner ?owner }"))
        .containsExactly(List.of("ana"));
  }

  @Test
  void keepsOneChapterThatCannotBeReadFromStoppingTheCheck() {
    write("shop.md", MODEL.formatted("shop"));
    write("broken.md", "---\ntitle: [\n---\n# Glossary\n");
    write("glossary.md", GLOSSARY);

    var report = check(".");

    assertThat(report.problems()).isEmpty();
    assertThat(report.files()).containsExactly("glossary.md", "shop.md");
    assertThat(notes(report)).anyMatch(note -> note.startsWith("not read: \"[\" is not closed"));
  }

  @Test
  void readsNoChapterForSeveralSystems() {
    write("bank.md", MODEL.formatted("bank"));
    write("shop.md", MODEL.formatted("shop"));
    write("glossary.md", GLOSSARY);
    write("deeper/risks.md", "# Risks\n\n- R-1: It fails\n");
    write("README.md", "# All\n");

    var report = check(".");

    assertThat(report.files()).containsExactly("bank.md", "shop.md");
    assertThat(notes(report))
        .contains(
            "2 Markdown files, such as glossary.md, lie beside several systems (bank, shop) and are"
                + " read for none; \"system: NAME\" in front matter says for which");
  }

  @Test
  void givesAChapterToTheNearestModelAbove() {
    write("shop/shop.md", MODEL.formatted("shop"));
    write("bank/bank.md", MODEL.formatted("bank"));
    write("bank/docs/risks.md", "# Risks\n\n- R-1: It fails\n");
    write("other/risks.md", "# Risks\n\n- R-2: It fails\n");

    assertThat(
            rows(
                "SELECT ?id ?system WHERE { ?r a arch:Risk ; arch:id ?id ; arch:inSystem ?s ."
                    + " ?s arch:id ?system }"))
        .containsExactly(List.of("R-1", "bank"));
  }

  @Test
  void readsNothingBesideAFileThatIsNamedAlone() {
    copy("arc42");

    assertThat(check("05-building-block-view.md").files())
        .containsExactly("05-building-block-view.md");
    assertThat(check("05-building-block-view.md", "12-glossary.md").files())
        .containsExactly("05-building-block-view.md", "12-glossary.md");
  }

  @Test
  void leavesOutChaptersThatPatternsLeaveOut() {
    copy("arc42");
    write(".plumblineignore", "adr/\n12-*\n");

    assertThat(check(".").files()).hasSize(11).doesNotContain("12-glossary.md");
  }

  @Test
  void readsNoMoreChaptersThanItsBound() {
    write("a.md", MODEL.formatted("shop"));
    IntStream.range(0, 203).forEach(i -> write("c" + (100 + i) + ".md", "# Chapter\n\nText.\n"));

    var report = check(".");

    assertThat(report.files()).hasSize(201);
    assertThat(notes(report))
        .contains(
            "3 more Markdown files beside the models, such as c300.md, were not read: at most 200"
                + " files and 8 MiB are");
  }

  @Test
  void sharesFrontMatterWithASite() {
    copy("pages");

    var report = check("docusaurus.md");

    assertThat(report.problems()).isEmpty();
    assertThat(notes(report))
        .containsExactly(
            "front matter that is not of the model: id, title, sidebar_label, sidebar_position,"
                + " authors, status, date, custom_edit_url, hide_table_of_contents, unheard_of");
  }

  @Test
  void readsAModelUnderAKeyOfItsOwn() {
    copy("pages");

    assertThat(check("wrapped.md").problems()).isEmpty();
    assertThat(notes(check("wrapped.md"))).isEmpty();
    assertThat(rows("SELECT ?n WHERE { ?c a arch:Component ; arch:replicas ?n }", "wrapped.md"))
        .containsExactly(List.of("2"));
    write("wrong.md", "---\nplumbline:\n  system: x\n  foo: 1\n---\n");
    assertThat(messages(check("wrong.md")))
        .containsExactly("wrong.md:4:3: unknown key \"foo\" in a system");
    write("a.yaml", "plumbline:\n  system: x\n  components: {api: {kind: service}}\n");
    assertThat(check("a.yaml").problems()).isEmpty();
    write("b.yaml", "name: x\nplumbline:\n  system: x\n");
    assertThat(messages(check("b.yaml")))
        .containsExactly(
            "b.yaml:2:1: the model under \"plumbline\" is not read, since other keys stand beside"
                + " it");
  }

  @Test
  void readsOneElementWithFrontMatterOfASite() {
    write("shop.yaml", "system: shop\ncomponents: {api: service}\nflows: []\n");
    write(
        "api.md",
        "---\nlayout: page\ntitle: API\nnav_order: 2\nparent: Parts\nstatus: accepted\n"
            + "component: api\nreplicas: 2\n---\n# API\n");

    var report = check(".");

    assertThat(report.problems()).isEmpty();
    assertThat(report.files()).containsExactly("api.md", "shop.yaml");
    assertThat(notes(report))
        .contains(
            "front matter that is not of the model: layout, title, nav_order, parent, status");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"componets: {a: service}", "flow: ['a -> b']", "ownr: ana", "services: {a: {}}"})
  void keepsTheMistakeOfWhatWasMeantForTheModel(String line) {
    write("a.md", "---\nlayout: page\nsystem: shop\n" + line + "\n---\n# T\n");

    assertThat(messages(check("a.md")))
        .singleElement()
        .asString()
        .contains("a.md:4:1: unknown key")
        .contains("did you mean");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFF\n\n<!-- SPDX-License-Identifier: MIT -->\n<!--\n vim: tw=80\n-->\n\n",
        "\n",
        "<!-- one --> <!-- two -->\n"
      })
  void readsFrontMatterAfterBlankLinesAndComments(String before) {
    write("a.md", before + "---\nsystem: shop\nfoo: [a]\ncomponents: {api: servic}\n---\n# T\n");

    var line = before.lines().count() + 3;
    assertThat(messages(check(".")))
        .singleElement()
        .asString()
        .startsWith("a.md:" + (line + 1) + ":19: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Shop\n\n---\nsystem: shop\ncomponents: {api: service}\n---\n",
        "---\ntitle: Shop\n---\n# Shop\n\n---\nplumbline:\n  system: shop\n---\n"
      })
  void saysThatFrontMatterMustComeFirst(String text) {
    write("a.md", text);
    write("b.md", "# Help\n\n```yaml\n---\nsystem: shop\n---\n```\n\n---\nHello: you\n---\n");

    assertThat(messages(check(".")))
        .singleElement()
        .asString()
        .contains("is not read here, since front matter must come before any text");
  }

  @Test
  void saysHowMarkdownIsRead() {
    copy("pages");
    write("plain.md", "# Plain\n");
    write("site.md", "---\nlayout: page\n---\n# Plain\n");

    assertThat(messages(check("plain.md", "site.md", "hugo.md")))
        .containsExactly(
            "hugo.md: its front matter is TOML (+++), which is not read; write it in YAML, between"
                + " lines of ---",
            "plain.md: this describes no architecture; Markdown is read by its front matter: begin"
                + " the file with the lines \"---\", \"system: NAME\" and \"---\"",
            "site.md: this describes no architecture; Markdown is read by its front matter: add"
                + " \"system: NAME\" to it, or the whole model under \"plumbline:\"");
  }

  @Test
  void namesFrontMatterInTomlAndReadsTheText() {
    write("a.md", MODEL.formatted("shop"));
    copy("pages", "hugo.md");

    var report = check(".");

    assertThat(report.files()).containsExactly("a.md", "hugo.md");
    assertThat(notes(report))
        .contains(
            "the front matter of hugo.md is TOML (+++), which is not read; YAML between lines of"
                + " --- is");
    assertThat(rows("SELECT ?id WHERE { ?t a arch:GlossaryTerm ; arch:id ?id }"))
        .containsExactly(List.of("SKU"));
  }

  @Test
  void readsARecordThatAModelIncludes() {
    write("shop.yaml", "system: shop\ninclude: adr/madr.md\ncomponents: {api: service}\n");
    write("adr/madr.md", text("pages/madr.md"));

    var report = check("shop.yaml");

    assertThat(report.problems()).isEmpty();
    assertThat(report.counts()).containsEntry("decision", 1);
  }

  @Test
  void notesWhatARecordsKeyIsNotReadFor() {
    write("shop.yaml", "system: shop\ninclude: adr/madr.md\ncomponents: {api: service}\n");
    var people = "deciders: [{name: Ana}, Bo]\n";
    write("adr/madr.md", text("pages/madr.md").replaceFirst("---\\R", "---\n" + people));

    assertThat(notes(check("shop.yaml")))
        .contains("\"deciders\" should be text or a list of texts; this mapping is not read");
  }

  private static String text(String name) {
    try {
      return Files.readString(SHARED.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void copy(String from, String... only) {
    var source = SHARED.resolve(from);
    try (var files = Files.walk(source)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var name = source.relativize(file).toString();
        if (only.length == 0 || List.of(only).contains(name)) {
          write(name, Files.readString(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  private static List<String> notes(Report report) {
    return report.notes().stream().map(Evidence::text).toList();
  }

  private static List<String> messages(Report report) {
    return report.problems().stream().map(each -> each.at() + ": " + each.message()).toList();
  }

  private static List<String> rules(Report report) {
    return report.findings().stream()
        .map(finding -> finding.rule().id() + " " + finding.at().file())
        .toList();
  }

  private List<List<String>> rows(String query, String... paths) {
    var of = paths.length == 0 ? new String[] {"."} : paths;
    var graph = Plumbline.read(request(of), Progress.NONE).graph();
    var rows = new ArrayList<List<String>>();
    try (var running = QueryExec.graph(graph).query(PREFIX + query).build()) {
      running
          .select()
          .forEachRemaining(
              row -> {
                var cells = new ArrayList<String>();
                running
                    .getQuery()
                    .getProjectVars()
                    .forEach(name -> cells.add(row.get(name).getLiteralLexicalForm()));
                rows.add(cells);
              });
    }
    return rows;
  }

  private Report check(String... paths) {
    return Plumbline.check(request(paths));
  }

  private Request request(String... paths) {
    var settings = Settings.on(LocalDate.of(2026, 11, 30));
    return Request.of(Stream.of(paths).map(Path::of).toList(), folder, settings);
  }
}
