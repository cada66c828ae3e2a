package dev.plumbline.cli.explain;

import dev.plumbline.cli.terminal.Page;
import dev.plumbline.finding.Area;
import dev.plumbline.finding.Severity;
import dev.plumbline.message.Plurals;
import dev.plumbline.rule.RuleBook;

/** The page of an area: its question, and its rules by severity. */
final class AreaPage {
  private AreaPage() {}

  static void print(Page page, Area area, RuleBook book) {
    page.heading(area.id() + ": an area of the review");
    page.text(area.title() + ": " + area.question() + "?").gap();
    var rules = book.rules().stream().filter(rule -> rule.rule().area() == area).toList();
    for (var severity : Severity.values()) {
      var severe = rules.stream().filter(rule -> rule.rule().severity() == severity).toList();
      if (!severe.isEmpty()) {
        page.heading(Plurals.count(severe.size(), severity.id()));
        severe.forEach(rule -> page.item(rule.id() + ": " + rule.rule().title()));
        page.gap();
      }
    }
    page.text("plumbline check --select " + area.id() + " runs only these.").gap();
  }
}
