package dev.plumbline.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.importer.Corpus;
import java.io.IOException;
import java.util.TreeMap;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How many of the names in real descriptions the catalogue knows, format by format.
 *
 * <p>{@link Mentions} says where a format names images, technologies, protocols and types of cloud
 * resources, and which of the texts there are no such names. Each place counts once.
 */
final class CoverageTest {
  private static final Vocabulary VOCABULARY = Vocabulary.load();
  private static final double ENOUGH = 0.95;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "asyncapi",
        "backstage",
        "calm",
        "compose",
        "kubernetes",
        "likec4",
        "markdown",
        "openapi",
        "otm",
        "pytm",
        "structurizr",
        "terraform",
        "threagile",
        "threatdragon"
      })
  void knowsWhatRealDescriptionsName(String format, TestReporter reporter) throws IOException {
    var mentions = Mentions.in(format, Corpus.folder(format));
    var known = new TreeMap<String, Integer>();
    var unknown = new TreeMap<String, Integer>();
    for (var mention : mentions) {
      var counts = mention.isKnown(VOCABULARY) ? known : unknown;
      counts.merge(mention.name(), 1, Integer::sum);
    }
    int missing = unknown.values().stream().mapToInt(Integer::intValue).sum();
    double share = 1 - (double) missing / mentions.size();
    var measured =
        "%s: %.1f %% of %d known; unknown %s"
            .formatted(format, 100 * share, mentions.size(), unknown);
    reporter.publishEntry(format, measured + "; known " + known);
    assertThat(mentions).isNotEmpty();
    assertThat(share).as(measured).isGreaterThanOrEqualTo(ENOUGH);
  }
}
