package dev.plumbline.rule.check;

import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Location;
import java.util.Comparator;
import java.util.List;

/** Orders of evidence, so that it reads the same in every run. */
final class Evidences {
  /** By place, then text; what has no place comes last. */
  static final Comparator<Evidence> ORDER =
      Comparator.<Evidence, Location>comparing(
              evidence -> evidence.at().orElse(null),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Evidence::text);

  /** Few steps before many, then by what they say. */
  static final Comparator<List<Evidence>> SHORTEST =
      Comparator.<List<Evidence>>comparingInt(List::size).thenComparing(List::toString);

  private Evidences() {}
}
