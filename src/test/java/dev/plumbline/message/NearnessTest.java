package dev.plumbline.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearnessTest {
  private static final List<String> KEYS =
      List.of("encryption", "encryption-at-rest", "timeout", "to", "owner", "monitoring", "retry");

  @Test
  void findsAKeyWithALetterMissing() {
    assertThat(Nearness.rank("encrypton", KEYS)).startsWith("encryption");
  }

  @Test
  void countsTwoSwappedLettersAsOneSlip() {
    assertThat(Nearness.distance("tiemout", "timeout", 3)).isEqualTo(1);
    assertThat(Nearness.rank("tiemout", KEYS)).startsWith("timeout");
  }

  @Test
  void takesNoNoticeOfCaseAndSeparators() {
    assertThat(Nearness.rank("Encryption_At_Rest", KEYS)).startsWith("encryption-at-rest");
    assertThat(Nearness.rank("encryptionAtRest", KEYS)).startsWith("encryption-at-rest");
  }

  @Test
  void completesTheBeginningOfAWord() {
    assertThat(Nearness.rank("monitor", KEYS)).startsWith("monitoring");
  }

  @Test
  void suggestsNothingForWhatIsFarAway() {
    assertThat(Nearness.rank("kubernetes", KEYS)).isEmpty();
    assertThat(Nearness.rank("x", KEYS)).isEmpty();
    assertThat(Nearness.rank("", KEYS)).isEmpty();
  }

  @Test
  void ordersByNearnessThenFirstLetterThenName() {
    assertThat(Nearness.rank("cat", List.of("cats", "bat", "cat", "car")))
        .containsExactly("cat", "car", "cats", "bat");
    assertThat(Nearness.rank("ownr", List.of("own", "owner"))).containsExactly("owner", "own");
  }

  @Test
  void staysQuickOnEndlessText() {
    var endless = "a".repeat(1_000_000);
    assertThat(Nearness.rank(endless, KEYS)).isEmpty();
  }
}
