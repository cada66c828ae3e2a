package dev.plumbline.lift.prose;

import dev.plumbline.document.Prose;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.TypeNames;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Knows the headings under which the sections of a model stand: {@code 12. Glossary}. */
final class SectionNames {
  private static final Pattern NUMBERING =
      Pattern.compile(
          "^(?i:(?:§ ?)?[0-9]{1,3}(?:\\.[0-9]{1,3}){0,5}[.):]?\\s+"
              + "|(?:appendix|annex|chapter|section) [0-9A-Z]{1,3}\\s?[.:)–—-]?\\s+)");
  private static final Pattern AND =
      Pattern.compile("(?<!\\s)\\s++(?:and|or|&)\\s++|\\s?[/,&]\\s?");

  /** What may stand in one heading with a section, and is told of its elements. */
  private static final Set<String> COMPANIONS =
      Set.of(
          "technical-debt",
          "technical-debts",
          "mitigation",
          "mitigations",
          "rationale",
          "rationales",
          "alternatives");

  private final Vocabulary vocabulary;
  private final Map<String, Property> sections = new LinkedHashMap<>();

  SectionNames(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    for (var property : vocabulary.properties(ClassIris.SYSTEM)) {
      if (property.form() == Form.ELEMENTS && text(vocabulary, property).isPresent()) {
        names(property).forEach(name -> sections.putIfAbsent(name, property));
      }
    }
  }

  /** Returns the property for the text of a section's elements, where they are texts. */
  static Optional<Property> text(Vocabulary vocabulary, Property section) {
    return vocabulary
        .shorthand(section.range().orElseThrow())
        .filter(property -> property.form() == Form.TEXT);
  }

  private static Stream<String> names(Property section) {
    var singular = TypeNames.of(section.range().orElseThrow());
    return Stream.concat(Stream.of(section.key(), singular), section.aliases().stream());
  }

  /** Returns the section that stands under a heading. */
  Optional<Property> of(Prose.Heading heading) {
    var title = withoutNumber(heading.text());
    var whole = named(title);
    return whole.isPresent() ? whole : joined(List.of(AND.split(title)));
  }

  /** Returns a heading without the number before it. */
  static String withoutNumber(String heading) {
    return NUMBERING.matcher(heading.strip()).replaceFirst("");
  }

  /** Reads {@code Risks and Technical Debt}: all parts must be of one section. */
  private Optional<Property> joined(List<String> parts) {
    var first = named(parts.get(0));
    return first.filter(
        section ->
            parts.stream()
                .skip(1)
                .allMatch(
                    part -> named(part).equals(first) || COMPANIONS.contains(Wording.kebab(part))));
  }

  private Optional<Property> named(String text) {
    var name = Wording.kebab(text);
    return Optional.ofNullable(sections.get(name))
        .or(
            () ->
                vocabulary
                    .headedKey(ClassIris.SYSTEM, name)
                    .or(() -> vocabulary.meantKey(ClassIris.SYSTEM, name))
                    .filter(property -> sections.containsValue(property)));
  }
}
