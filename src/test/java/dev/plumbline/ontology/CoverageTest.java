package dev.plumbline.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.importer.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * How many of the images named in real compose files the catalogue knows.
 *
 * <p>Each line that names an image counts once. Images of an application's own, which are no
 * technology, do not count: they are told by whose they are or by a name without any meaning.
 */
final class CoverageTest {
  private static final Vocabulary VOCABULARY = Vocabulary.load();
  private static final double ENOUGH = 0.95;

  private static final Pattern IMAGE =
      Pattern.compile("(?m)^[ \\t]*(?:- )?\"?image\"?:[ \\t]*[\"']?([^\\s\"'#]+)");
  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{(\\w+)(?::?-([^{}]*)|:?\\?[^{}]*)?}|\\$(\\w+)");
  private static final Pattern SETTING = Pattern.compile("(?m)^(\\w+)=[\"']?([^\\s\"'#]*)");

  /** Sock Shop, Piggy Metrics, Pet Clinic, the OpenTelemetry demo, Laradock's own, placeholders. */
  private static final Pattern OWN =
      Pattern.compile(
          "weaveworksdemos/.*|sqshq/.*|springcommunity/.*|ghcr\\.io/open-telemetry/demo.*"
              + "|laradock-app.*|foo|bar|base|test|hidden|etl-kafka");

  @Test
  void knowsTheImagesOfRealComposeFiles(TestReporter reporter) throws IOException {
    var images = images(Corpus.folder("compose"));
    var unknown = new TreeMap<String, Integer>();
    images.stream()
        .filter(image -> VOCABULARY.image(image).isEmpty())
        .forEach(image -> unknown.merge(image, 1, Integer::sum));
    var missing = unknown.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(images).isNotEmpty();
    reporter.publishEntry("images", "%d, of which unknown: %s".formatted(images.size(), unknown));
    assertThat(1 - (double) missing / images.size())
        .as("%d images, unknown are %s", images.size(), unknown)
        .isGreaterThanOrEqualTo(ENOUGH);
  }

  private static List<String> images(Path folder) throws IOException {
    var images = new ArrayList<String>();
    for (var file : Corpus.yamlFiles(folder)) {
      var path = folder.resolve(file);
      var settings = settings(folder.resolve(bundle(file)));
      var matcher = IMAGE.matcher(Files.readString(path));
      while (matcher.find()) {
        images.add(resolved(matcher.group(1), settings));
      }
    }
    images.removeIf(image -> OWN.matcher(image).matches());
    return images;
  }

  /** Returns the folder whose settings hold for a file: its bundle, or its own. */
  private static String bundle(String file) {
    var slash = file.indexOf('/');
    var second = slash < 0 ? -1 : file.indexOf('/', slash + 1);
    return second < 0 ? file.substring(0, Math.max(slash, 0)) : file.substring(0, second);
  }

  private static Map<String, String> settings(Path folder) throws IOException {
    var settings = new HashMap<String, String>();
    for (var name : List.of(".env.example", ".env")) {
      if (Files.isRegularFile(folder.resolve(name))) {
        var matcher = SETTING.matcher(Files.readString(folder.resolve(name)));
        while (matcher.find()) {
          settings.put(matcher.group(1), matcher.group(2));
        }
      }
    }
    return settings;
  }

  private static String resolved(String image, Map<String, String> settings) {
    return VARIABLE
        .matcher(image)
        .replaceAll(found -> Matcher.quoteReplacement(value((Matcher) found, settings)));
  }

  private static String value(Matcher variable, Map<String, String> settings) {
    var name = variable.group(1) == null ? variable.group(3) : variable.group(1);
    var fallback = variable.group(2) == null ? "" : variable.group(2);
    return settings.getOrDefault(name, fallback);
  }
}
