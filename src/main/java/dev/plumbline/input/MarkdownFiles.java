package dev.plumbline.input;

import dev.plumbline.document.Text;
import dev.plumbline.document.Tree;
import dev.plumbline.document.markdown.LateMatter;
import dev.plumbline.document.markdown.Matter;
import dev.plumbline.document.read.Reading;
import dev.plumbline.document.read.Wrapper;
import dev.plumbline.finding.Finding;
import dev.plumbline.message.Quotes;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says why a Markdown file describes no architecture, and what to write in it. */
final class MarkdownFiles {
  private static final Pattern FENCE =
      Pattern.compile("(?m)^\\uFEFF?(?:---|\\+\\+\\+)[ \\t]*\\r?$");

  private final Recognition recognition;

  MarkdownFiles(Recognition recognition) {
    this.recognition = recognition;
  }

  /** Returns whether front matter may stand in the beginning of a text. */
  static boolean mayHoldModel(String head) {
    return FENCE.matcher(head).find();
  }

  /** Returns whether the front matter is written in TOML. */
  static boolean isToml(String shown, String text) {
    return Matter.of(new Text(shown, text)).form() == Matter.Form.TOML;
  }

  /** Returns a mistake where a model is written like front matter, but after other text. */
  Optional<Finding> late(String shown, String text) {
    return LateMatter.in(new Text(shown, text)).stream()
        .map(Wrapper::unwrapped)
        .filter(recognition::isSurelyModel)
        .map(document -> (Tree.Mapping) document.root())
        .map(root -> root.entries().get(0).key())
        .map(
            key ->
                InputMistake.NOT_A_MODEL.at(
                    key.at(),
                    Quotes.of(key.text())
                        + " is not read here, since front matter must come before any text",
                    "move the lines from --- to --- to the start of the file"))
        .findFirst();
  }

  /** Returns why a file that the user named is not read. */
  String refusal(String shown, Reading reading) {
    if (isToml(shown, reading.text())) {
      return "its front matter is TOML (+++), which is not read;"
          + " write it in YAML, between lines of ---";
    }
    boolean none =
        reading.documents().stream()
            .allMatch(
                document ->
                    document.root() instanceof Tree.Mapping root && root.entries().isEmpty());
    return "this describes no architecture; Markdown is read by its front matter: "
        + (none
            ? "begin the file with the lines \"---\", \"system: NAME\" and \"---\""
            : "add \"system: NAME\" to it, or the whole model under \"plumbline:\"");
  }
}
