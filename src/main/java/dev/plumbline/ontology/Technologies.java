package dev.plumbline.ontology;

import dev.plumbline.message.Nearness;
import dev.plumbline.ontology.Vocabulary.TechnologyUse;
import dev.plumbline.rdf.Arch;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** The catalogue's technologies, by the names, images and versions that people write. */
final class Technologies {
  private static final String TECHNOLOGY = Arch.iri("Technology");

  /** The lengths of texts among which a misspelt name is looked for. */
  private static final int SHORTEST = 6;

  private static final int LONGEST = 40;

  private static final Pattern APART =
      Pattern.compile("(?<name>.*?[^\\s:@/_-])[\\s:@/_-]+v?(?<version>\\d[\\w.+-]*)");
  private static final Pattern TOGETHER =
      Pattern.compile("(?<name>.*\\p{L})(?<version>\\d++(\\.\\d++)*+)(\\.x)?");

  /** A word that says what sort of thing a technology makes, as in {@code PostgreSQL database}. */
  private static final Pattern DESCRIBED =
      Pattern.compile(
          "(?<name>.*\\S)\\s+(?i:app|application|back-?end|bean|broker|bucket|cache|cdn|client|cluster|component|container"
              + "|controller|database|db|driver|edition|engine|framework|front-?end|function|instance"
              + "|jar|library|lts|microservice|module|page|platform|pod|proxy|protocol|queue|repository|rest"
              + "|schema|script|scripts|server|service|single-page|site|spa|system|table|topic|war"
              + "|website)");

  /** Who packages, operates or sells another maker's product, or in what form: left out. */
  private static final Pattern PACKAGED =
      Pattern.compile(
          "(?i:bitnami|bitnamilegacy|strimzi|percona|zalando|crunchy(?:data)?|cloudnativepg|cnpg|confluent|apache|eclipse|hashicorp|red"
              + " ?hat|linuxserver|chainguard|vmware|tanzu|canonical|suse|official|open[-"
              + " ]source|self[- ]hosted|self[-"
              + " ]managed|vanilla|upstream|community|clustered|standalone|dockeri[sz]ed|(?:\\S{1,40}"
              + " )?(?:hardened|packaged|patched|supported|certified|distroless))[\\s/_-]+(?<name>\\S.*)");

  private static final Pattern TAG_VERSION = Pattern.compile("v?(\\d++(?:\\.\\d++)*+)(?![\\w.]).*");

  private final Statements statements;
  private final Terms terms;
  private final Map<String, Term> byImage = new HashMap<>();
  private final Set<String> checked = new HashSet<>();

  Technologies(Statements statements, Terms terms) {
    this.statements = statements;
    this.terms = terms;
    for (var term : terms.of(TECHNOLOGY)) {
      statements
          .texts(Nodes.iri(term.iri()), Nodes.IMAGE)
          .forEach(image -> byImage.putIfAbsent(image, term));
      checked.addAll(statements.texts(Nodes.iri(term.iri()), Nodes.CHECKED_IMAGE));
    }
  }

  Optional<TechnologyUse> named(String text) {
    var whole = terms.find(TECHNOLOGY, text);
    if (whole.isPresent()) {
      return whole.map(term -> new TechnologyUse(term, Optional.empty()));
    }
    return withVersion(APART.matcher(text.strip()))
        .or(() -> withVersion(TOGETHER.matcher(text.strip())))
        .or(() -> described(text.strip()))
        .or(() -> packaged(text.strip()));
  }

  Optional<Term> misspelt(String text) {
    var word = text.strip().toLowerCase(Locale.ROOT);
    if (word.length() < SHORTEST || word.length() > LONGEST) {
      return Optional.empty();
    }
    var meant =
        terms.of(TECHNOLOGY).stream().filter(term -> isOneSlip(word, term)).limit(2).toList();
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }

  /** A letter more at the end makes another product's name: JGraphT is not JGraph. */
  private static boolean isOneSlip(String word, Term term) {
    return Stream.concat(Stream.of(term.notation()), term.aliases().stream())
        .anyMatch(name -> Nearness.isOneSlip(word, name) && !word.startsWith(name));
  }

  private Optional<TechnologyUse> packaged(String text) {
    var parts = PACKAGED.matcher(text);
    return parts.matches() ? named(parts.group("name")) : Optional.empty();
  }

  private Optional<TechnologyUse> described(String text) {
    var parts = DESCRIBED.matcher(text);
    return parts.matches() ? named(parts.group("name")) : Optional.empty();
  }

  private Optional<TechnologyUse> withVersion(Matcher parts) {
    return parts.matches()
        ? terms
            .find(TECHNOLOGY, parts.group("name"))
            .map(
                term ->
                    new TechnologyUse(term, Optional.of(parts.group("version").replace('_', '.'))))
        : Optional.empty();
  }

  Optional<TechnologyUse> inImage(String image) {
    var parsed = ImageName.parse(image);
    return parsed.candidates().stream()
        .filter(byImage::containsKey)
        .findFirst()
        .map(name -> new TechnologyUse(byImage.get(name), parsed.tag().flatMap(this::version)));
  }

  Optional<Term> ofImage(String name) {
    return Optional.ofNullable(byImage.get(name));
  }

  boolean isCheckedInImage(String image) {
    return ImageName.parse(image).candidates().stream().anyMatch(checked::contains);
  }

  private Optional<String> version(String tag) {
    var digits = TAG_VERSION.matcher(tag);
    return digits.matches() ? Optional.of(digits.group(1)) : Optional.empty();
  }

  /** Returns the release cycle that a version belongs to: the one with the longest name. */
  Optional<String> release(String technologyIri, String version) {
    var cycles = statements.objects(Nodes.iri(technologyIri), Nodes.RELEASE);
    return cycles.stream()
        .filter(cycle -> belongs(version, cycle))
        .max((one, other) -> Integer.compare(cycleName(one).length(), cycleName(other).length()))
        .map(Node::getURI);
  }

  private boolean belongs(String version, Node cycle) {
    var name = cycleName(cycle);
    return version.equals(name)
        || version.startsWith(name) && !Character.isLetterOrDigit(version.charAt(name.length()));
  }

  private String cycleName(Node cycle) {
    return statements.text(cycle, Nodes.CYCLE).orElse("");
  }

  /**
   * A container image's name, taken apart as the Docker reference grammar says.
   *
   * @param candidates the names under which a catalogue may know it, the fullest first
   * @param tag the tag, when there is one
   */
  private record ImageName(List<String> candidates, Optional<String> tag) {
    static ImageName parse(String image) {
      var named = image.strip().split("@", 2)[0];
      var colon = named.indexOf(':', named.lastIndexOf('/') + 1);
      var path = colon < 0 ? named : named.substring(0, colon);
      var tag = colon < 0 ? Optional.<String>empty() : Optional.of(named.substring(colon + 1));
      return new ImageName(names(path), tag);
    }

    private static List<String> names(String path) {
      var slash = path.indexOf('/');
      var first = slash < 0 ? "" : path.substring(0, slash);
      var hosted = first.contains(".") || first.contains(":") || first.equals("localhost");
      var local = hosted ? path.substring(slash + 1) : path;
      var official = local.startsWith("library/") ? local.substring("library/".length()) : local;
      return List.of(path, local, official, official.substring(official.lastIndexOf('/') + 1));
    }
  }
}
