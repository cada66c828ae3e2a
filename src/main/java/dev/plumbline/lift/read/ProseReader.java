package dev.plumbline.lift.read;

import dev.plumbline.document.Prose;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.TypeNames;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what stands under the headings {@code Assumptions}, {@code Glossary}, {@code Decisions} and
 * the like as the sections of a model: list items, definitions and rows of tables.
 */
final class ProseReader {
  private static final Pattern NUMBERING = Pattern.compile("^[0-9]+(\\.[0-9]+)*[.)]?\\s+");
  private static final Pattern TERM =
      Pattern.compile("(.{1,80}?)(?:\\s*:|\\s+[-–—])\\s+(.+)", Pattern.DOTALL);
  private static final Pattern PAIR = Pattern.compile("([\\p{L} -]{2,30}):\\s+(.+)");
  private static final String ID = "id";
  private static final String ABOUT = "about";

  private final Vocabulary vocabulary;
  private final Map<String, Property> sections = new LinkedHashMap<>();

  ProseReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    for (var property : vocabulary.properties(ClassIris.SYSTEM)) {
      if (property.form() == Form.ELEMENTS && text(property).isPresent()) {
        names(property).forEach(name -> sections.putIfAbsent(name, property));
      }
    }
  }

  private static Stream<String> names(Property section) {
    var singular = TypeNames.of(section.range().orElseThrow());
    return Stream.concat(Stream.of(section.key(), singular), section.aliases().stream());
  }

  /**
   * A body in two parts.
   *
   * @param model what it states, as the root of a model
   * @param rest what is left to be read by people
   */
  record Read(Tree.Mapping model, List<Prose.Block> rest) {}

  /**
   * Reads a body.
   *
   * @param about a reference to the element that the body documents, unless it is the system
   */
  Read read(Prose prose, Location at, Optional<String> about) {
    var stated = new LinkedHashMap<Prose.Heading, List<Tree>>();
    var entries = new ArrayList<Tree.Entry>();
    var rest = new ArrayList<Prose.Block>();
    Optional<Prose.Heading> open = Optional.empty();
    for (var block : prose.blocks()) {
      if (block instanceof Prose.Heading heading
          && open.filter(section -> section.level() < heading.level()).isEmpty()) {
        open = Optional.of(heading).filter(each -> section(each).isPresent());
        open.ifPresent(section -> stated.put(section, new ArrayList<>()));
      }
      boolean used =
          open.isPresent() && add(block, section(open.get()).get(), stated.get(open.get()), about);
      if (!used) {
        rest.add(block);
      }
    }
    stated.forEach(
        (heading, items) -> {
          var key = new Tree.Scalar(section(heading).orElseThrow().key(), heading.at());
          entries.add(new Tree.Entry(key, new Tree.Sequence(items, heading.at())));
        });
    return new Read(new Tree.Mapping(entries, at), rest);
  }

  private Optional<Property> section(Prose.Heading heading) {
    var name = NUMBERING.matcher(heading.text().strip()).replaceFirst("");
    return Optional.ofNullable(sections.get(kebab(name)));
  }

  private static String kebab(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
  }

  /** Adds what the block states to the items; returns whether it states anything. */
  private boolean add(
      Prose.Block block, Property section, List<Tree> items, Optional<String> about) {
    if (block instanceof Prose.Item item && item.depth() > 1) {
      return !items.isEmpty() && detail(item, section, items);
    }
    var entries = entries(block, section);
    if (entries.isEmpty()) {
      return false;
    }
    var classIri = section.range().orElseThrow();
    about
        .filter(element -> vocabulary.property(classIri, ABOUT).isPresent())
        .filter(element -> entries.stream().noneMatch(entry -> entry.key().text().equals(ABOUT)))
        .ifPresent(element -> entries.add(entry(ABOUT, element, block.at())));
    items.add(new Tree.Mapping(entries, block.at()));
    return true;
  }

  private List<Tree.Entry> entries(Prose.Block block, Property section) {
    if (block instanceof Prose.Item item) {
      return item(item, section);
    }
    if (block instanceof Prose.Definition definition) {
      return definition(definition.term(), definition.meaning(), section, definition.at());
    }
    return block instanceof Prose.Row row ? row(row, section) : new ArrayList<>();
  }

  private List<Tree.Entry> item(Prose.Item item, Property section) {
    if (!isGlossary(section)) {
      var text = entry(text(section).orElseThrow().key(), item.text(), item.at());
      return new ArrayList<>(List.of(text));
    }
    var matcher = TERM.matcher(item.text());
    return matcher.matches()
        ? definition(matcher.group(1), matcher.group(2), section, item.at())
        : new ArrayList<>();
  }

  private List<Tree.Entry> definition(String term, String meaning, Property section, Location at) {
    var id = isGlossary(section) ? term : ElementIds.slug(term);
    var text = text(section).orElseThrow().key();
    return new ArrayList<>(List.of(entry(ID, id, at), entry(text, meaning, at)));
  }

  private List<Tree.Entry> row(Prose.Row row, Property section) {
    var entries = new ArrayList<Tree.Entry>();
    for (int column = 0; column < row.cells().size(); column++) {
      var cell = row.cells().get(column);
      var heading = column < row.headings().size() ? kebab(row.headings().get(column)) : "";
      if (!cell.text().isBlank()) {
        key(heading, column, section)
            .map(key -> entry(key, key.equals(ID) ? id(cell, section) : cell.text(), cell.at()))
            .filter(
                entry ->
                    entries.stream()
                        .noneMatch(known -> known.key().text().equals(entry.key().text())))
            .ifPresent(entries::add);
      }
    }
    return entries;
  }

  private String id(Prose.Cell cell, Property section) {
    return isGlossary(section) ? cell.text() : ElementIds.slug(cell.text());
  }

  /** Returns the key that a column stands for; what the first column says is the text itself. */
  private Optional<String> key(String heading, int column, Property section) {
    var classIri = section.range().orElseThrow();
    if (heading.equals(ID) || isGlossary(section) && column == 0) {
      return Optional.of(ID);
    }
    var known = vocabulary.property(classIri, heading).map(Property::key);
    boolean itself = column == 0 || heading.equals(TypeNames.of(classIri));
    return known.or(() -> text(section).map(Property::key).filter(key -> itself));
  }

  /** Reads an item under an item, such as {@code owner: ana}. */
  private boolean detail(Prose.Item item, Property section, List<Tree> items) {
    var matcher = PAIR.matcher(item.text());
    if (!matcher.matches()) {
      return false;
    }
    var property = vocabulary.property(section.range().orElseThrow(), kebab(matcher.group(1)));
    var last = (Tree.Mapping) items.get(items.size() - 1);
    if (property.isEmpty() || last.get(property.get().key()).isPresent()) {
      return false;
    }
    var entries = new ArrayList<>(last.entries());
    entries.add(entry(property.get().key(), matcher.group(2), item.at()));
    items.set(items.size() - 1, new Tree.Mapping(entries, last.at()));
    return true;
  }

  private static boolean isGlossary(Property section) {
    return section.range().equals(Optional.of(ClassIris.GLOSSARY_TERM));
  }

  private Optional<Property> text(Property section) {
    return vocabulary
        .shorthand(section.range().orElseThrow())
        .filter(property -> property.form() == Form.TEXT);
  }

  private static Tree.Entry entry(String key, String value, Location at) {
    return new Tree.Entry(new Tree.Scalar(key, at), new Tree.Scalar(value.strip(), at));
  }
}
