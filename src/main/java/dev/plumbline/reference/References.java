package dev.plumbline.reference;

import dev.plumbline.message.Nearness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The references that rules may cite: {@code references.tsv} and {@code editions.tsv} beside them.
 *
 * <p>Rules of users may cite anything else; it has no title then. Reading takes some milliseconds,
 * so only what shows titles does it.
 */
public final class References {
  private static final String FOLDER = "/queries/";
  private static final List<String> COLUMNS = List.of("id", "edition", "title", "link", "source");
  private static final List<String> EDITION_COLUMNS =
      List.of("edition", "title", "published", "link");

  private final Map<String, Reference> byId;

  private References(Map<String, Reference> byId) {
    this.byId = byId;
  }

  private static final class Shipped {
    private static final References ALL = read(text("editions.tsv"), text("references.tsv"));
  }

  /** Returns the table that comes with Plumbline. */
  public static References load() {
    return Shipped.ALL;
  }

  /**
   * Reads two tables.
   *
   * @throws IllegalArgumentException when a row is not whole, comes twice or has an unknown edition
   */
  static References read(String editionTable, String table) {
    Map<String, Edition> editions = new LinkedHashMap<>();
    for (var row : rows(editionTable, EDITION_COLUMNS)) {
      putOnce(editions, row[0], new Edition(row[0], row[1], row[2], row[3]));
    }
    Map<String, Reference> references = new LinkedHashMap<>();
    for (var row : rows(table, COLUMNS)) {
      var reference = new Reference(row[0], edition(editions, row), row[2], row[3], row[4]);
      putOnce(references, row[0], reference);
    }
    return new References(Collections.unmodifiableMap(references));
  }

  private static List<String[]> rows(String table, List<String> columns) {
    var lines = table.split("\n");
    if (!List.of(lines[0].split("\t")).equals(columns)) {
      throw new IllegalArgumentException("the columns should be " + String.join(", ", columns));
    }
    var rows = new ArrayList<String[]>(lines.length);
    for (int i = 1; i < lines.length; i++) {
      rows.add(row(lines[i], columns.size()));
    }
    return rows;
  }

  private static String[] row(String line, int columns) {
    var cells = line.split("\t", -1);
    if (cells.length != columns || List.of(cells).contains("")) {
      throw new IllegalArgumentException("a row should have " + columns + " cells: " + line);
    }
    return cells;
  }

  private static Edition edition(Map<String, Edition> editions, String[] row) {
    var edition = editions.get(row[1]);
    if (edition == null) {
      var meant = Nearness.suggestion(row[1], editions.keySet());
      throw new IllegalArgumentException(
          row[0] + " has the unknown edition \"" + row[1] + '"' + meant);
    }
    return edition;
  }

  private static <T> void putOnce(Map<String, T> all, String id, T value) {
    if (all.putIfAbsent(id, value) != null) {
      throw new IllegalArgumentException(id + " comes twice");
    }
  }

  private static String text(String file) {
    try (var stream = References.class.getResourceAsStream(FOLDER + file)) {
      if (stream == null) {
        throw new IllegalStateException("the program has no " + FOLDER + file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns all of them in the order of the table. */
  public Collection<Reference> all() {
    return byId.values();
  }

  /** Returns the reference with a short name. */
  public Optional<Reference> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Returns the short name with the title, or the text itself when the table does not have it. */
  public String titled(String id) {
    return find(id).map(Reference::titled).orElse(id);
  }

  /** Returns the editions that these short names are of, by their names. */
  public List<Edition> editions(Collection<String> ids) {
    return ids.stream()
        .flatMap(id -> find(id).stream())
        .map(Reference::edition)
        .distinct()
        .sorted(Comparator.comparing(Edition::id))
        .toList();
  }
}
