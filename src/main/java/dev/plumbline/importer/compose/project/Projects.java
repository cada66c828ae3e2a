package dev.plumbline.importer.compose.project;

import dev.plumbline.document.Document;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.Notes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * Groups Compose files into projects. *
 *
 * <p>A file that another one includes is a part of that one. Of the files of one folder that have
 * Compose's own names, those that only add to the main one overlay it. One that stands alone and
 * defines the same services again is a variant, and so another system.
 */
public final class Projects {
  private Projects() {}

  /**
   * A project with its id and notes.
   *
   * @param id the system's id
   * @param project the project
   * @param notes what could not be mapped
   */
  public record Sorted(String id, Project project, Notes notes) {}

  public static List<Sorted> read(List<Document> documents, Importer.Context context) {
    var tags = new MergeTags();
    var read = new ArrayList<Sorted>();
    for (var document : documents) {
      var notes = new Notes();
      read.add(new Sorted("", ProjectReader.read(document, context, tags, notes), notes));
    }
    var parts = new HashSet<String>();
    read.forEach(sorted -> parts.addAll(sorted.project.parts()));
    read.removeIf(sorted -> parts.contains(sorted.project.document().file()));
    return named(grouped(read));
  }

  private static List<List<Sorted>> grouped(List<Sorted> read) {
    var groups = new LinkedHashMap<String, List<Sorted>>();
    for (var sorted : read) {
      var file = sorted.project.document().file();
      var key = FileNames.isCompose(file) ? FileNames.folder(file) + "/" : file;
      groups.computeIfAbsent(key, absent -> new ArrayList<>()).add(sorted);
    }
    return groups.values().stream().map(Projects::layered).flatMap(List::stream).toList();
  }

  /** Groups the main file of a folder with its override files; each other file is a group. */
  private static List<List<Sorted>> layered(List<Sorted> group) {
    var ordered = new ArrayList<>(group);
    ordered.sort(
        (one, other) ->
            FileNames.ORDER.compare(
                one.project.document().file(), other.project.document().file()));
    var main = ordered.get(0);
    var systems = new ArrayList<List<Sorted>>();
    var layers = new ArrayList<Sorted>(List.of(main));
    systems.add(layers);
    for (var other : ordered.subList(1, ordered.size())) {
      if (FileNames.isCompose(other.project.document().file()) && addsTo(main.project, other)) {
        layer(main, other, layers);
      } else {
        systems.add(List.of(other));
      }
    }
    return systems;
  }

  /** Adds what overlays the main file, unless only developers do so. */
  private static void layer(Sorted main, Sorted other, List<Sorted> layers) {
    var document = other.project.document();
    var developers = DeveloperFiles.adds(document, main.project.document());
    if (developers && main.project.standsAlone()) {
      main.notes.add("left out, as it is for developers", document.file(), document.root().at());
    } else {
      layers.add(other);
    }
  }

  private static boolean addsTo(Project main, Sorted other) {
    var project = other.project;
    var override =
        FileNames.variant(project.document().file()).filter("override"::equals).isPresent();
    var shared = new HashSet<>(main.services().keySet());
    shared.retainAll(project.services().keySet());
    return override || shared.isEmpty() || !project.standsAlone();
  }

  private static List<Sorted> named(List<List<Sorted>> systems) {
    var taken = new HashSet<String>();
    var named = new ArrayList<Sorted>();
    for (var layers : systems) {
      var main = layers.get(0);
      for (var layer : layers.subList(1, layers.size())) {
        main.project.overlay(layer.project);
        var document = layer.project.document();
        main.notes.add(
            "read as one project with " + main.project.document().file(),
            document.file(),
            document.root().at());
        main.notes.addAll(layer.notes);
      }
      main.project.settle();
      named.add(new Sorted(id(main.project, taken), main.project, main.notes));
    }
    return named;
  }

  /** Returns the project's name by Compose's rules, or a longer name if that is taken. */
  private static String id(Project project, Set<String> taken) {
    var file = project.document().file();
    var folder = FileNames.folder(file);
    var own = FileNames.isCompose(file) ? FileNames.stem(folder) : FileNames.stem(file);
    var name = project.name().orElse(own.isEmpty() ? "compose" : own);
    var variant = FileNames.variant(file).map(text -> name + "-" + text);
    var candidates = List.of(name, variant.orElse(name), file.replace('/', '-'));
    return candidates.stream().map(Ids::of).filter(taken::add).findFirst().orElse(Ids.of(file));
  }
}
