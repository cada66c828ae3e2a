package dev.plumbline.lift.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.document.read.Reader;
import dev.plumbline.finding.Finding;
import dev.plumbline.ontology.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of the mistakes in catalogues: files, and beside each what is reported of it. */
class CatalogueMistakesTest {
  private static final Path FOLDER = Path.of("src/test/resources/catalogue");

  @ParameterizedTest
  @ValueSource(strings = {"mistakes", "shapes"})
  void reportsEachMistakeAtItsPlaceInOneRun(String name) throws IOException {
    var reading = Reader.read(FOLDER.resolve(name + ".yaml"), name + ".yaml");
    assertThat(reading.problems()).isEmpty();
    var words = CatalogueReader.read(reading.documents(), Vocabulary.load());
    var told =
        words.problems().stream()
            .map(CatalogueMistakesTest::line)
            .collect(Collectors.joining("\n", "", "\n"));
    var approved = FOLDER.resolve(name + ".problems");
    if (Boolean.getBoolean("approve")) {
      Files.writeString(approved, told);
    }
    assertThat(approved).as("run with -Dapprove to write it, and read the diff").hasContent(told);
  }

  private static String line(Finding mistake) {
    return "%d:%d: %s [%s]%s"
        .formatted(
            mistake.at().line(),
            mistake.at().column(),
            mistake.message(),
            mistake.rule().id(),
            mistake.hint().isEmpty() ? "" : " (" + mistake.hint() + ")");
  }

  @Test
  void keepsWhatIsSoundBesideMistakes() {
    var text = "catalogue: acme\nkinds: {scorer: service, Bad Name: service}\n";
    var words = read(text);

    assertThat(words.problems()).hasSize(1);
    assertThat(words.vocabulary().term("https://plumbline.dev/ns#ComponentKind", "scorer"))
        .isPresent();
  }

  @Test
  void followsNoLongerChainOfKindsThanPeopleWrite() {
    var text = new StringBuilder("catalogue: acme\nkinds:\n  k0: service\n");
    for (int i = 1; i < 2_000; i++) {
      text.append("  k%d: k%d\n".formatted(i, i - 1));
    }
    assertThat(read(text.toString()).problems())
        .extracting(Finding::message)
        .contains("\"k20\" builds on more than 20 others in turn");
  }

  @Test
  void readsNoMoreEntriesThanPeopleWrite() {
    var text = new StringBuilder("catalogue: acme\nkinds:\n");
    for (int i = 0; i < 5_002; i++) {
      text.append("  k%d: service\n".formatted(i));
    }
    assertThat(read(text.toString()).problems())
        .extracting(Finding::message)
        .containsExactly("the catalogues have more than 5000 entries");
  }

  private static CatalogueReader.Words read(String text) {
    var documents = Reader.read("a.yaml", text.getBytes(StandardCharsets.UTF_8)).documents();
    return CatalogueReader.read(documents, Vocabulary.load());
  }
}
