package dev.plumbline.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> KEYS =
      List.of("encryption", "encryption-at-rest", "timeout", "to", "owner", "monitoring", "retry");

  @Test
  void findsAKeyWithALetterMissing() {
    assertThat(Vocabulary.nearest("encrypton", KEYS)).startsWith("encryption");
  }

  @Test
  void countsTwoSwappedLettersAsOneSlip() {
    assertThat(Nearness.distance("tiemout", "timeout", 3)).isEqualTo(1);
    assertThat(Vocabulary.nearest("tiemout", KEYS)).startsWith("timeout");
  }

  @Test
  void takesNoNoticeOfCaseAndSeparators() {
    assertThat(Vocabulary.nearest("Encryption_At_Rest", KEYS)).startsWith("encryption-at-rest");
    assertThat(Vocabulary.nearest("encryptionAtRest", KEYS)).startsWith("encryption-at-rest");
  }

  @Test
  void completesTheBeginningOfAWord() {
    assertThat(Vocabulary.nearest("monitor", KEYS)).startsWith("monitoring");
  }

  @Test
  void suggestsNothingForWhatIsFarAway() {
    assertThat(Vocabulary.nearest("kubernetes", KEYS)).isEmpty();
    assertThat(Vocabulary.nearest("x", KEYS)).isEmpty();
    assertThat(Vocabulary.nearest("", KEYS)).isEmpty();
  }

  @Test
  void ordersByNearnessThenName() {
    assertThat(Vocabulary.nearest("cat", List.of("cats", "bat", "cat")))
        .containsExactly("cat", "bat", "cats");
  }

  @Test
  void staysQuickOnEndlessText() {
    var endless = "a".repeat(1_000_000);
    assertThat(Vocabulary.nearest(endless, KEYS)).isEmpty();
  }
}
