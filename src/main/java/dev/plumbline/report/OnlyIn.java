package dev.plumbline.report;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Report;
import java.util.List;
import java.util.stream.Collectors;

/** Says which environments have a finding that not all have. */
final class OnlyIn {
  private OnlyIn() {}

  /** Returns {@code (only in prod, staging)} behind a blank; nothing when all have it. */
  static String suffix(Finding finding) {
    return suffix(finding.environments());
  }

  static String suffix(List<String> environments) {
    return environments.isEmpty()
        ? ""
        : environments.stream()
            .map(name -> name.equals(Report.BASE) ? "the base model" : name)
            .collect(Collectors.joining(", ", " (only in ", ")"));
  }

  /** Returns the message, and which environments have the finding. */
  static String told(Finding finding) {
    return finding.message() + suffix(finding);
  }
}
