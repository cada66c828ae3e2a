package dev.plumbline.lift.prose;

import dev.plumbline.document.Document;
import dev.plumbline.document.Prose;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Location;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.ElementIds;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what stands under the headings {@code Assumptions}, {@code Glossary}, {@code Decisions} and
 * the like as the sections of a model: list items, definitions, rows of tables, and headings with
 * an id or with what was decided.
 */
public final class SectionReader {
  private static final Pattern TERM =
      Pattern.compile("(.{1,80}?)(?:\\s*+:|\\s++[-–—])\\s+(.+)", Pattern.DOTALL);

  /** Deeper headings in files of other purposes are of those: the risks of one proposal. */
  private static final int DEEPEST_IN_EXCERPT = 2;

  private final Vocabulary vocabulary;
  private final SectionNames names;

  public SectionReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.names = new SectionNames(vocabulary);
  }

  /**
   * A body in two parts.
   *
   * @param model what it states, as the root of a model
   * @param rest what is left to be read by people
   * @param notes what is written for a fact and is no value of it
   */
  public record Read(Tree.Mapping model, List<Prose.Block> rest, List<Evidence> notes) {
    /** Returns whether anything is stated. */
    public boolean isAny() {
      return model.entries().stream()
          .map(Tree.Entry::value)
          .anyMatch(value -> value instanceof Tree.Sequence list && !list.items().isEmpty());
    }
  }

  /** An open section. */
  private record Section(
      Prose.Heading heading, Property property, Property text, RowReader rows, List<Tree> items) {
    String classIri() {
      return property.range().orElseThrow();
    }

    boolean isGlossary() {
      return classIri().equals(ClassIris.GLOSSARY_TERM);
    }
  }

  /**
   * Reads the body of a document.
   *
   * @param about a reference to the element that the body documents, unless it is the system
   */
  public Read read(Document document, Optional<String> about) {
    int deepest = document.role() == Document.Role.EXCERPT ? DEEPEST_IN_EXCERPT : 6;
    return read(BesideTitle.of(document), document.root().at(), about, deepest);
  }

  /** Returns whether a document beside a model states anything that a model has a section for. */
  public boolean statesAny(Document document) {
    return DecisionRecord.isOne(document) || read(document, Optional.empty()).isAny();
  }

  private Read read(Prose prose, Location at, Optional<String> about, int deepest) {
    var sections = new LinkedHashMap<Prose.Heading, Section>();
    var rest = new ArrayList<Prose.Block>();
    var unfit = new Unfit();
    var pieces = Piece.of(prose);
    Optional<Section> open = Optional.empty();
    for (int index = 0; index < pieces.size(); index++) {
      var piece = pieces.get(index);
      if (piece.block() instanceof Prose.Heading heading) {
        if (open.filter(section -> section.heading().level() < heading.level()).isEmpty()) {
          open = opened(heading, deepest, unfit);
          open.ifPresent(section -> sections.put(heading, section));
        } else {
          int end = end(pieces, index);
          var below = pieces.subList(index + 1, end);
          if (isHeaded(heading, below, open.get())) {
            rest.add(heading);
            rest.addAll(piece.parts());
            rest.addAll(headed(heading, below, open.get(), unfit));
            index = end - 1;
            continue;
          }
        }
      }
      if (open.isEmpty() || !add(piece, open.get(), unfit)) {
        rest.add(piece.block());
      }
      rest.addAll(piece.parts());
    }
    return new Read(new Tree.Mapping(entries(sections, about), at), rest, unfit.notes());
  }

  private Optional<Section> opened(Prose.Heading heading, int deepest, Unfit unfit) {
    return heading.level() > deepest
        ? Optional.empty()
        : names.of(heading).map(property -> section(heading, property, unfit));
  }

  private Section section(Prose.Heading heading, Property property, Unfit unfit) {
    var classIri = property.range().orElseThrow();
    var text = SectionNames.text(vocabulary, property).orElseThrow();
    boolean terms = classIri.equals(ClassIris.GLOSSARY_TERM);
    var rows = new RowReader(vocabulary, classIri, terms, text, unfit);
    return new Section(heading, property, text, rows, new ArrayList<>());
  }

  private List<Tree.Entry> entries(Map<Prose.Heading, Section> sections, Optional<String> about) {
    var entries = new ArrayList<Tree.Entry>();
    sections.forEach(
        (heading, section) -> {
          var key = new Tree.Scalar(section.property().key(), heading.at());
          var items = section.items().stream().map(item -> about(item, section, about)).toList();
          entries.add(new Tree.Entry(key, new Tree.Sequence(items, heading.at())));
        });
    return entries;
  }

  private Tree about(Tree item, Section section, Optional<String> about) {
    var mapping = (Tree.Mapping) item;
    boolean may = vocabulary.property(section.classIri(), StatementBuilder.ABOUT).isPresent();
    if (about.isEmpty() || !may || mapping.get(StatementBuilder.ABOUT).isPresent()) {
      return item;
    }
    var entries = new ArrayList<>(mapping.entries());
    entries.add(entry(StatementBuilder.ABOUT, about.get(), mapping.at()));
    return new Tree.Mapping(entries, mapping.at());
  }

  private static Tree.Entry entry(String key, String value, Location at) {
    return new Tree.Entry(new Tree.Scalar(key, at), new Tree.Scalar(value, at));
  }

  /** Returns where the part below a heading ends. */
  private static int end(List<Piece> pieces, int start) {
    int level = ((Prose.Heading) pieces.get(start).block()).level();
    int end = start + 1;
    while (end < pieces.size()
        && !(pieces.get(end).block() instanceof Prose.Heading next && next.level() <= level)) {
      end++;
    }
    return end;
  }

  /**
   * Returns whether a heading in a section is the text of an element: it has an id, or is a
   * decision with more than a list or a table below it.
   */
  private boolean isHeaded(Prose.Heading heading, List<Piece> below, Section section) {
    if (section.isGlossary()) {
      return false;
    }
    if (LeadId.of(SectionNames.withoutNumber(heading.text()), section.classIri()).isPresent()) {
      return true;
    }
    if (vocabulary.property(section.classIri(), StatementBuilder.RECORD).isEmpty()) {
      return false;
    }
    return below.stream()
            .takeWhile(piece -> !(piece.block() instanceof Prose.Heading))
            .anyMatch(piece -> piece.block() instanceof Prose.Paragraph)
        || below.stream()
            .map(Piece::block)
            .anyMatch(
                block -> block instanceof Prose.Heading part && HeadedReader.isPart(part.text()));
  }

  private List<Prose.Block> headed(
      Prose.Heading heading, List<Piece> below, Section section, Unfit unfit) {
    var title = SectionNames.withoutNumber(heading.text());
    var lead = LeadId.of(title, section.classIri());
    var builder = new StatementBuilder(vocabulary, section.classIri(), unfit, heading.at());
    lead.ifPresent(id -> builder.put(StatementBuilder.ID, id.id(), heading.at()));
    builder.put(section.text().key(), lead.map(LeadId::text).orElse(title), heading.at());
    var rest = new HeadedReader(builder, false).read(below);
    section.items().add(builder.build());
    return rest;
  }

  /** Adds what the block states to the section; returns whether it states anything. */
  private boolean add(Piece piece, Section section, Unfit unfit) {
    var block = piece.block();
    if (block instanceof Prose.Item item && item.depth() > 1) {
      return !section.items().isEmpty() && detail(item, section, unfit);
    }
    var stated = stated(piece, section, unfit);
    stated.ifPresent(section.items()::add);
    return stated.isPresent();
  }

  private Optional<Tree.Mapping> stated(Piece piece, Section section, Unfit unfit) {
    var block = piece.block();
    if (block instanceof Prose.Row row) {
      return section.rows().read(row, piece);
    }
    var builder = new StatementBuilder(vocabulary, section.classIri(), unfit, block.at());
    if (block instanceof Prose.Definition definition) {
      define(definition.term(), definition.meaning(), section, builder, block.at());
    } else if (block instanceof Prose.Item item && !item.text().isBlank()) {
      item(item, piece, section, builder);
    }
    return builder.isEmpty() ? Optional.empty() : Optional.of(builder.build());
  }

  private void item(Prose.Item item, Piece piece, Section section, StatementBuilder builder) {
    if (section.isGlossary()) {
      var matcher = TERM.matcher(item.text());
      if (matcher.matches()) {
        define(matcher.group(1), matcher.group(2), section, builder, item.at());
      }
      return;
    }
    var lead = LeadId.of(item.text(), section.classIri());
    lead.ifPresent(id -> builder.put(StatementBuilder.ID, id.id(), item.at()));
    builder.put(section.text().key(), lead.map(LeadId::text).orElse(item.text()), item.at());
    if (vocabulary.property(section.classIri(), StatementBuilder.RECORD).isPresent()) {
      piece
          .takeTarget(item.at())
          .ifPresent(target -> builder.put(StatementBuilder.RECORD, target, item.at()));
    }
  }

  private static void define(
      String term, String meaning, Section section, StatementBuilder builder, Location at) {
    if (section.isGlossary()) {
      Term.of(term).name(builder, at);
    } else {
      var id = LeadId.whole(term).orElseGet(() -> ElementIds.slug(term));
      builder.put(StatementBuilder.ID, id, at);
    }
    builder.put(section.text().key(), meaning, at);
  }

  /** Reads an item under an item, such as {@code owner: ana}; what it says otherwise is kept. */
  private boolean detail(Prose.Item item, Section section, Unfit unfit) {
    var last = (Tree.Mapping) section.items().get(section.items().size() - 1);
    var builder = StatementBuilder.of(last, vocabulary, section.classIri(), unfit);
    var pairs = Labels.of(item.text());
    if (pairs.isEmpty()) {
      builder.describe("", item.text(), item.at());
    }
    for (var pair : pairs) {
      builder
          .property(pair.label())
          .ifPresentOrElse(
              property -> builder.add(property, pair.label(), pair.value(), item.at()),
              () -> builder.describe(pair.label(), pair.value(), item.at()));
    }
    section.items().set(section.items().size() - 1, builder.build());
    return true;
  }
}
