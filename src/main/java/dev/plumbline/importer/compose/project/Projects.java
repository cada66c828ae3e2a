package dev.plumbline.importer.compose.project;

import dev.plumbline.document.Document;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.Notes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Groups Compose files into projects.
 *
 * <p>A file that another one includes is a part of that one. Of the files of one folder that have
 * Compose's own names, the main one is the project, and its override file and files that only add
 * to it overlay it; variants count only when they are named. Files that the user names are read as
 * one project, like those of one command.
 */
public final class Projects {
  private static final Pattern PRODUCTION = Pattern.compile("(?i)(.*[._-])?(prod|production|live)");

  private static final Pattern ENVIRONMENT =
      Pattern.compile(
          "(?i)(.*[._-])?(prod|production|live|stag(e|ing)|qa|uat|integration|preview|demo|example|sample)");

  /** Projects that share fewer services may be alike by chance: both have a web and a db. */
  private static final int LEAST_SHARED = 4;

  private final Importer.Context context;
  private final MergeTags tags = new MergeTags();

  public Projects(Importer.Context context) {
    this.context = context;
  }

  /**
   * A project with its id and notes.
   *
   * @param id the system's id
   * @param project the project
   * @param notes what could not be mapped
   */
  public record Sorted(String id, Project project, Notes notes) {
    private String file() {
      return project.document().file();
    }

    private void note(String text, Sorted other) {
      notes.add(text, other.file(), other.project.document().root().at());
    }
  }

  /** Returns the projects of files that were found in folders. */
  public List<Sorted> found(List<Document> documents) {
    var folders = grouped(read(documents));
    var systems = folders.stream().map(this::layered).flatMap(List::stream).toList();
    var whole = systems.stream().filter(layers -> !isOverride(layers.get(0))).toList();
    if (whole.isEmpty() || whole.size() == systems.size()) {
      return merged(withoutAlternatives(systems));
    }
    systems.stream()
        .map(layers -> layers.get(0))
        .filter(Projects::isOverride)
        .forEach(
            fragment ->
                whole
                    .get(0)
                    .get(0)
                    .note("left out, as it overrides a file that is not there", fragment));
    return merged(withoutAlternatives(whole));
  }

  /**
   * Leaves out projects that start mostly the same services as another, from other folders or
   * files: what is found in one would be told again for each.
   */
  private static List<List<Sorted>> withoutAlternatives(List<List<Sorted>> systems) {
    var ordered = new ArrayList<>(systems);
    ordered.sort(Comparator.comparingInt(layers -> distance(layers.get(0))));
    var kept = new ArrayList<List<Sorted>>();
    for (var layers : ordered) {
      var main = layers.get(0);
      kept.stream()
          .map(other -> other.get(0))
          .filter(other -> isAlternative(other, main))
          .findFirst()
          .ifPresentOrElse(other -> leaveOutAlternative(other, main), () -> kept.add(layers));
    }
    return systems.stream().filter(kept::contains).toList();
  }

  /** Returns how far a file is from what people start: the main file at the top. */
  private static int distance(Sorted sorted) {
    var folders = (int) sorted.file().chars().filter(each -> each == '/').count();
    return folders * 8 + (FileNames.isCompose(sorted.file()) ? rank(sorted) : 5);
  }

  private static boolean isAlternative(Sorted one, Sorted other) {
    var all = new HashSet<>(one.project.services().keySet());
    var shared = new HashSet<>(other.project.services().keySet());
    shared.retainAll(all);
    all.addAll(other.project.services().keySet());
    return shared.size() >= LEAST_SHARED && shared.size() * 3 >= all.size() * 2;
  }

  private static void leaveOutAlternative(Sorted main, Sorted other) {
    main.note(
        "other ways to start what " + main.file() + " starts are left out; name one to check it",
        other);
  }

  /** Returns the projects of files that the user names, in the order of the names. */
  public List<Sorted> named(List<Document> documents) {
    var systems = new ArrayList<List<Sorted>>();
    for (var other : read(documents)) {
      systems.stream()
          .filter(layers -> isMeantWith(layers.get(0), other))
          .findFirst()
          .ifPresentOrElse(
              layers -> layers.add(other), () -> systems.add(new ArrayList<>(List.of(other))));
    }
    return merged(systems);
  }

  private List<Sorted> read(List<Document> documents) {
    var read = new ArrayList<Sorted>();
    for (var document : documents) {
      var notes = new Notes();
      read.add(new Sorted("", ProjectReader.read(document, context, tags, notes), notes));
    }
    var parts = new HashSet<String>();
    for (var sorted : read) {
      // Of files that include each other, the first stays to tell of it.
      if (!parts.contains(sorted.file())) {
        parts.addAll(sorted.project.parts());
      }
    }
    read.removeIf(sorted -> parts.contains(sorted.file()));
    return read;
  }

  private static List<List<Sorted>> grouped(List<Sorted> read) {
    var groups = new LinkedHashMap<String, List<Sorted>>();
    for (var sorted : read) {
      var file = sorted.file();
      var key = FileNames.isCompose(file) ? FileNames.folder(file) + "/" : file;
      groups.computeIfAbsent(key, absent -> new ArrayList<>()).add(sorted);
    }
    return List.copyOf(groups.values());
  }

  /** Groups the main file of a folder with what overlays it; notes the variants. */
  private List<List<Sorted>> layered(List<Sorted> group) {
    var ordered = new ArrayList<>(group);
    ordered.sort((one, other) -> FileNames.ORDER.compare(one.file(), other.file()));
    var main = main(ordered);
    ordered.remove(main);
    var started = main.project.startedFiles();
    var layers = new ArrayList<Sorted>(List.of(main));
    for (var other : ordered) {
      var name = FileNames.name(other.file());
      if (!started.isEmpty()) {
        if (started.contains(name)) {
          layers.add(other);
        } else {
          leaveOut(main, other);
        }
      } else if (isOverride(other)) {
        layer(main, other, layers);
      } else if (isVariant(main, other)) {
        leaveOut(main, other);
      } else {
        layers.add(other);
      }
    }
    return List.of(layers);
  }

  /** Returns the file with the main name, or else that of production, or one not of developers. */
  private static Sorted main(List<Sorted> ordered) {
    return ordered.stream().min(Comparator.comparingInt(Projects::rank)).orElseThrow();
  }

  private static int rank(Sorted sorted) {
    var variant = FileNames.variant(sorted.file()).orElse("");
    if (variant.isEmpty()) {
      return 0;
    }
    if (PRODUCTION.matcher(variant).matches()) {
      return 1;
    }
    return variant.equals("override") ? 4 : DeveloperFiles.isNamed(sorted.file()) ? 3 : 2;
  }

  private static void leaveOut(Sorted main, Sorted other) {
    if (other.project.standsAlone() && FileNames.variant(main.file()).isPresent()) {
      leaveOutAlternative(main, other);
    } else {
      main.note("variants are left out; to check one, name it after " + main.file(), other);
    }
  }

  /** Adds what overlays the main file, unless only developers do so. */
  private static void layer(Sorted main, Sorted other, List<Sorted> layers) {
    var developers = DeveloperFiles.adds(other.project.document(), main.project.document());
    if (developers && main.project.standsAlone()) {
      main.note("left out, as it is for developers", other);
    } else {
      layers.add(other);
    }
  }

  /**
   * Returns whether a file is another way to start the project: for another environment, or whole
   * in itself. One that only adds services, or patches those of the main file, is a layer of it.
   */
  private static boolean isVariant(Sorted main, Sorted other) {
    var variant = FileNames.variant(other.file()).orElse("");
    boolean whole = other.project.standsAlone() && sharesServices(main, other);
    boolean elsewhere =
        ENVIRONMENT.matcher(variant).matches() || DeveloperFiles.isNamed(other.file());
    return whole || main.project.standsAlone() && (variant.isEmpty() || elsewhere);
  }

  private static boolean isMeantWith(Sorted main, Sorted other) {
    boolean beside = FileNames.folder(main.file()).equals(FileNames.folder(other.file()));
    boolean compose = FileNames.isCompose(main.file()) && FileNames.isCompose(other.file());
    return beside && compose
        || sharesServices(main, other) && (beside || !other.project.standsAlone());
  }

  private static boolean sharesServices(Sorted main, Sorted other) {
    return main.project.services().keySet().stream()
        .anyMatch(other.project.services()::containsKey);
  }

  private static boolean isOverride(Sorted sorted) {
    return FileNames.variant(sorted.file()).filter("override"::equals).isPresent();
  }

  private List<Sorted> merged(List<List<Sorted>> systems) {
    var taken = new HashSet<String>();
    var named = new ArrayList<Sorted>();
    for (var layers : systems) {
      var main = layers.get(0);
      for (var layer : layers.subList(1, layers.size())) {
        main.project.overlay(layer.project);
        main.note("read as one project with " + main.file(), layer);
        main.notes.addAll(layer.notes);
      }
      main.project.settle();
      UnsetVariables.tell(main.project, main.notes);
      StartCycles.tell(main.project, main.notes);
      named.add(new Sorted(id(main.project, taken), main.project, main.notes));
    }
    return named;
  }

  /** Returns the project's name by Compose's rules, or a longer name if that is taken. */
  private String id(Project project, Set<String> taken) {
    var file = project.document().file();
    boolean ofFolder = FileNames.isCompose(file) || FileNames.isPiped(file);
    var own = ofFolder ? normalised(folder(project.document())) : FileNames.stem(file);
    var name = project.name().orElse(own.isEmpty() ? "compose" : own);
    var variant = FileNames.variant(file).map(text -> name + "-" + text);
    var candidates = List.of(name, variant.orElse(name), file.replace('/', '-'));
    return candidates.stream().map(Ids::of).filter(taken::add).findFirst().orElse(Ids.of(file));
  }

  private String folder(Document document) {
    var name = FileNames.name(FileNames.folder(document.file()));
    return name.isEmpty() ? context.folder(document).orElse("") : name;
  }

  /** Returns the name of a folder as that of a project: lower case, without other characters. */
  private static String normalised(String folder) {
    var name = folder.toLowerCase(Locale.ROOT).replaceAll("[^-_a-z0-9]", "");
    var start = 0;
    while (start < name.length() && "-_".indexOf(name.charAt(start)) >= 0) {
      start++;
    }
    return start == name.length() ? folder : name.substring(start);
  }
}
