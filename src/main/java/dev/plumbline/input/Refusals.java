package dev.plumbline.input;

import dev.plumbline.document.read.Reader;
import dev.plumbline.document.read.Reading;
import dev.plumbline.finding.Finding;
import dev.plumbline.input.InputFiles.InputFile;
import java.util.List;
import java.util.Optional;

/** Says what files are that the user named and that cannot be checked. */
final class Refusals {
  private static final String NOTHING_CAME =
      "nothing came in; pipe a model into the command: cat shop.yaml | plumbline check -";

  private final Recognition recognition;
  private final MarkdownFiles markdown;

  Refusals(Recognition recognition, MarkdownFiles markdown) {
    this.recognition = recognition;
    this.markdown = markdown;
  }

  /** Returns the mistakes of a file that holds nothing to check. */
  List<Finding> of(InputFile file, Reading reading) {
    if (file.piped().isPresent() && reading.text().isBlank() && reading.problems().isEmpty()) {
      return List.of(InputMistake.NOTHING_TO_CHECK.at(file.shown(), NOTHING_CAME));
    }
    var unread = recognition.unread(reading);
    if (unread.isPresent()) {
      return List.of(notRead(file, unread.get().name()));
    }
    boolean isMarkdown = Reader.isMarkdown(file.shown());
    var misspelt = misspelt(reading);
    if (!isMarkdown && !misspelt.isEmpty()) {
      return misspelt;
    }
    var empty = meant(file, reading);
    if (empty.isPresent() && reading.problems().isEmpty()) {
      return List.of(empty.get());
    }
    boolean meant = file.hasEnding() || recognition.looksLikeModel(reading.text());
    if (meant && !reading.problems().isEmpty()) {
      return reading.problems();
    }
    return List.of(
        isMarkdown
            ? notAModel(file, markdown.refusal(file.shown(), reading))
            : notAModel(file, what(reading) + "; " + recognition.expected()));
  }

  /** Returns the mistake of a file that has the name and a key of a format, and says nothing. */
  private Optional<Finding> meant(InputFile file, Reading reading) {
    return recognition
        .meant(String.valueOf(file.path().getFileName()), reading.text())
        .map(importer -> importer.format().name())
        .map(
            format ->
                notAModel(
                    file,
                    "this file of %s describes nothing: its sections are empty or no mappings"
                        .formatted(format)));
  }

  private List<Finding> misspelt(Reading reading) {
    return reading.documents().stream()
        .flatMap(document -> recognition.misspelt(document).mistakes().stream())
        .toList();
  }

  private static String what(Reading reading) {
    var none = "this describes no architecture";
    if (!reading.documents().isEmpty() || !reading.problems().isEmpty()) {
      return none;
    }
    return none + (reading.text().isBlank() ? ": the file is empty" : ": it has only comments");
  }

  /** Returns the mistake of a file in a format that is known and not read. */
  Finding notRead(InputFile file, String format) {
    return notAModel(
        file,
        "this is a file of " + format + ", a format that is not read; " + recognition.expected());
  }

  /** Returns the mistake of a catalogue, which tells words and describes no system. */
  Finding catalogue(InputFile file) {
    return notAModel(
        file,
        "this is a catalogue of Plumbline: it tells words and describes no system; name it with"
            + " --catalogue, or under \"catalogue\" in a model");
  }

  private static Finding notAModel(InputFile file, String message) {
    return InputMistake.NOT_A_MODEL.at(file.shown(), message);
  }
}
