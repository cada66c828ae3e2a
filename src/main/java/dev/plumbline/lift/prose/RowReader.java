package dev.plumbline.lift.prose;

import dev.plumbline.document.Prose;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.lift.outline.ElementIds;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the rows of tables as elements; every cell that says something is kept. */
final class RowReader {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}\\.?");

  private final Vocabulary vocabulary;
  private final String classIri;
  private final boolean terms;
  private final Property text;
  private final Unfit unfit;
  private final Set<String> numbers = new HashSet<>();
  private List<String> headings = List.of();
  private Columns columns;

  /**
   * Makes a reader for the tables of a section.
   *
   * @param terms whether the section is a glossary
   */
  RowReader(Vocabulary vocabulary, String classIri, boolean terms, Property text, Unfit unfit) {
    this.vocabulary = vocabulary;
    this.classIri = classIri;
    this.terms = terms;
    this.text = text;
    this.unfit = unfit;
    this.columns = new Columns(headings, vocabulary, classIri, text);
  }

  /** Returns what a row states; nothing for an empty one. */
  Optional<Tree.Mapping> read(Prose.Row row, Piece piece) {
    if (!row.headings().equals(headings)) {
      headings = row.headings();
      columns = new Columns(headings, vocabulary, classIri, text);
    }
    var builder = new StatementBuilder(vocabulary, classIri, unfit, row.at());
    int named = named(row);
    int textual = columns.text(named);
    for (int column = 0; column < row.cells().size(); column++) {
      var cell = row.cells().get(column);
      if (Wording.isNothing(cell.text())) {
        continue;
      }
      if (column == named) {
        name(cell, builder, textual);
      } else if (columns.isId(column) && !builder.has(StatementBuilder.ID) && !terms) {
        id(cell, builder);
      } else if (column == textual) {
        text(cell, builder);
      } else {
        other(column, cell, piece, builder);
      }
    }
    record(row.at(), piece, builder);
    return builder.isEmpty() ? Optional.empty() : Optional.of(builder.build());
  }

  /** Returns the column with the term or the id of a row, or a negative number. */
  private int named(Prose.Row row) {
    if (terms) {
      return columns.term();
    }
    var first = row.cells().isEmpty() ? "" : row.cells().get(0).text();
    boolean id = LeadId.whole(first).isPresent() && columns.text(0) >= 0;
    return columns.isId(0) || id ? 0 : -1;
  }

  private void name(Prose.Cell cell, StatementBuilder builder, int textual) {
    if (terms) {
      Term.of(cell.text()).name(builder, cell.at());
    } else if (textual >= 0 || LeadId.whole(cell.text()).isPresent()) {
      id(cell, builder);
    } else {
      text(cell, builder);
    }
  }

  /** A number is the id of one row alone: several tables may count from one. */
  private void id(Prose.Cell cell, StatementBuilder builder) {
    var written = cell.text().strip();
    if (NUMBER.matcher(written).matches()) {
      var number = written.replace(".", "");
      if (numbers.add(number)) {
        builder.put(StatementBuilder.ID, number, cell.at());
      } else {
        builder.describe("No", number, cell.at());
      }
      return;
    }
    var lead = LeadId.of(written, classIri);
    if (LeadId.whole(written).isEmpty() && lead.isPresent()) {
      text(cell, builder);
      return;
    }
    var id = LeadId.whole(written).orElse(written);
    boolean valid = ElementIds.isOne(id);
    builder.put(StatementBuilder.ID, valid ? id : ElementIds.slug(id), cell.at());
  }

  private void text(Prose.Cell cell, StatementBuilder builder) {
    var lead = terms ? Optional.<LeadId>empty() : LeadId.of(cell.text(), classIri);
    boolean split = lead.isPresent() && !builder.has(StatementBuilder.ID);
    if (split) {
      builder.put(StatementBuilder.ID, lead.get().id(), cell.at());
    }
    builder.put(text.key(), split ? lead.get().text() : cell.text(), cell.at());
  }

  private void other(int column, Prose.Cell cell, Piece piece, StatementBuilder builder) {
    var property = columns.property(column);
    var heading = columns.heading(column);
    if (property.isEmpty()) {
      builder.describe(heading, cell.text(), cell.at());
      return;
    }
    var target =
        property.get().form() == Form.PATH ? piece.takeTarget(cell.at()) : Optional.<String>empty();
    builder.add(property.get(), heading, target.orElse(cell.text()), cell.at());
  }

  /** A link in the row of a decision leads to its record. */
  private void record(Location at, Piece piece, StatementBuilder builder) {
    boolean recorded = vocabulary.property(classIri, StatementBuilder.RECORD).isPresent();
    if (recorded && !builder.has(StatementBuilder.RECORD)) {
      piece.takeTarget(at).ifPresent(target -> builder.put(StatementBuilder.RECORD, target, at));
    }
  }
}
