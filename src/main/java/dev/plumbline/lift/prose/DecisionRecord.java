package dev.plumbline.lift.prose;

import dev.plumbline.document.Document;
import dev.plumbline.document.Prose;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Location;
import dev.plumbline.lift.outline.ElementIds;
import dev.plumbline.message.Quotes;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file that records one decision, as Nygard and MADR write it: a title, then sections such as
 * Status, Context, Decision and Consequences, or the same in front matter.
 *
 * @param decision what it states, as one decision of a model
 * @param notes what is written for a fact and is no value of it
 */
public record DecisionRecord(Tree.Mapping decision, List<Evidence> notes) {
  private static final String DECISION = Arch.iri("Decision");
  private static final Pattern NUMBER = Pattern.compile("^(?i:adr[-_ #]?)?([0-9]{1,6})\\b.*");
  private static final List<String> KEYS =
      List.of("status", "date", "decision-makers", "deciders", "owner", "superseded-by");

  /** Returns the record in a file, if it is one. */
  public static Optional<DecisionRecord> of(Document document, Vocabulary vocabulary) {
    return isOne(document) ? Optional.of(read(document, vocabulary)) : Optional.empty();
  }

  /** Returns whether a file is a record that somebody has filled in. */
  public static boolean isOne(Document document) {
    var headings =
        document.prose().stream()
            .flatMap(prose -> prose.blocks().stream())
            .filter(Prose.Heading.class::isInstance)
            .map(Prose.Heading.class::cast)
            .toList();
    if (title(document).filter(DecisionRecord::isFilledIn).isEmpty()) {
      return false;
    }
    var parts =
        headings.stream().filter(each -> each.level() == 2).map(Prose.Heading::text).toList();
    return parts.stream().filter(HeadedReader::isDecided).count() == 1
        && parts.stream().filter(HeadedReader::isPart).count() > 1
        && !stem(document).toLowerCase(Locale.ROOT).contains("template");
  }

  private static boolean isFilledIn(Tree.Scalar title) {
    var text = title.text().strip();
    return !text.isEmpty()
        && "{[<".indexOf(text.charAt(0)) < 0
        && !text.toLowerCase(Locale.ROOT).contains("template");
  }

  /** The title is the only first heading, or that of the front matter. */
  private static Optional<Tree.Scalar> title(Document document) {
    var first =
        document.prose().stream()
            .flatMap(prose -> prose.blocks().stream())
            .filter(block -> block instanceof Prose.Heading heading && heading.level() == 1)
            .map(block -> new Tree.Scalar(((Prose.Heading) block).text(), block.at()))
            .toList();
    return first.size() == 1
        ? Optional.of(first.get(0))
        : first.isEmpty() ? stated(document, "title") : Optional.empty();
  }

  private static Optional<Tree.Scalar> stated(Document document, String key) {
    return document.root() instanceof Tree.Mapping root
        ? root.get(key)
            .filter(Tree.Scalar.class::isInstance)
            .map(Tree.Scalar.class::cast)
            .filter(value -> !value.isEmpty())
        : Optional.empty();
  }

  private static DecisionRecord read(Document document, Vocabulary vocabulary) {
    var title = title(document).orElseThrow();
    var unfit = new Unfit();
    var builder = new StatementBuilder(vocabulary, DECISION, unfit, title.at());
    var plain = SectionNames.withoutNumber(title.text());
    var lead = LeadId.of(plain, DECISION);
    var id =
        stated(document, "id")
            .map(Tree.Scalar::text)
            .filter(ElementIds::isOne)
            .or(() -> lead.map(LeadId::id))
            .orElseGet(() -> named(stem(document)));
    builder.put(StatementBuilder.ID, id, title.at());
    builder.put("text", lead.map(LeadId::text).orElse(plain), title.at());
    builder.put(StatementBuilder.RECORD, name(document), title.at());
    for (var key : KEYS) {
      var values = values(document, key).toList();
      if (!values.isEmpty()) {
        var text = String.join(", ", values.stream().map(Tree.Scalar::text).toList());
        frontMatter(builder, key, text, values.get(0).at());
      }
    }
    new HeadedReader(builder, true).read(below(document));
    var notes = Stream.concat(unread(document), unfit.notes().stream()).toList();
    return new DecisionRecord(builder.build(), notes);
  }

  private static void frontMatter(StatementBuilder builder, String key, String text, Location at) {
    builder
        .property(key)
        .filter(property -> !builder.has(property.key()))
        .ifPresent(property -> builder.add(property, key, text, at));
  }

  private static Stream<Tree.Scalar> values(Document document, String key) {
    return given(document, key)
        .filter(Tree.Scalar.class::isInstance)
        .map(Tree.Scalar.class::cast)
        .filter(value -> !value.isEmpty());
  }

  /** Returns the value of a key, or the items when it is a list. */
  private static Stream<Tree> given(Document document, String key) {
    return Stream.of(document.root())
        .filter(Tree.Mapping.class::isInstance)
        .flatMap(root -> ((Tree.Mapping) root).get(key).stream())
        .flatMap(
            value ->
                value instanceof Tree.Sequence list ? list.items().stream() : Stream.of(value));
  }

  /** Notes where a key of a record has mappings or lists in place of texts. */
  private static Stream<Evidence> unread(Document document) {
    return KEYS.stream()
        .flatMap(
            key ->
                given(document, key)
                    .filter(value -> !(value instanceof Tree.Scalar))
                    .limit(1)
                    .map(value -> unread(key, value)));
  }

  private static Evidence unread(String key, Tree value) {
    var text = "%s should be text or a list of texts; this %s is not read";
    return new Evidence(text.formatted(Quotes.of(key), value.shape()), Optional.of(value.at()));
  }

  private static List<Piece> below(Document document) {
    var pieces = Piece.of(document.prose().orElseThrow());
    return pieces.stream()
        .filter(piece -> !(piece.block() instanceof Prose.Heading heading && heading.level() == 1))
        .toList();
  }

  private static String name(Document document) {
    return document.file().substring(document.file().lastIndexOf('/') + 1);
  }

  private static String stem(Document document) {
    var name = name(document);
    int point = name.lastIndexOf('.');
    return point > 0 ? name.substring(0, point) : name;
  }

  private static String named(String stem) {
    return ElementIds.isOne(stem) ? stem : ElementIds.slug(stem);
  }

  /** Returns the number of a decision with this id: that of {@code ADR-3} is that of 0003-log. */
  public static Optional<Integer> number(String id) {
    var matcher = NUMBER.matcher(id.strip());
    return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }
}
