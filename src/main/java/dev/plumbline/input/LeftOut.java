package dev.plumbline.input;

import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.importer.FileFormat;
import dev.plumbline.message.Plurals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Collects what a folder holds that is not checked, so that notes can say what it is. */
final class LeftOut {
  private static final String LEFT_OUT = "left out ";
  private static final String HOW_TO_MIX =
      ", since there is a model: name it, or list it under \"sources\" of the model, to merge them";

  private static final String NAMES =
      " (expected one that ends in .yaml, .yml, .json or .md and does not begin with a point)";

  private final Map<String, List<String>> byFormat = new TreeMap<>();
  private final Map<String, List<String>> beside = new TreeMap<>();
  private final List<String> catalogues = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private final List<String> toml = new ArrayList<>();
  private final List<String> misnamed = new ArrayList<>();
  private final Map<String, List<Finding>> broken = new LinkedHashMap<>();

  /** Adds a file of a format that is known and not read. */
  void add(String format, String shown) {
    byFormat.computeIfAbsent(format, key -> new ArrayList<>()).add(shown);
  }

  /** Adds a file of a format that is read, and that only lies beside a model. */
  void addBeside(FileFormat format, String shown) {
    beside.computeIfAbsent(format.name(), key -> new ArrayList<>()).add(shown);
  }

  /** Adds a file that is no architecture. */
  void add(String shown) {
    others.add(shown);
  }

  /** Adds a Markdown file whose front matter is TOML. */
  void addToml(String shown) {
    toml.add(shown);
  }

  /** Adds a file that begins like a model, but has another name. */
  void addMisnamed(String shown) {
    misnamed.add(shown);
  }

  /** Returns what a note says of files that begin like a model, but have another name. */
  Optional<String> misnamed() {
    if (misnamed.isEmpty()) {
      return Optional.empty();
    }
    var first = misnamed.get(0);
    return Optional.of(
        misnamed.size() == 1
            ? "left out %s, which begins like a model, but has another name".formatted(first)
                + NAMES
            : "left out %d files that begin like models, but have other names, such as %s"
                    .formatted(misnamed.size(), first)
                + NAMES);
  }

  /** Adds a file that cannot be read, with the reason. */
  void add(Finding mistake) {
    broken.computeIfAbsent(mistake.message(), key -> new ArrayList<>()).add(mistake);
  }

  /** Adds a catalogue, which is read only where it is named. */
  void addCatalogue(String shown) {
    catalogues.add(shown);
  }

  /** Returns whether there are other files, and all of them are Markdown. */
  boolean isMarkdown() {
    return !others.isEmpty() && others.stream().allMatch(file -> file.endsWith(".md"));
  }

  /**
   * Returns a note on files of formats that are read, one on those of all other formats, one on
   * each catalogue that is not read, one on models under other names, one on what describes no
   * architecture, and one for each reason why files are broken.
   *
   * @param isRead whether a catalogue, by the name that reports show, is read
   */
  List<Evidence> notes(Predicate<String> isRead) {
    var notes = new ArrayList<Evidence>();
    beside.forEach(
        (format, files) -> notes.add(note(LEFT_OUT + ofFormat(format, files) + HOW_TO_MIX)));
    if (!byFormat.isEmpty()) {
      var formats = byFormat.entrySet().stream();
      notes.add(
          note(
              formats
                  .map(format -> ofFormat(format.getKey(), format.getValue()))
                  .collect(Collectors.joining("; ", LEFT_OUT, ""))));
    }
    catalogues.stream().filter(isRead.negate()).forEach(file -> notes.add(note(unnamed(file))));
    if (!toml.isEmpty()) {
      notes.add(note(inToml(toml)));
    }
    misnamed().map(LeftOut::note).ifPresent(notes::add);
    if (!others.isEmpty()) {
      notes.add(note(withoutArchitecture(others.stream().sorted().toList())));
    }
    broken.forEach((reason, mistakes) -> notes.add(unread(reason, mistakes)));
    return notes;
  }

  private static Evidence unread(String reason, List<Finding> mistakes) {
    var others = mistakes.size() - 1;
    var more = others == 0 ? "" : " (and " + Plurals.count(others, "more file") + ")";
    return new Evidence("not read: " + reason + more, Optional.of(mistakes.get(0).at()));
  }

  private static Evidence note(String text) {
    return new Evidence(text, Optional.empty());
  }

  private static String ofFormat(String format, List<String> files) {
    var such = files.size() == 1 ? ", " : ", such as ";
    return Plurals.count(files.size(), format + " file") + such + files.get(0);
  }

  private static String unnamed(String catalogue) {
    return "left out "
        + catalogue
        + ", a catalogue of Plumbline; it is read when it is named with --catalogue or in a model";
  }

  private static String inToml(List<String> files) {
    var which =
        files.size() == 1
            ? "the front matter of %s is TOML (+++)".formatted(files.get(0))
            : "the front matter of %d files, such as %s, is TOML (+++)"
                .formatted(files.size(), files.get(0));
    return which + ", which is not read; YAML between lines of --- is";
  }

  private static String withoutArchitecture(List<String> files) {
    return files.size() == 1
        ? "left out " + files.get(0) + ", which describes no architecture"
        : "left out %d files that describe no architecture, such as %s"
            .formatted(files.size(), files.get(0));
  }
}
