package dev.plumbline.rule;

import dev.plumbline.document.Document;
import dev.plumbline.document.QueryHeader;
import dev.plumbline.document.Tree;
import dev.plumbline.document.read.Reader;
import dev.plumbline.finding.Area;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.message.Nearness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads rule files; none of this needs the graph library. */
public final class RuleReader {
  private final RuleFolder folder;
  private final boolean builtIn;
  private final List<Finding> problems = new ArrayList<>();

  RuleReader(RuleFolder folder, boolean builtIn) {
    this.folder = folder;
    this.builtIn = builtIn;
  }

  /** Returns the mistakes met so far. */
  List<Finding> problems() {
    return problems;
  }

  /** Returns whether a file of a folder is a rule; named questions are none. */
  static boolean isRule(String path) {
    return path.endsWith(RuleFile.ENDING) && !path.startsWith("questions/");
  }

  /**
   * Returns the rule in a file of the folder, and for a gap also the violation that is made of it;
   * nothing when the file is too broken to be a rule.
   */
  List<RuleFile> read(String path) {
    try {
      var text = folder.read(path);
      return header(path, text).map(header -> read(path, header, text)).orElse(List.of());
    } catch (UncheckedIOException e) {
      var at = Location.ofFile(folder.shown(path));
      note(Lint.UNREADABLE_FILE, at, "cannot be read: " + reason(e.getCause()));
      return List.of();
    }
  }

  private static String reason(IOException failure) {
    return failure instanceof FileSystemException inFile
        ? inFile.getReason()
        : failure.getMessage();
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1, path.length() - RuleFile.ENDING.length());
  }

  /** Returns the rules of a file of which the header has been read before. */
  List<RuleFile> read(String path, Tree.Mapping header, String text) {
    var rules = new ArrayList<RuleFile>();
    var shown = folder.shown(path);
    rule(path, shown, header, text, description(text)).ifPresent(rules::add);
    var violation = Counterpart.id(header);
    if (violation.isPresent()) {
      var name = name(path);
      var made = path.substring(0, path.length() - (name + RuleFile.ENDING).length());
      var itsHeader = Counterpart.header(name, header, text);
      var why = itsHeader.get("description").map(RuleReader::text).orElse("");
      rule(made + violation.get() + RuleFile.ENDING, shown, itsHeader, text, why)
          .ifPresent(rules::add);
    }
    return rules;
  }

  private static String text(Tree tree) {
    return tree instanceof Tree.Scalar scalar ? scalar.text().strip() : "";
  }

  private Optional<RuleFile> rule(
      String path, String shown, Tree.Mapping header, String text, String description) {
    var reader = new HeaderReader(header, problems);
    var id = id(path, shown, reader.area());
    if (id.isEmpty()) {
      return Optional.empty();
    }
    if (description.isBlank()) {
      var message =
          "no description; say after the header, in lines that start with #, why it matters";
      note(Lint.DESCRIPTION_MISSING, header.at(), message);
    }
    return Optional.of(
        new RuleFile(
            reader.rule(id.get(), description), reader.header(), path, text, builtIn, folder));
  }

  /** Returns the header of a rule's text. */
  Optional<Tree.Mapping> header(String path, String text) {
    var shown = folder.shown(path);
    var yaml = QueryHeader.yaml(text);
    if (yaml.isBlank()) {
      note(
          Lint.HEADER_MISSING,
          new Location(shown, 1, 1, 1, 1),
          "no header; start with #+ title: …");
      return Optional.empty();
    }
    var read = Reader.read(shown, yaml.getBytes(StandardCharsets.UTF_8));
    for (var problem : read.problems()) {
      note(Lint.HEADER_SYNTAX, problem.at(), problem.message());
    }
    var root = read.documents().stream().findFirst().map(Document::root);
    if (root.isPresent() && root.get() instanceof Tree.Mapping mapping) {
      return Optional.of(mapping);
    }
    if (read.problems().isEmpty()) {
      note(Lint.HEADER_SYNTAX, Location.ofFile(shown), "the header should be a mapping");
    }
    return Optional.empty();
  }

  private static String description(String text) {
    var lines =
        text.lines()
            .dropWhile(line -> line.startsWith("#+"))
            .takeWhile(line -> line.startsWith("#"))
            .map(line -> line.startsWith("# ") ? line.substring(2) : line.substring(1))
            .toList();
    return String.join("\n", lines).strip();
  }

  private Optional<RuleId> id(String path, String shown, Optional<Tree.Scalar> stated) {
    var name = name(path);
    if (!isId(name)) {
      note(
          Lint.ID_INVALID,
          Location.ofFile(shown),
          "the file's name should be lower-case words joined by -, but is \"" + name + '"');
    }
    var area = area(path, shown, stated);
    return area.map(found -> new RuleId(name, found));
  }

  /** Returns whether a rule may be called so. */
  public static boolean isId(String name) {
    return name.matches("[a-z][a-z0-9]*+(-[a-z0-9]++)*+");
  }

  private Optional<Area> area(String path, String shown, Optional<Tree.Scalar> stated) {
    var parent = path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
    var name = stated.map(Tree.Scalar::text).orElse(parent);
    var area = Area.of(name).filter(found -> found != Area.MODEL);
    if (area.isEmpty()) {
      var at = stated.map(Tree.Scalar::at).orElse(Location.ofFile(shown));
      note(Lint.AREA_UNKNOWN, at, unknownArea(name));
    }
    return area;
  }

  private static String unknownArea(String name) {
    if (name.isEmpty()) {
      return "no area; put the file into a folder named as one, or write area: in the header";
    }
    var areas = Area.ofReview().stream().map(Area::id).toList();
    var nearest = Nearness.rank(name, areas);
    return "unknown area \""
        + name
        + "\"; "
        + (nearest.isEmpty()
            ? "expected one of " + String.join(", ", areas)
            : "did you mean \"" + nearest.get(0) + "\"?");
  }

  private void note(Lint lint, Location at, String message) {
    problems.add(lint.at(at, message));
  }
}
