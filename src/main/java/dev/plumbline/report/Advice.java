package dev.plumbline.report;

import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/** A finding as plain text: message, reasons and fix. */
final class Advice {
  private Advice() {}

  /** Returns the message, the reasons and the fix, one line each. */
  static String of(Finding finding) {
    var lines = new ArrayList<String>();
    lines.add(Related.told(finding));
    if (!finding.evidence().isEmpty()) {
      lines.add("why: " + String.join("; ", reasons(finding)));
    }
    if (!finding.fix().isBlank()) {
      lines.add("fix: " + finding.fix());
    }
    return String.join("\n", lines);
  }

  /** Returns the reasons, each with its file and line. */
  static List<String> reasons(Finding finding) {
    return finding.evidence().stream().map(Advice::reason).toList();
  }

  private static String reason(Evidence fact) {
    return fact.at().map(at -> fact.text() + " (" + at + ")").orElse(fact.text());
  }
}
