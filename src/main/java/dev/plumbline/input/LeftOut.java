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

/** Collects what a folder holds that is not checked, so that notes can say what it is. */
final class LeftOut {
  private final Map<String, List<String>> byFormat = new TreeMap<>();
  private final List<String> others = new ArrayList<>();
  private final List<String> toml = new ArrayList<>();
  private final Map<String, List<Finding>> broken = new LinkedHashMap<>();

  /** Adds a file of a format that is known and not read. */
  void add(FileFormat format, String shown) {
    byFormat.computeIfAbsent(format.name(), key -> new ArrayList<>()).add(shown);
  }

  /** Adds a file that is no architecture. */
  void add(String shown) {
    others.add(shown);
  }

  /** Adds a Markdown file whose front matter is TOML. */
  void addToml(String shown) {
    toml.add(shown);
  }

  /** Adds a file that cannot be read, with the reason. */
  void add(Finding mistake) {
    broken.computeIfAbsent(mistake.message(), key -> new ArrayList<>()).add(mistake);
  }

  /** Returns a note for each reason why files are broken, each format, and all other files. */
  List<Evidence> notes() {
    var notes = new ArrayList<Evidence>();
    broken.forEach((reason, mistakes) -> notes.add(unread(reason, mistakes)));
    byFormat.forEach((format, files) -> notes.add(note(ofFormat(format, files))));
    if (!toml.isEmpty()) {
      notes.add(note(inToml(toml)));
    }
    if (!others.isEmpty()) {
      notes.add(note(withoutArchitecture(others.stream().sorted().toList())));
    }
    return notes;
  }

  private static Evidence unread(String reason, List<Finding> mistakes) {
    var more = mistakes.size() == 1 ? "" : " (and %d more files)".formatted(mistakes.size() - 1);
    return new Evidence("not read: " + reason + more, Optional.of(mistakes.get(0).at()));
  }

  private static Evidence note(String text) {
    return new Evidence(text, Optional.empty());
  }

  private static String ofFormat(String format, List<String> files) {
    var such = files.size() == 1 ? ", " : ", such as ";
    return "left out " + Plurals.count(files.size(), format + " file") + such + files.get(0);
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
