package dev.plumbline.cli.explain;

import dev.plumbline.cli.terminal.Page;
import dev.plumbline.finding.Parameter;
import dev.plumbline.finding.Rule;
import dev.plumbline.reference.References;
import dev.plumbline.rule.Relations;
import dev.plumbline.rule.RuleBook;
import dev.plumbline.rule.RuleFile;
import dev.plumbline.rule.fixture.Fixture;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Supplier;

/** The page of a rule: what it finds, why that matters, and what to do. */
final class RulePage {
  private static final int WAIVER_MONTHS = 6;

  private final Page page;
  private final Supplier<LocalDate> today;

  RulePage(Page page, Supplier<LocalDate> today) {
    this.page = page;
    this.today = today;
  }

  void print(RuleFile file, RuleBook book) {
    var rule = file.rule();
    page.heading(rule.id() + ": " + rule.title());
    page.text(classification(rule));
    Relations.of(file, book, id -> id, text -> text).forEach(page::text);
    page.gap();
    page.heading("Why it matters").markdown(rule.description()).gap();
    examples(file);
    if (!rule.fix().isBlank()) {
      page.heading("How to fix it").code(rule.fix()).gap();
    }
    page.heading("How to accept it").code(waiver(rule)).gap();
    parameters(rule);
    references(rule);
    page.heading("The query (" + file.file() + ")").code(query(file.text()));
  }

  private void references(Rule rule) {
    if (rule.references().isEmpty()) {
      return;
    }
    var known = References.load();
    page.heading("Asked for by");
    for (var id : rule.references()) {
      page.text(known.titled(id));
      known.find(id).ifPresent(reference -> page.code("  " + reference.link()));
    }
    page.gap();
  }

  private static String classification(Rule rule) {
    var kind =
        switch (rule.kind()) {
          case VIOLATION -> "a violation: something is stated, and bad";
          case GAP -> "a gap: something is not stated, so a review cannot judge it";
        };
    return "%s; %s; area %s".formatted(rule.severity().id(), kind, rule.area().id());
  }

  private void examples(RuleFile file) {
    var fixtures = Fixture.of(file);
    for (boolean bad : new boolean[] {true, false}) {
      fixtures.stream()
          .filter(fixture -> fixture.bad() == bad)
          .min(Comparator.comparingInt(fixture -> fixture.path().length()))
          .ifPresent(
              fixture ->
                  page.heading(bad ? "A model that has it" : "A model that does not")
                      .code(fixture.text())
                      .gap());
    }
  }

  private String waiver(Rule rule) {
    var end = today.get().plusMonths(WAIVER_MONTHS);
    return """
    waivers:
      - {rule: %s, element: ID, reason: "why it is fine", owner: WHO, until: %s}\
    """
        .formatted(rule.id(), end);
  }

  private void parameters(Rule rule) {
    if (rule.parameters().isEmpty()) {
      return;
    }
    page.heading("Parameters");
    rule.parameters().forEach(each -> page.text(parameter(each)));
    var first = rule.parameters().get(0);
    page.text("Set one: --param %s.%s=%s".formatted(rule.id(), first.name(), first.value()));
    page.gap();
  }

  private static String parameter(Parameter parameter) {
    return "%s (%s, %s): %s"
        .formatted(parameter.name(), parameter.type(), parameter.value(), parameter.help());
  }

  private static String query(String text) {
    return String.join("\n", text.lines().dropWhile(line -> line.startsWith("#")).toList()).strip();
  }
}
