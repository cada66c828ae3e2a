package dev.plumbline.lift.prose;

import dev.plumbline.document.Prose;
import dev.plumbline.finding.Location;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an element whose text is a heading, and what stands below it: a paragraph, {@code Status:
 * accepted}, or a section such as {@code Context}.
 */
final class HeadedReader {
  private static final Set<String> DECIDED =
      Set.of("decision", "decision-outcome", "outcome", "solution", "resolution");
  private static final Set<String> CONTEXT =
      Set.of(
          "context",
          "context-and-problem-statement",
          "problem",
          "problem-statement",
          "background",
          "issue");

  private final StatementBuilder builder;
  private final boolean record;
  private final List<Prose.Block> rest = new ArrayList<>();
  private Optional<Property> section = Optional.empty();
  private String label = "";
  private boolean kept = true;
  private int level;
  private final List<Text> texts = new ArrayList<>();

  private record Text(String text, Location at) {}

  /**
   * Makes a reader.
   *
   * @param builder the element, with its text
   * @param record whether the file is the record of a decision, which holds what is not read here
   */
  HeadedReader(StatementBuilder builder, boolean record) {
    this.builder = builder;
    this.record = record;
  }

  /** Returns whether a heading is one of those in the record of a decision. */
  static boolean isPart(String heading) {
    var name = Wording.kebab(SectionNames.withoutNumber(heading));
    return isDecided(heading)
        || CONTEXT.contains(name)
        || Set.of("status", "consequences", "considered-options", "alternatives").contains(name);
  }

  /** Returns whether a heading is that of the decision itself in its record. */
  static boolean isDecided(String heading) {
    return DECIDED.contains(Wording.kebab(SectionNames.withoutNumber(heading)));
  }

  /** Reads what stands below the heading; returns the blocks that state nothing. */
  List<Prose.Block> read(List<Piece> pieces) {
    for (var piece : pieces) {
      piece(piece);
      rest.addAll(piece.parts());
    }
    close();
    return rest;
  }

  private void piece(Piece piece) {
    var block = piece.block();
    if (block instanceof Prose.Heading heading) {
      rest.add(heading);
      if (!continues(heading)) {
        close();
        open(heading);
      }
    } else if (block instanceof Prose.Paragraph paragraph) {
      text(paragraph.text(), paragraph.at(), piece);
    } else if (block instanceof Prose.Item item) {
      text(item.text(), item.at(), piece);
    } else {
      rest.add(block);
    }
  }

  /** Returns whether a heading only divides the section that it is in, such as "Negative". */
  private boolean continues(Prose.Heading heading) {
    var title = SectionNames.withoutNumber(heading.text());
    return level > 0
        && heading.level() > level
        && !isPart(title)
        && builder.property(title).isEmpty();
  }

  private void open(Prose.Heading heading) {
    level = heading.level();
    var title = SectionNames.withoutNumber(heading.text());
    var name = Wording.kebab(title);
    label = title;
    section = CONTEXT.contains(name) ? builder.property("context") : builder.property(title);
    boolean decided = DECIDED.contains(name);
    label = decided ? "" : label;
    section = decided ? Optional.empty() : section;
    kept = decided || section.isPresent();
  }

  private void text(String text, Location at, Piece piece) {
    if (text.isBlank()) {
      return;
    }
    boolean used = kept && (label.isEmpty() ? plain(text, at, piece) : within(text, at, piece));
    if (!used) {
      rest.add(piece.block());
    }
  }

  private boolean within(String text, Location at, Piece piece) {
    boolean status = section.filter(one -> one.key().equals(StatementBuilder.STATUS)).isPresent();
    var successor = status ? piece.target(at) : Optional.<String>empty();
    texts.add(new Text(text, at));
    successor.ifPresent(target -> superseded(text, target, at));
    return true;
  }

  /** A link behind "superseded by" leads to the record of what took its place. */
  private void superseded(String text, String target, Location at) {
    if (StatusText.of(text).words().filter("superseded"::equals).isPresent()) {
      builder.put("superseded-by", target, at);
    }
  }

  private boolean plain(String text, Location at, Piece piece) {
    var pairs = Labels.of(text);
    if (!pairs.isEmpty()) {
      for (var pair : pairs) {
        pair(pair, at, piece);
      }
      return true;
    }
    builder.describe("", text, at);
    return true;
  }

  private void pair(Labels.Pair pair, Location at, Piece piece) {
    var property = builder.property(pair.label());
    if (property.isEmpty()) {
      if (!record) {
        builder.describe(pair.label(), pair.value(), at);
      }
      return;
    }
    if (property.get().key().equals(StatementBuilder.STATUS)) {
      piece.target(at).ifPresent(target -> superseded(pair.value(), target, at));
    }
    builder.add(property.get(), pair.label(), pair.value(), at);
  }

  /** Ends a section: what stood in it is the value of its fact. */
  private void close() {
    if (!texts.isEmpty() && section.isPresent()) {
      var property = section.get();
      var first = texts.get(0);
      if (property.many() && property.form() == Form.TEXT && !builder.has(property.key())) {
        builder.put(property.key(), texts.stream().map(Text::text).toList(), first.at());
      } else {
        boolean joined = property.form() == Form.TEXT;
        var all = joined ? texts : texts.subList(0, 1);
        var text = String.join(" ", all.stream().map(Text::text).toList());
        builder.add(property, label, text, first.at());
      }
    }
    texts.clear();
    section = Optional.empty();
    label = "";
    kept = true;
  }
}
