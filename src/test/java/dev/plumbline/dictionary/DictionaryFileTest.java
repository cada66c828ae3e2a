package dev.plumbline.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ontology.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DictionaryFileTest {
  private static final Path FOLDER = Path.of("ontology");
  private static final Path FILE = FOLDER.resolve(DictionaryFile.NAME);

  @Test
  void fileSaysWhatTheOntologySays() throws IOException {
    var generated = DictionaryFile.text(Vocabulary.read(FOLDER));
    if (Boolean.getBoolean("approve")) {
      Files.writeString(FILE, generated);
    }

    assertThat(FILE).as("run this test with -Dapprove=true to write it").hasContent(generated);
  }

  @Test
  void readsWhatItWrites() {
    var text = DictionaryFile.text(Vocabulary.load());

    assertThat(Dictionary.of(text).entries())
        .containsExactlyElementsOf(DictionaryFile.entries(Vocabulary.load(), DerivedFacts.load()));
  }
}
