package dev.plumbline.lift.read;

import dev.plumbline.document.Tree;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.Content;
import dev.plumbline.lift.outline.YesNo;
import dev.plumbline.message.Quotes;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Property;
import dev.plumbline.rdf.Arch;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads that a fact is not there ({@code none}, {@code no}, a word as good as these, an empty list)
 * or does not apply ({@code n/a: why}).
 */
final class AbsenceReader {
  private static final Pattern NOT_APPLICABLE =
      Pattern.compile("n/a\\b\\s*[:,-]?\\s*(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern REASONED =
      Pattern.compile("n/a(?:\\s*:\\s*\\S.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** What authors write where they mean that there is none. */
  private static final Set<String> WORDS =
      Set.of("none", "never", "nobody", "no one", "nothing", "nowhere", "disabled", "off");

  /** What authors write where they mean that there is no limit. */
  private static final Set<String> LIMITLESS = Set.of("unlimited", "unbounded", "infinite");

  /** What is kept without a limit is kept, so that these words do not mean none. */
  private static final Set<String> KEPT = Set.of("retention", "lifetime");

  /** Where zero is written for what has no limit or does not happen. */
  private static final Set<String> ZERO =
      Set.of("timeout", "rate-limit", "cpu", "memory", "rotation");

  private static final Pattern NOTHING = Pattern.compile("0+\\s*\\p{L}*(/\\p{L}+)?");

  private static final String REGION = Arch.iri("Region");

  private final Problems problems;

  AbsenceReader(Problems problems) {
    this.problems = problems;
  }

  /** Returns what is said, when it is said and may be said of the property. */
  Optional<Content> read(Property property, Tree value) {
    if (!property.threeValued() && property.form() != Form.FACT) {
      return notApplicable(property, value);
    }
    if (value instanceof Tree.Sequence list && list.items().isEmpty()) {
      return Optional.of(new Content.Absent(value.at()));
    }
    if (value instanceof Tree.Mapping mapping && mapping.entries().size() == 1) {
      var entry = mapping.entries().get(0);
      return entry.key().text().equalsIgnoreCase("n/a") && entry.value() instanceof Tree.Scalar why
          ? Optional.of(notApplicable(property, why))
          : Optional.empty();
    }
    return value instanceof Tree.Scalar scalar ? read(property, scalar) : Optional.empty();
  }

  /** Returns that any fact does not apply, with the reason: {@code cost: "n/a: given to us"}. */
  private Optional<Content> notApplicable(Property property, Tree value) {
    if (value instanceof Tree.Mapping mapping && mapping.entries().size() == 1) {
      var entry = mapping.entries().get(0);
      return entry.key().text().equalsIgnoreCase("n/a") && entry.value() instanceof Tree.Scalar why
          ? Optional.of(notApplicable(property, why))
          : Optional.empty();
    }
    return value instanceof Tree.Scalar scalar && REASONED.matcher(scalar.text().strip()).matches()
        ? read(property, scalar)
        : Optional.empty();
  }

  private Optional<Content> read(Property property, Tree.Scalar scalar) {
    if (isCountry(property, scalar.text())) {
      problems.add(
          Mistake.INVALID_VALUE,
          scalar.at(),
          Quotes.of(scalar.text()) + " for " + Quotes.of(property.key()) + " may be Norway or none",
          "write norway or none");
      return Optional.of(new Content.Absent(scalar.at()));
    }
    if (isNone(property, scalar.text())) {
      return Optional.of(new Content.Absent(scalar.at()));
    }
    var matcher = NOT_APPLICABLE.matcher(scalar.text().strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var why = new Tree.Scalar(matcher.group(1).strip(), true, scalar.at(), scalar.via());
    return Optional.of(notApplicable(property, why));
  }

  /** {@code NO} is a country, too. */
  private static boolean isCountry(Property property, String text) {
    return property.range().filter(REGION::equals).isPresent()
        && text.strip().equalsIgnoreCase("no");
  }

  /** For a key that takes yes and no, no is a value. */
  private static boolean isNone(Property property, String text) {
    var word = text.strip().toLowerCase(Locale.ROOT);
    return WORDS.contains(word)
        || ZERO.contains(property.key()) && NOTHING.matcher(word).matches()
        || LIMITLESS.contains(word) && !KEPT.contains(property.key())
        || property.form() != Form.YES_NO && YesNo.of(text).equals(Optional.of(false));
  }

  private Content notApplicable(Property property, Tree.Scalar reason) {
    if (reason.text().isBlank()) {
      problems.add(
          Mistake.INVALID_VALUE,
          reason.at(),
          "\"n/a\" for " + Quotes.of(property.key()) + " needs a reason",
          "write \"n/a: why it does not apply\"");
    }
    return new Content.NotApplicable(reason);
  }
}
