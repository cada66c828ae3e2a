package dev.plumbline.input;

import dev.plumbline.finding.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Collects what the walk through a folder does not enter, so that notes can say it. */
final class Skipped {
  private final Set<String> folders = new TreeSet<>();
  private final Set<String> links = new TreeSet<>();
  private final Map<String, String> odd = new TreeMap<>();
  private final Map<String, List<String>> bySource = new TreeMap<>();

  /** Adds a folder of code that other programs bring or build. */
  void folder(String name) {
    folders.add(name);
  }

  /** Adds a link, which is not followed. */
  void link(String shown) {
    links.add(shown);
  }

  /** Adds what is no file. */
  void odd(String shown, String kind) {
    odd.put(shown, kind);
  }

  /** Adds a path that a file of patterns or an option leaves out. */
  void by(String source, String shown) {
    bySource.computeIfAbsent(source, key -> new ArrayList<>()).add(shown);
  }

  /** Returns a note for each reason. */
  List<Evidence> notes() {
    var notes = new ArrayList<Evidence>();
    bySource.forEach((source, paths) -> notes.add(note(left(source, paths))));
    folders().map(Skipped::note).ifPresent(notes::add);
    if (!links.isEmpty()) {
      var first = links.iterator().next();
      notes.add(
          note(
              links.size() == 1
                  ? "skipped " + first + ", a link, which is not followed"
                  : "skipped %d links, such as %s, which are not followed"
                      .formatted(links.size(), first)));
    }
    odd.forEach((shown, kind) -> notes.add(note("skipped " + shown + ", " + kind)));
    return notes;
  }

  private Optional<String> folders() {
    return folders.isEmpty()
        ? Optional.empty()
        : Optional.of("skipped folders called " + String.join(", ", folders));
  }

  /** Returns all of it in one text; empty when nothing was skipped. */
  String told() {
    return notes().stream().map(Evidence::text).collect(Collectors.joining("; "));
  }

  private static String left(String source, List<String> paths) {
    return paths.size() == 1
        ? "skipped %s, as %s says".formatted(paths.get(0), source)
        : "skipped %d files and folders, such as %s, as %s says"
            .formatted(paths.size(), paths.get(0), source);
  }

  private static Evidence note(String text) {
    return new Evidence(text, Optional.empty());
  }
}
