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

/** Collects what a folder holds that is not checked, so that notes can say what it is. */
final class LeftOut {
  private final Map<String, List<String>> byFormat = new TreeMap<>();
  private final List<String> catalogues = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private final Map<String, List<Finding>> broken = new LinkedHashMap<>();

  /** Adds a file of a format that is known and not read. */
  void add(FileFormat format, String shown) {
    byFormat.computeIfAbsent(format.name(), key -> new ArrayList<>()).add(shown);
  }

  /** Adds a file that is no architecture. */
  void add(String shown) {
    others.add(shown);
  }

  /** Adds a file that cannot be read, with the reason. */
  void add(Finding mistake) {
    broken.computeIfAbsent(mistake.message(), key -> new ArrayList<>()).add(mistake);
  }

  /** Adds a catalogue, which is read only where it is named. */
  void addCatalogue(String shown) {
    catalogues.add(shown);
  }

  /** Returns a note for each reason why files are broken, each format, and all other files. */
  List<Evidence> notes(Predicate<String> isRead) {
    var notes = new ArrayList<Evidence>();
    broken.forEach((reason, mistakes) -> notes.add(unread(reason, mistakes)));
    byFormat.forEach((format, files) -> notes.add(note(ofFormat(format, files))));
    catalogues.stream().filter(isRead.negate()).forEach(file -> notes.add(note(unnamed(file))));
    if (!others.isEmpty()) {
      notes.add(note(withoutArchitecture(others)));
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

  private static String unnamed(String catalogue) {
    return "left out "
        + catalogue
        + ", a catalogue of Plumbline; it is read when it is named with --catalogue or in a model";
  }

  private static String withoutArchitecture(List<String> files) {
    return files.size() == 1
        ? "left out " + files.get(0) + ", which describes no architecture"
        : "left out %d files that describe no architecture, such as %s"
            .formatted(files.size(), files.get(0));
  }
}
