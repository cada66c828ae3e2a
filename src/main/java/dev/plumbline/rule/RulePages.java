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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules as Markdown: one page for each, and an index over the areas. */
public final class RulePages {
  private static final String INDEX = "README.md";
  private static final Pattern STATEMENT = Pattern.compile("(- )?[\\w-]+:(\\s|$)");
  private static final Pattern WEAKNESS = Pattern.compile("CWE-(\\d+)");

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
    var text = new StringBuilder("# Rules\n\n");
    text.append(
        """
        A violation is something that is stated, and bad. A gap is something that is not stated, so
        that a review cannot tell. What asks for a rule is named by its short name: CWE is the Common
        Weakness Enumeration, ASVS the OWASP Application Security Verification Standard 5.0, NIST is
        SP 800-53 revision 5, ISO 27001 its edition of 2022, and WAF the AWS Well-Architected
        Framework.

        """);
    for (var area : Area.ofReview()) {
      var anchor = area.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "");
      var link = "- [%s](#%s): %d\n";
      text.append(link.formatted(area.title(), anchor.replace(' ', '-'), rules(book, area).size()));
    }
    for (var area : Area.ofReview()) {
      var rules = rules(book, area);
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

  private static List<RuleFile> rules(RuleBook book, Area area) {
    return book.rules().stream().filter(each -> each.rule().area() == area).toList();
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
    section(text, "How to fix it", fix(rule.fix()));
    section(text, "How to accept it", fenced("yaml", waiver(rule)));
    parameters(text, rule.parameters());
    if (!rule.references().isEmpty()) {
      var references = rule.references().stream().map(RulePages::reference).toList();
      section(text, "Asked for by", String.join(", ", references));
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

  /** Returns what to write as code, and what to do as a sentence. */
  private static String fix(String text) {
    return STATEMENT.matcher(text).lookingAt()
        ? fenced("yaml", text)
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + '.';
  }

  /** Links what has one page of its own for good. */
  private static String reference(String text) {
    var weakness = WEAKNESS.matcher(text);
    return weakness.matches()
        ? "[%s](https://cwe.mitre.org/data/definitions/%s.html)".formatted(text, weakness.group(1))
        : text;
  }

  private static String query(RuleFile file) {
    return String.join("\n", file.text().lines().dropWhile(line -> line.startsWith("#")).toList());
  }
}
