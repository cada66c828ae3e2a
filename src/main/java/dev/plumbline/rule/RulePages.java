package dev.plumbline.rule;

import dev.plumbline.finding.Area;
import dev.plumbline.finding.Parameter;
import dev.plumbline.finding.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules as Markdown: one page for each, and an index over the areas. */
public final class RulePages {
  private static final String INDEX = "README.md";

  private RulePages() {}

  /** Returns the pages by their paths, {@code README.md} first. */
  public static Map<String, String> of(RuleBook book) {
    var pages = new LinkedHashMap<String, String>();
    pages.put(INDEX, index(book));
    for (var rule : book.rules()) {
      pages.put(path(rule.rule()), page(rule));
    }
    return pages;
  }

  /**
   * Writes the pages into a folder and returns how many there are.
   *
   * @throws UncheckedIOException when one cannot be written
   */
  public static int write(RuleBook book, Path folder) {
    var pages = of(book);
    try {
      for (var page : pages.entrySet()) {
        var file = folder.resolve(page.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, page.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pages.size();
  }

  private static String path(Rule rule) {
    return rule.area().id() + "/" + rule.id() + ".md";
  }

  private static String index(RuleBook book) {
    var text = new StringBuilder("# Rules\n");
    for (var area : Area.ofReview()) {
      var rules = book.rules().stream().filter(each -> each.rule().area() == area).toList();
      text.append("\n## ").append(area.title()).append('\n');
      if (rules.isEmpty()) {
        text.append("\nNo rules.\n");
      } else {
        text.append("\n| rule | kind | severity | finds |\n|---|---|---|---|\n");
        rules.forEach(each -> text.append(row(each)));
      }
    }
    return text.toString();
  }

  private static String row(RuleFile file) {
    var rule = file.rule();
    return "| [%s](%s) | %s | %s%s | %s |\n"
        .formatted(
            rule.id(),
            path(rule),
            rule.kind().id(),
            rule.severity().id(),
            file.header().off() ? ", off by default" : "",
            cell(rule.title()));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }

  private static String page(RuleFile file) {
    var rule = file.rule();
    var text = new StringBuilder("# " + rule.id() + "\n\n");
    text.append(rule.title()).append(".\n\n");
    text.append(
        "*%s, %s, [%s](../README.md)*\n"
            .formatted(rule.kind().id(), rule.severity().id(), rule.area().title()));
    section(text, "Why", rule.description());
    example(file, true)
        .ifPresent(model -> section(text, "A model that has it", fenced("yaml", model)));
    example(file, false)
        .ifPresent(model -> section(text, "A model that does not", fenced("yaml", model)));
    section(text, "How to fix it", fenced("yaml", rule.fix()));
    section(text, "How to accept it", fenced("yaml", waiver(rule)));
    parameters(text, rule.parameters());
    if (!rule.references().isEmpty()) {
      section(text, "Asked for by", String.join(", ", rule.references()));
    }
    section(text, "The query", fenced("sparql", query(file)));
    return text.toString();
  }

  private static void section(StringBuilder text, String title, String body) {
    text.append("\n## ").append(title).append("\n\n").append(body).append('\n');
  }

  private static String fenced(String language, String text) {
    return "```" + language + "\n" + text.strip() + "\n```";
  }

  private static Optional<String> example(RuleFile file, boolean bad) {
    return Fixture.of(file).stream()
        .filter(fixture -> fixture.bad() == bad)
        .min(Comparator.comparingInt(fixture -> fixture.path().length()))
        .map(Fixture::text);
  }

  private static String waiver(Rule rule) {
    return """
    waivers:
      - {rule: %s, element: ID, reason: "why it is fine", owner: WHO, until: YYYY-MM-DD}\
    """
        .formatted(rule.id());
  }

  private static void parameters(StringBuilder text, List<Parameter> parameters) {
    if (parameters.isEmpty()) {
      return;
    }
    var table = new StringBuilder("| parameter | type | default | meaning |\n|---|---|---|---|\n");
    for (var each : parameters) {
      table.append(
          "| %s | %s | %s | %s |\n"
              .formatted(each.name(), each.type(), each.value(), cell(each.help())));
    }
    section(text, "Parameters", table.toString().strip());
  }

  private static String query(RuleFile file) {
    return String.join("\n", file.text().lines().dropWhile(line -> line.startsWith("#")).toList());
  }
}
