package dev.plumbline.cli.markdown;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.finding.Rule;

/** A marker in Markdown with invalid options. */
final class MarkerMistake extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Rule RULE =
      Rule.ofReader("invalid-marker", "A marker around generated text is wrong");

  private final transient Location at;

  MarkerMistake(Location at, String message) {
    super(message);
    this.at = at;
  }

  /** Returns the mistake as reports show it. */
  Finding finding() {
    return Finding.ofReader(RULE, at, getMessage(), "");
  }
}
