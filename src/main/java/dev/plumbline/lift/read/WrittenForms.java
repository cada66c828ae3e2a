package dev.plumbline.lift.read;

import dev.plumbline.document.Tree;
import dev.plumbline.lift.outline.ScalarParts;
import dev.plumbline.rdf.Arch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Short forms of facts that people know from elsewhere, as the mapping that they stand for. */
final class WrittenForms {
  private static final String PORT = Arch.iri("Port");
  private static final String SCALING = Arch.iri("Scaling");
  private static final String RETRY = Arch.iri("Retry");

  /** {@code 8080:80}, as in files of Compose. */
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?:(?<address>[0-9.]{7,15}|\\[[0-9a-fA-F:]{2,39}\\]):)?(?<published>[0-9]{1,5})"
              + ":(?<target>[0-9]{1,5})(?:/(?<protocol>[a-z]{2,10}))?");

  /** {@code 3..12}. */
  private static final Pattern RANGE =
      Pattern.compile("(?<min>[0-9]{1,6})\\s?(?:\\.{2,3}|-|\u2013|to)\\s?(?<max>[0-9]{1,6})");

  /** {@code 3 with exponential backoff}. */
  private static final Pattern ATTEMPTS =
      Pattern.compile(
          "(?<attempts>[0-9]{1,3})x?(?: (?:times|attempts|retries))?(?: with|,)? "
              + "(?<backoff>constant|fixed|linear|exponential)(?: back-?off)?");

  private WrittenForms() {}

  /** Returns the mapping that a text stands for where facts of the class are expected. */
  static Tree expand(String classIri, Tree value) {
    if (!(value instanceof Tree.Scalar scalar)) {
      return value;
    }
    if (classIri.equals(PORT)) {
      return mapping(scalar, PUBLISHED, "published", "target", "address", "protocol").orElse(value);
    }
    if (classIri.equals(SCALING)) {
      return range(scalar).map(Tree.class::cast).orElse(value);
    }
    return classIri.equals(RETRY)
        ? mapping(scalar, ATTEMPTS, "attempts", "backoff").orElse(value)
        : value;
  }

  /** Returns the least and the greatest of a range such as {@code 3..12}. */
  static Optional<Tree.Mapping> range(Tree.Scalar scalar) {
    return mapping(scalar, RANGE, "min", "max").map(Tree.Mapping.class::cast);
  }

  private static Optional<Tree> mapping(Tree.Scalar scalar, Pattern pattern, String... keys) {
    var matcher = pattern.matcher(scalar.text().strip().equals(scalar.text()) ? scalar.text() : "");
    return matcher.matches()
        ? Optional.of(new Tree.Mapping(entries(scalar, matcher, keys), scalar.at(), scalar.via()))
        : Optional.empty();
  }

  private static List<Tree.Entry> entries(Tree.Scalar scalar, Matcher matcher, String... keys) {
    var entries = new ArrayList<Tree.Entry>();
    for (var key : keys) {
      if (matcher.group(key) != null) {
        var part = ScalarParts.part(scalar, matcher.start(key), matcher.end(key));
        entries.add(new Tree.Entry(new Tree.Scalar(key, part.at()), part));
      }
    }
    return entries;
  }
}
