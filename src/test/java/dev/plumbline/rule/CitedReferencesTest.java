package dev.plumbline.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.message.Nearness;
import dev.plumbline.reference.Reference;
import dev.plumbline.reference.References;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that come with Plumbline cite what is in {@code queries/references.tsv}, and only once. */
class CitedReferencesTest {
  private static final References KNOWN = References.load();
  private static final List<String> IDS = KNOWN.all().stream().map(Reference::id).toList();

  @Test
  void areInTheTable() {
    var unknown = new ArrayList<String>();
    for (var file : Rules.builtIn().rules()) {
      for (var id : file.rule().references()) {
        if (KNOWN.find(id).isEmpty()) {
          unknown.add(file.file() + " cites the unknown \"" + id + '"' + nearest(id));
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void areCitedOnceByARule() {
    assertThat(Rules.builtIn().rules())
        .allSatisfy(file -> assertThat(file.rule().references()).doesNotHaveDuplicates());
  }

  @ParameterizedTest
  @CsvSource({
    "CWE-3119, CWE-319",
    "NIST AC-3, NIST SP 800-53r5 AC-3",
    "ASVS 12.3.1, ASVS 5.0.0-12.3.1",
    "ISO 27001 A.8.9, ISO 27001:2022 A.8.9"
  })
  void areNamedWhenSomethingNearIsCited(String cited, String meant) {
    assertThat(nearest(cited)).contains('"' + meant + '"');
  }

  /**
   * Returns the ids that end like this one: its edition may be missing; else those spelt nearly so.
   */
  private static String nearest(String cited) {
    var number = cited.substring(cited.lastIndexOf(' ') + 1);
    var scheme = cited.substring(0, 3);
    var same =
        IDS.stream()
            .filter(id -> id.startsWith(scheme) && id.matches(".*[ -]\\Q" + number + "\\E"));
    var found = same.toList();
    return found.isEmpty() ? Nearness.suggestion(cited, IDS, 2) : Nearness.didYouMean(found);
  }
}
