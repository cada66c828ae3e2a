package dev.plumbline.derive.prose;

import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.finding.Location;
import dev.plumbline.finding.Sources;
import dev.plumbline.graph.Architecture;
import dev.plumbline.graph.Places.Place;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.StandardTerms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;

/**
 * A piece of text that people wrote about an element: a name, a description, a paragraph.
 *
 * @param subject what the graph says it of
 * @param about the element that it describes
 * @param text the text
 * @param at where it is written
 */
record AuthoredText(Node subject, Node about, String text, Location at) {
  /** Lines below its place on which a text may stand, since a key may stand above its text. */
  private static final int LINES_BELOW = 40;

  /** How descriptions start that an importer writes. */
  private static final String INFERRED = "Inferred from ";

  private static final List<Node> PROPERTIES =
      List.of(
          StandardTerms.LABEL,
          DCTerms.description.asNode(),
          Arch.term("text"),
          Arch.term("ifWrong"),
          Arch.term("context"),
          Arch.term("consequences"),
          Arch.term("purpose"));
  private static final Node PARAGRAPH = Arch.term("Paragraph");
  private static final Node SECTION = Arch.term("Section");
  private static final Node DOCUMENTS = Arch.term("documents");

  /** Returns all that is written, in the order of the files; what is inherited counts once. */
  static List<AuthoredText> all(Architecture architecture, DerivedFacts facts) {
    var found = new ArrayList<AuthoredText>();
    for (var element : architecture.names().nodes()) {
      for (var property : PROPERTIES) {
        of(architecture, facts, element, property).ifPresent(found::add);
      }
    }
    prose(architecture, facts).forEach(found::add);
    found.sort(
        Comparator.comparing(AuthoredText::at)
            .thenComparing(writing -> writing.subject().getURI()));
    return found;
  }

  private static Optional<AuthoredText> of(
      Architecture architecture, DerivedFacts facts, Node element, Node property) {
    return facts
        .literal(element, property)
        .filter(text -> !text.startsWith(INFERRED))
        .flatMap(
            text ->
                architecture
                    .places()
                    .of(element, property)
                    .filter(place -> place.via().isEmpty())
                    .map(place -> new AuthoredText(element, element, text, place.at())));
  }

  /** Returns the descriptions of elements alone; what is inherited counts once. */
  static List<AuthoredText> descriptions(Architecture architecture, DerivedFacts facts) {
    var found = new ArrayList<AuthoredText>();
    for (var element : architecture.names().nodes()) {
      of(architecture, facts, element, DCTerms.description.asNode()).ifPresent(found::add);
    }
    return found;
  }

  private static Stream<AuthoredText> prose(Architecture architecture, DerivedFacts facts) {
    return Stream.concat(
        facts.members(PARAGRAPH).stream()
            .flatMap(node -> prose(architecture, facts, node, Arch.term("text")).stream()),
        facts.members(SECTION).stream()
            .flatMap(node -> prose(architecture, facts, node, Arch.term("heading")).stream()));
  }

  private static Optional<AuthoredText> prose(
      Architecture architecture, DerivedFacts facts, Node node, Node property) {
    return facts
        .literal(node, property)
        .flatMap(
            text ->
                architecture
                    .places()
                    .of(node)
                    .map(Place::at)
                    .map(
                        at ->
                            new AuthoredText(
                                node, facts.object(node, DOCUMENTS).orElse(node), text, at)));
  }

  /** Returns where the word stands, or else the place of the whole text. */
  Location placeOf(String word, Sources sources) {
    for (int line = at.line(); line <= at.line() + LINES_BELOW; line++) {
      var source = sources.line(at.file(), line);
      if (source.isEmpty()) {
        break;
      }
      int from = line == at.line() ? offset(source.get(), at.column()) : 0;
      int start = Tokenizer.indexOf(source.get(), word, from);
      if (start >= 0) {
        int column = source.get().codePointCount(0, start) + 1;
        int length = word.codePointCount(0, word.length());
        return new Location(at.file(), line, column, line, column + length);
      }
    }
    return at;
  }

  private static int offset(String line, int column) {
    int last = line.codePointCount(0, line.length());
    return line.offsetByCodePoints(0, Math.max(0, Math.min(last, column - 1)));
  }
}
