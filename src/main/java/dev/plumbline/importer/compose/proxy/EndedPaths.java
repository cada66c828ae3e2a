package dev.plumbline.importer.compose.proxy;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.project.Days;
import dev.plumbline.importer.compose.project.Mount;
import dev.plumbline.importer.compose.service.MountedFiles;
import dev.plumbline.importer.compose.service.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes until when a version of an interface is offered, as comments or the README say, where a
 * proxy has a route for its path.
 */
public final class EndedPaths {
  private static final Pattern END =
      Pattern.compile(
          "(?i)\\b(?:ends?|ended|ending|sunset|retires?|retired|(?:switched|turned) off|goes (?:off|away)|removed"
              + "|dropped|until|expires?|gone)\\b(?<after>[^.;|]{0,60})");

  private static final Pattern VERSION =
      Pattern.compile("(?<![\\w.-])v\\d{1,3}(?![\\w.])", Pattern.CASE_INSENSITIVE);

  private static final Pattern COMMENT = Pattern.compile("\\s*#+\\s?(?<text>.*)");

  private static final Pattern ROUTE =
      Pattern.compile(
          "(?i)\\s*(?:handle|handle_path|route|location|@\\w{1,40} path|path|acl|rule:|use_backend|- ?rule:)\\b.*");

  private static final List<String> UNTOLD = List.of("version", "contract", "error-format");
  private static final Pattern CLOSED =
      Pattern.compile("\\b(respond|return|redir|deny|410|404|301|308)\\b");

  private static final int WITHIN = 5;
  private static final int MOST_FILES = 20;

  private final MountedFiles files;
  private final List<Tree.Scalar> told;

  /** Makes a writer; {@code told} are the lines of pages beside the project. */
  public EndedPaths(MountedFiles files, List<Tree.Scalar> told) {
    this.files = files;
    this.told = told;
  }

  /** Writes them for a service that is a proxy. */
  public void describe(Service service, ModelBuilder component) {
    if (component.has("api")) {
      return;
    }
    var configurations = configurations(service).limit(MOST_FILES).toList();
    var ends = new LinkedHashMap<String, Tree.Scalar>();
    Stream.concat(configurations.stream().flatMap(text -> comments(text).stream()), told.stream())
        .forEach(
            line ->
                end(line).ifPresent(found -> ends.putIfAbsent(found.getKey(), found.getValue())));
    ends.forEach(
        (version, day) ->
            configurations.stream()
                .flatMap(text -> route(version, text).stream())
                .findFirst()
                .ifPresent(at -> write(version, day, at, component)));
  }

  private static void write(String version, Tree.Scalar day, Location at, ModelBuilder component) {
    var api = component.mapping("api", at);
    if (!api.has("scheme")) {
      api.put("scheme", "path", at);
      UNTOLD.forEach(key -> api.put(key, "n/a: the configuration of a proxy does not tell it", at));
    }
    api.mapping("supports", at).put(version, at, new Tree.Scalar("until " + day.text(), day.at()));
  }

  /** Returns the texts of what is mounted, one by one or as a folder. */
  private Stream<Importer.Text> configurations(Service service) {
    return service.mounts().stream()
        .filter(mount -> mount.type() == Mount.Type.BIND)
        .flatMap(
            mount ->
                Stream.concat(
                    Stream.of(mount.path()),
                    files.in(service, mount.path().replaceAll("(?<!/)/+$", "")).stream()))
        .flatMap(path -> files.any(service, path).stream());
  }

  /** Returns the comments, those on lines that follow one another as one. */
  private static List<Tree.Scalar> comments(Importer.Text text) {
    var found = new ArrayList<Tree.Scalar>();
    var open = false;
    for (var index = 0; index < text.lines().size(); index++) {
      var comment = COMMENT.matcher(text.lines().get(index));
      if (comment.matches() && open) {
        var last = found.remove(found.size() - 1);
        found.add(new Tree.Scalar(last.text() + " " + comment.group("text"), last.at()));
      } else if (comment.matches()) {
        found.add(new Tree.Scalar(comment.group("text"), text.at(index)));
      }
      open = comment.matches();
    }
    return found;
  }

  /** Returns the version that a line names last before it says when that ends, and the day. */
  private static Optional<Map.Entry<String, Tree.Scalar>> end(Tree.Scalar line) {
    var end = END.matcher(line.text());
    while (end.find()) {
      var day = Days.in(end.group("after"));
      var version =
          VERSION
              .matcher(line.text().substring(0, end.start()))
              .results()
              .reduce((first, second) -> second);
      if (day.isPresent() && version.isPresent()) {
        return Optional.of(Map.entry(version.get().group(), new Tree.Scalar(day.get(), line.at())));
      }
    }
    return Optional.empty();
  }

  private static Optional<Location> route(String version, Importer.Text text) {
    var path = Pattern.compile("(?i)/" + version + "(?![\\w.-])");
    for (var index = 0; index < text.lines().size(); index++) {
      var line = text.lines().get(index);
      if (ROUTE.matcher(line).matches()
          && path.matcher(line).find()
          && !isClosed(text.lines(), index)) {
        return Optional.of(text.at(index));
      }
    }
    return Optional.empty();
  }

  /** Returns whether the route answers itself: it, or what stands in its braces. */
  private static boolean isClosed(List<String> lines, int index) {
    for (var line = index; line < Math.min(lines.size(), index + WITHIN); line++) {
      if (CLOSED.matcher(lines.get(line)).find()) {
        return true;
      }
      if (lines.get(line).strip().endsWith("}")) {
        return false;
      }
    }
    return false;
  }
}
