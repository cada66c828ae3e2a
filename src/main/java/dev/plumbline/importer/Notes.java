package dev.plumbline.importer;

import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects what an importer could not map: one note per subject, with the names of the elements.
 */
public final class Notes {
  private static final int NAMES_SHOWN = 5;

  private final Map<String, Subject> subjects = new LinkedHashMap<>();

  /** Adds a note without an element. */
  public void add(String text, Location at) {
    subjects.putIfAbsent(text, new Subject(at, new ArrayList<>()));
  }

  /** Adds {@code name} to the elements of a note; the note has the location of the first one. */
  public void add(String text, String name, Location at) {
    var names = subjects.computeIfAbsent(text, absent -> new Subject(at, new ArrayList<>())).names;
    if (!names.contains(name)) {
      names.add(name);
    }
  }

  /** Adds all notes of another collection. */
  public void addAll(Notes others) {
    others.subjects.forEach(
        (text, subject) -> {
          add(text, subject.at);
          subject.names.forEach(name -> add(text, name, subject.at));
        });
  }

  /** Returns the notes in the order in which their subjects were added. */
  public List<Evidence> list() {
    var notes = new ArrayList<Evidence>();
    subjects.forEach(
        (text, subject) ->
            notes.add(new Evidence(text + subject.suffix(), Optional.of(subject.at))));
    return notes;
  }

  private record Subject(Location at, List<String> names) {
    private String suffix() {
      if (names.isEmpty()) {
        return "";
      }
      var shown = String.join(", ", names.subList(0, Math.min(NAMES_SHOWN, names.size())));
      var more = names.size() - NAMES_SHOWN;
      return ": " + shown + (more > 0 ? " and " + more + " more" : "");
    }
  }
}
