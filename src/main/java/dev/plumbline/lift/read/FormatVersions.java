package dev.plumbline.lift.read;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Tool;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.message.Quotes;
import dev.plumbline.ontology.Term;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The version of the format that a file states at its top: {@code model: 1}. What is written for
 * another one is not read further: each of its new keys would be a mistake of its own.
 */
public final class FormatVersions {
  private static final String KEY = "model";
  private static final String LIST = Arch.iri("FormatVersion");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(?:\\.0)?");

  private final Vocabulary vocabulary;
  private final Problems problems;

  /**
   * Makes a reader.
   *
   * @param vocabulary knows the versions that are read
   * @param problems collects mistakes
   */
  public FormatVersions(Vocabulary vocabulary, Problems problems) {
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  /** Returns whether a file says for which version of the format it is written. */
  public static boolean isStated(Tree root) {
    return root instanceof Tree.Mapping mapping
        && mapping.get(KEY).orElse(root) instanceof Tree.Scalar version
        && NUMBER.matcher(version.text().strip()).matches();
  }

  /** Returns whether the file is written for a format that is read; another one is a mistake. */
  public boolean isRead(Tree.Mapping root) {
    var stated = root.get(KEY);
    if (stated.isEmpty()) {
      return true;
    }
    if (!(stated.get() instanceof Tree.Scalar version)) {
      noVersion(stated.get(), "a " + stated.get().shape());
      return true;
    }
    var text = version.text().strip();
    if (vocabulary.term(LIST, text).isPresent()) {
      return true;
    }
    if (!NUMBER.matcher(text).matches()) {
      noVersion(version, version.isEmpty() ? "nothing" : Quotes.of(text));
      return true;
    }
    problems.add(
        Mistake.OTHER_FORMAT,
        version.at(),
        "this file is written for format %s; this Plumbline (%s) reads format %s; %s"
            .formatted(text, Tool.version(), read(), remedy(text)));
    return false;
  }

  private void noVersion(Tree written, String found) {
    problems.add(
        Mistake.INVALID_VALUE,
        written.at(),
        "\"model\" states the version of the format, a number such as 1; found "
            + found
            + "; the name of what is described goes under \"system\"");
  }

  private String read() {
    return vocabulary.terms(LIST).stream().map(Term::notation).collect(Collectors.joining(", "));
  }

  private static String remedy(String version) {
    return version.matches("0+(?:\\.0)?") ? "the first format is 1" : "take a later release";
  }
}
