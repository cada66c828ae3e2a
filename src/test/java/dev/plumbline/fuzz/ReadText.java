package dev.plumbline.fuzz;

import dev.plumbline.document.Document;
import dev.plumbline.document.KnownTags;
import dev.plumbline.document.Tree;
import dev.plumbline.document.read.Reader;
import dev.plumbline.document.read.Reading;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.input.ForeignFormats;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What every reader promises. */
final class ReadText {
  private static final KnownTags TAGS = ForeignFormats.shipped().tags();

  /** Lines in which nothing is said: the ends of documents, directives, nulls and comments. */
  private static final Pattern SAYS_NOTHING =
      Pattern.compile(
          "\\.\\.\\.[ \\t]*|%.*|(?:---(?=\\s|$))?[ \\t\\x85]*(?:[!&]\\S*[ \\t]*)*"
              + "(?:~|null|Null|NULL)?[ \\t]*(?:#.*)?",
          Pattern.DOTALL);

  private ReadText() {}

  /** Reads a file and fails when a promise of reading is broken. */
  static Reading of(String file, byte[] data) {
    var choice = Choice.by(data);
    var reading = Promise.inTime(() -> Reader.read(file, data, TAGS));
    if (choice.isOneIn(8)) {
      Promise.same(reading, Reader.read(file, data, TAGS), "reading again reads another thing");
    }
    Promise.inside(file, reading.text(), reading.problems().stream().map(Finding::at));
    for (var document : reading.documents()) {
      Promise.inside(file, reading.text(), places(document));
    }
    notSilent(reading);
    if (choice.isOneIn(2) && isText(data)) {
      sameWithOtherLineEnds(file, data, reading);
    }
    return reading;
  }

  /** Returns the places of everything in a document. */
  static Stream<Location> places(Document document) {
    return Stream.of(
            places(document.root()),
            document.comments().stream().map(comment -> comment.at()),
            document.prose().stream()
                .flatMap(prose -> prose.blocks().stream())
                .map(block -> block.at()))
        .flatMap(each -> each);
  }

  private static Stream<Location> places(Tree tree) {
    var inside =
        tree instanceof Tree.Mapping mapping
            ? mapping.entries().stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.key().at()), places(entry.value())))
            : tree instanceof Tree.Sequence sequence
                ? sequence.items().stream().flatMap(ReadText::places)
                : Stream.<Location>empty();
    return Stream.concat(Stream.of(tree.at()), inside);
  }

  /** What is written becomes a document or a mistake. */
  private static void notSilent(Reading reading) {
    if (reading.documents().isEmpty() && reading.problems().isEmpty()) {
      var said =
          reading.text().lines().filter(line -> !SAYS_NOTHING.matcher(line).matches()).toList();
      Promise.same(List.of(), said, "neither a document nor a mistake comes of these lines");
    }
  }

  /**
   * Bytes that are not UTF-8 are a mistake, and the text no longer has them. Those that begin with
   * a zero are UTF-16 or UTF-32, in which one byte is no character.
   */
  static boolean isText(byte[] data) {
    return new String(data, StandardCharsets.ISO_8859_1).indexOf(0) < 0
        && Arrays.equals(
            data, new String(data, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
  }

  private static void sameWithOtherLineEnds(String file, byte[] data, Reading reading) {
    var text = new String(data, StandardCharsets.UTF_8);
    if (text.indexOf('\r') < 0 && text.indexOf('\n') >= 0) {
      var other =
          Reader.read(file, text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), TAGS);
      Promise.same(reading.documents(), other.documents(), "CR LF changes what the documents say");
      Promise.same(messages(reading), messages(other), "CR LF changes the mistakes");
    }
  }

  private static List<String> messages(Reading reading) {
    return reading.problems().stream().map(each -> each.at() + " " + each.message()).toList();
  }
}
