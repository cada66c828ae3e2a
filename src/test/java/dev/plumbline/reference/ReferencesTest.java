package dev.plumbline.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {
  private static final String EDITIONS =
      "edition\ttitle\tpublished\tlink\nHouse 2024\tHouse rules\t2024\thttps://s\n";
  private static final String HEAD = "id\tedition\ttitle\tlink\tsource\n";

  @ParameterizedTest
  @CsvSource({
    "CWE-319, Cleartext Transmission of Sensitive Information, CWE",
    "NIST SP 800-53r5 AC-3, Access Enforcement, NIST SP 800-53r5",
    "AWS-WA SEC05-BP02, Control traffic flow within your network layers, AWS-WA",
    "OWASP API9:2023, Improper Inventory Management, OWASP API:2023",
    "GDPR Art. 28, Processor, GDPR"
  })
  void knowsTitleAndEditionOfAReference(String id, String title, String edition) {
    var reference = References.load().find(id).orElseThrow();

    assertThat(reference.titled()).isEqualTo(id + ": " + title);
    assertThat(reference.edition().id()).isEqualTo(edition);
  }

  @Test
  void namesWhereEachReferenceWasReadAndWhereToReadIt() {
    assertThat(References.load().all())
        .isNotEmpty()
        .allSatisfy(
            reference -> {
              assertThat(reference.title()).isNotBlank();
              assertThat(reference.source()).isNotBlank();
              assertThat(reference.link()).startsWith("https://");
              assertThat(reference.edition().published()).isNotBlank();
            });
  }

  /** A number without its edition means something else after the next one. */
  @Test
  void datesTheShortNamesOfStandardsThatAreNumberedAnew() {
    assertThat(References.load().all())
        .allSatisfy(
            reference ->
                assertThat(reference.id())
                    .matches(
                        "(ASVS 5\\.0\\.0-|AWS-WA |CWE-|DORA |GDPR |ISO 27001:2022 "
                            + "|ISO/IEC/IEEE 42010:2022 |NIST AI RMF 1\\.0 |NIST SP 800-53r5 "
                            + "|PCI DSS 4\\.0\\.1 |RFC ).+|OWASP (API|LLM)\\d+:20\\d\\d"));
  }

  @Test
  void listsEachEditionOnce() {
    var ids = List.of("GDPR Art. 28", "CWE-319", "CWE-306", "something of a user's own");

    assertThat(References.load().editions(ids))
        .extracting(Edition::id)
        .containsExactly("CWE", "GDPR");
  }

  @Test
  void refusesRowsThatAreNotWhole() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> References.read(EDITIONS, HEAD + "House 2024-7\tHouse 2024\t\thttps://s\tbook\n"))
        .withMessageStartingWith("a row should have 5 cells: House 2024-7");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                References.read(EDITIONS, HEAD + "House 2024-7\tHouse 2025\tT\thttps://s\tbook\n"))
        .withMessage(
            "House 2024-7 has the unknown edition \"House 2025\"; did you mean \"House 2024\"?");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                References.read(
                    EDITIONS, HEAD + "House 2024-7\tHouse 2024\tT\thttps://s\tbook\n".repeat(2)))
        .withMessage("House 2024-7 comes twice");
  }
}
