package dev.plumbline.lift.prose;

import dev.plumbline.lift.outline.TypeNames;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the columns of a table say of the elements of a class, by their headings. */
final class Columns {
  private static final Set<String> IDS =
      Set.of("id", "ids", "no", "nr", "num", "number", "key", "ref", "identifier", "code");
  private static final Set<String> ENDS = Set.of("id", "no", "nr", "number", "key", "ref");
  private static final Set<String> TERMS =
      Set.of("term", "terms", "word", "name", "concept", "entry", "expression");
  private static final Set<String> SHORT_FORMS =
      Set.of("abbreviation", "acronym", "abbr", "short-form", "short");

  private final List<String> headings;
  private final String type;
  private final List<Optional<Property>> properties = new ArrayList<>();
  private final List<Boolean> ids = new ArrayList<>();
  private final Property text;

  /**
   * Reads the headings of a table.
   *
   * @param text the fact that is the text of an element
   */
  Columns(List<String> headings, Vocabulary vocabulary, String classIri, Property text) {
    this.headings = headings;
    this.type = TypeNames.of(classIri);
    this.text = text;
    for (var heading : headings) {
      var name = Wording.kebab(heading);
      ids.add(isId(heading, name));
      properties.add(
          name.equals(type)
              ? Optional.of(text)
              : StatementBuilder.property(vocabulary, classIri, heading));
    }
  }

  private boolean isId(String heading, String name) {
    return IDS.contains(name)
        || heading.strip().equals("#")
        || ENDS.stream()
            .anyMatch(end -> name.equals(type + '-' + end) || name.equals("adr-" + end));
  }

  String heading(int column) {
    return column < headings.size() ? headings.get(column) : "";
  }

  /** Returns what a column says, where its heading is known. */
  Optional<Property> property(int column) {
    return column < properties.size() ? properties.get(column) : Optional.empty();
  }

  /** Returns whether the heading says that ids stand in the column. */
  boolean isId(int column) {
    return column < ids.size() && ids.get(column);
  }

  /** Returns the column of the terms of a glossary. */
  int term() {
    int first = -1;
    for (int column = 0; column < headings.size(); column++) {
      var name = Wording.kebab(headings.get(column));
      if (TERMS.contains(name)) {
        return column;
      }
      boolean free = !isId(column) && (column == 0 || SHORT_FORMS.contains(name));
      first = first < 0 && free ? column : first;
    }
    return Math.max(first, 0);
  }

  /**
   * Returns the column with the text of the elements: that which says so, or else the one that
   * describes them, or the first that says nothing else; a negative number where there is none.
   *
   * @param taken the column that holds the ids or terms
   */
  int text(int taken) {
    int meant = -1;
    int described = -1;
    int unknown = -1;
    for (int column = 0; column < headings.size(); column++) {
      if (column != taken && !isId(column)) {
        var known = property(column);
        if (isExact(headings.get(column))) {
          return column;
        }
        meant = meant < 0 && known.filter(text::equals).isPresent() ? column : meant;
        boolean describes =
            known.filter(one -> one.key().equals(StatementBuilder.DESCRIPTION)).isPresent();
        described = described < 0 && describes ? column : described;
        unknown = unknown < 0 && known.isEmpty() ? column : unknown;
      }
    }
    return meant >= 0 ? meant : described >= 0 ? described : unknown;
  }

  /** Returns whether a heading is the very word for the text. */
  private boolean isExact(String heading) {
    var name = Wording.kebab(heading);
    return name.equals(type) || name.equals(text.key()) || text.aliases().contains(name);
  }
}
