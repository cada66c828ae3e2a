package dev.plumbline.finding;

import java.util.List;

/**
 * What users see of a rule: the header of its query file.
 *
 * @param id the file's name without its ending; names the problem
 * @param area the folder
 * @param title one line that says what is wrong
 * @param kind whether it finds bad statements or missing ones
 * @param severity the severity in force
 * @param element the lower-case name of the class that is counted, such as {@code flow}
 * @param fact for a gap: the fact that is not stated, as text output names it, such as {@code
 *     backup}; else empty
 * @param fix the smallest change that clears it, as YAML where possible
 * @param references standards that ask for it, such as {@code CWE-319}
 * @param description why it matters, as Markdown
 * @param parameters what a user may set
 */
public record Rule(
    String id,
    Area area,
    String title,
    Kind kind,
    Severity severity,
    String element,
    String fact,
    String fix,
    List<String> references,
    String description,
    List<Parameter> parameters) {
  public Rule {
    references = List.copyOf(references);
    parameters = List.copyOf(parameters);
  }

  /** Returns a rule of the reader itself, for a mistake in a description. */
  public static Rule ofReader(String id, String title) {
    return new Rule(
        id,
        Area.MODEL,
        title,
        Kind.VIOLATION,
        Severity.ERROR,
        "file",
        "",
        "",
        List.of(),
        "",
        List.of());
  }

  /** Returns the same rule with another severity. */
  public Rule withSeverity(Severity other) {
    return new Rule(
        id, area, title, kind, other, element, fact, fix, references, description, parameters);
  }
}
