package dev.plumbline.document.yaml;

import dev.plumbline.finding.Finding;

/** Thrown when the rest of a document cannot be understood; ends the reading of this document. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Finding problem;
  private final int index;

  /**
   * Makes the exception.
   *
   * @param problem what is wrong
   * @param index the code point at which reading ended
   */
  Refused(Finding problem, int index) {
    super(problem.message(), null, false, false);
    this.problem = problem;
    this.index = index;
  }

  Finding problem() {
    return problem;
  }

  int index() {
    return index;
  }
}
