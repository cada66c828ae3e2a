package dev.plumbline.ontology;

import static dev.plumbline.ontology.Mention.Sort.IMAGE;
import static dev.plumbline.ontology.Mention.Sort.PROTOCOL;
import static dev.plumbline.ontology.Mention.Sort.RESOURCE;
import static dev.plumbline.ontology.Mention.Sort.TECHNOLOGY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names that descriptions give where their format asks for an image, a technology, a protocol
 * or a type of cloud resource.
 *
 * <p>Each place counts once; a resource counts once a file, however often a plan repeats it. What
 * stands there without naming anything does not count: what the application's own makers built
 * ({@link #OWN}), and words that say "none" or are there to be replaced ({@link #NOTHING}). Tags
 * count in Backstage, where they name technologies; elsewhere they are free words. The bill of
 * materials of a threat model has no place for such names.
 */
final class Mentions {
  /**
   * Sock Shop, Piggy Metrics, Pet Clinic, the OpenTelemetry demo, Laradock's own, placeholders;
   * Online Boutique, Guestbook, Kubernetes Goat, Dapr's calculator; a house's word for its charts.
   */
  private static final Pattern OWN =
      Pattern.compile(
          "weaveworksdemos/.*|sqshq/.*|springcommunity/.*|ghcr\\.io/open-telemetry/demo.*"
              + "|laradock-app.*|foo|bar|base|test|hidden|etl-kafka"
              + "|.*/online-boutique-ci/.*|shoppingassistantservice|.*/google.samples/gb-.*"
              + "|madhuakula/k8s-goat-.*|ghcr\\.io/dapr/samples/.*|helmchart-deployable");

  /**
   * Numbers, random ids, variables, CALM's words for elements that are no components, and the texts
   * of a test of long labels.
   */
  private static final Pattern NOTHING =
      Pattern.compile(
          "\\s*|-?\\d+|all|any|none|unknown|system|ecosystem|data-asset|testtechnology|empty-component|\\[\\[.*]]|.*\\$\\{.*|\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|.*test-\\w+|CGF"
              + " .*|.*CUDA|Shared Memory IPC .*",
          Pattern.CASE_INSENSITIVE);

  /** A place: which keys lead there, what it names, and which part of the text is the name. */
  private record Place(Pattern path, Mention.Sort sort, Pattern name) {
    Place(String path, Mention.Sort sort, String name) {
      this(Pattern.compile(path), sort, Pattern.compile(name));
    }

    Place(String path, Mention.Sort sort) {
      this(path, sort, "(.*)");
    }

    Stream<Mention> in(Leaf leaf) {
      return path.matcher(leaf.path()).matches() ? matches(name, leaf.text(), sort) : Stream.of();
    }
  }

  /** A type of Terraform or CloudFormation, as the tags of converted models hold it. */
  private static final String TAGGED = "(AWS::\\w+::\\w+|\\baws_\\w+|\\bazurerm_\\w+)";

  private static final List<Place> THREAT_MODEL =
      List.of(
          new Place(".*/technolog(y|ies/\\*)", TECHNOLOGY),
          new Place(".*/OS", TECHNOLOGY),
          new Place(".*/protocol", PROTOCOL));

  private static final List<Place> API =
      List.of(
          new Place("/servers/[^/]*/protocol", PROTOCOL),
          new Place("/servers/[^/]*/url", PROTOCOL, "([a-z][a-z0-9+.-]*)://.*"),
          new Place("/schemes/\\*", PROTOCOL));

  private static final Map<String, List<Place>> PLACES =
      Map.ofEntries(
          Map.entry("asyncapi", API),
          Map.entry("openapi", API),
          Map.entry(
              "backstage",
              List.of(
                  new Place("(Component|Resource|API)/spec/type", TECHNOLOGY),
                  new Place("(Component|Resource|API)/metadata/tags/\\*", TECHNOLOGY))),
          Map.entry(
              "calm",
              List.of(
                  new Place(".*/node-type(/const)?", TECHNOLOGY),
                  new Place(".*/protocol(/const)?", PROTOCOL))),
          Map.entry(
              "kubernetes",
              List.of(
                  new Place(".*/image(/repository)?", IMAGE),
                  new Place("Component/spec/type", TECHNOLOGY, "\\w+\\.(.+)"),
                  new Place(".*/(appProtocol|protocol)", PROTOCOL))),
          Map.entry(
              "otm",
              List.of(
                  new Place("/components/\\*/type", TECHNOLOGY),
                  new Place("/components/\\*/tags/\\*", RESOURCE, TAGGED))),
          Map.entry("pytm", THREAT_MODEL),
          Map.entry("structurizr", THREAT_MODEL),
          Map.entry(
              "terraform",
              List.of(
                  new Place(".*/(engine|database_version|runtime)", TECHNOLOGY),
                  new Place(".*/(ip_)?protocol", PROTOCOL))),
          Map.entry("threagile", THREAT_MODEL),
          Map.entry("threatdragon", THREAT_MODEL));

  private static final Pattern BINDING = Pattern.compile(".*/bindings/([^/]+)/.*");
  private static final Pattern RESOURCE_TYPE =
      Pattern.compile("^(?!null_|random_|local_|template_|time_|tls_)([a-z]+[a-z0-9]*_[a-z0-9_]+)");
  private static final Pattern LIKEC4_TECHNOLOGY =
      Pattern.compile("\\btechnology\\s+['\"]([^'\"]*)['\"]");
  private static final Pattern LIKEC4_ICON =
      Pattern.compile("\\bicon\\s+(?:tech:)?((?:aws:|azure:|gcp:)?[\\w-]+)");
  private static final Pattern MARKDOWN_PROTOCOL = Pattern.compile("\\bprotocol=\"([^\"]*)\"");
  private static final Pattern MARKDOWN_TYPE = Pattern.compile("\\btype=\"([^\"]*)\"");

  private Mentions() {}

  /** Returns what the files of a format below a folder name. */
  static List<Mention> in(String format, Path folder) throws IOException {
    var mentions = new ArrayList<Mention>();
    if (format.equals("compose")) {
      ComposeImages.in(folder).forEach(image -> mentions.add(new Mention(IMAGE, image)));
    } else {
      for (var file : files(folder)) {
        ofFile(format, file).forEach(mentions::add);
      }
    }
    mentions.removeIf(mention -> NOTHING.matcher(mention.name()).matches());
    mentions.removeIf(mention -> OWN.matcher(mention.name()).matches());
    return mentions;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Stream<Mention> ofFile(String format, Path file) throws IOException {
    var text = Files.readString(file);
    if (file.toString().endsWith(".md")) {
      return Stream.concat(
          matches(MARKDOWN_TYPE, text, TECHNOLOGY), matches(MARKDOWN_PROTOCOL, text, PROTOCOL));
    }
    if (file.toString().endsWith(".c4")) {
      return Stream.concat(
          matches(LIKEC4_TECHNOLOGY, text, TECHNOLOGY), matches(LIKEC4_ICON, text, TECHNOLOGY));
    }
    if (file.toString().endsWith(".dsl")) {
      return StructurizrStatements.in(text);
    }
    var leaves = Leaf.of(file);
    var named =
        leaves.stream()
            .flatMap(leaf -> PLACES.get(format).stream().flatMap(place -> place.in(leaf)));
    return switch (format) {
      case "asyncapi" -> Stream.concat(named, bindings(leaves));
      case "terraform" -> Stream.concat(named, resources(leaves));
      default -> named;
    };
  }

  private static Stream<Mention> matches(Pattern pattern, String text, Mention.Sort sort) {
    return pattern.matcher(text).results().map(found -> new Mention(sort, found.group(1)));
  }

  /** A binding is a mapping whose key is the protocol; it counts once for each. */
  private static Stream<Mention> bindings(List<Leaf> leaves) {
    var seen = new HashSet<String>();
    return leaves.stream()
        .map(leaf -> BINDING.matcher(leaf.path()))
        .filter(Matcher::matches)
        .filter(found -> seen.add(found.group().substring(0, found.end(1))))
        .map(found -> new Mention(PROTOCOL, found.group(1)));
  }

  private static Stream<Mention> resources(List<Leaf> leaves) {
    var seen = new HashSet<String>();
    return leaves.stream()
        .filter(leaf -> leaf.path().endsWith("/type"))
        .filter(leaf -> !leaf.beside("mode").equals("data") && !leaf.path().contains("/data."))
        .filter(
            leaf -> leaf.within().get("mode").or(() -> leaf.within().get("primary")).isPresent())
        .filter(
            leaf ->
                seen.add(
                    leaf.text() + " " + leaf.beside("name") + leaf.beside("index") + address(leaf)))
        .flatMap(leaf -> matches(RESOURCE_TYPE, leaf.text(), RESOURCE));
  }

  /** In plans the address tells resources apart; in old states the key of the resource. */
  private static String address(Leaf leaf) {
    return leaf.beside("address") + (leaf.within().get("primary").isPresent() ? leaf.path() : "");
  }
}
