package dev.plumbline.importer.compose.backup;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.project.Comments;
import dev.plumbline.importer.compose.project.Project;
import dev.plumbline.importer.compose.service.MountedFiles;
import dev.plumbline.importer.compose.service.Service;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the databases of a server that its dump leaves out: those that its first start creates, or
 * that its callers name, beside those that the dump names.
 */
final class Databases {
  private static final String FIRST_START = "/docker-entrypoint-initdb.d";

  private static final Pattern CREATED =
      Pattern.compile(
          "(?i)\\bcreate\\s{1,20}database\\s{1,20}(if\\s{1,20}not\\s{1,20}exists\\s{1,20})?"
              + "[`\"]?(?<name>[a-z][\\w-]{0,62})[`\"]?");

  private static final Pattern CALLED =
      Pattern.compile(
          "(?i)(postgres(ql)?|mysql|mariadb)(\\+\\w{1,30})?://(?:[^/@\\s]{0,200}@)?"
              + "(?<host>[\\w.-]{1,253})(:\\d{1,5})?/(?<name>[a-z][\\w-]{0,62})(?![\\w${-])");

  /** Databases of a server's own, and those that may be lost by their names. */
  private static final Pattern NOT_KEPT =
      Pattern.compile(
          "(?i)postgres|template\\d|mysql|sys|information_schema|performance_schema"
              + "|(.*[_-])?(tests?|testing|te?mp|cache|scratch|staging|demo|sessions?)([_-].*)?");

  private final Project project;
  private final MountedFiles files;
  private final Collection<Service> services;

  Databases(Project project, MountedFiles files, Collection<Service> services) {
    this.project = project;
    this.files = files;
    this.services = services;
  }

  /** Writes those of a store that {@code maker} dumps. */
  void describe(Service maker, Service store, ModelBuilder component) {
    var scripts = Scripts.of(maker, files).map(Scripts.Script::text).toList();
    var lines =
        Stream.concat(
                scripts.stream().flatMap(text -> text.lines().stream()),
                Stream.of(maker.commandLine()))
            .toList();
    var all = all(store);
    DumpedNames.in(lines)
        .filter(dumped -> dumped.stream().anyMatch(all::containsKey))
        .ifPresent(
            dumped ->
                all.forEach(
                    (name, at) -> {
                      if (!dumped.contains(name)
                          && !NOT_KEPT.matcher(name).matches()
                          && !isExcused(name, maker, store, lines)) {
                        component.add("databases-left-out", at);
                      }
                    }));
  }

  private Map<String, Tree.Scalar> all(Service store) {
    var all = new LinkedHashMap<String, Tree.Scalar>();
    files.in(store, FIRST_START).stream()
        .flatMap(path -> files.any(store, path).stream())
        .forEach(text -> created(text, all));
    for (var service : services) {
      for (var variable : service.environment()) {
        var called = CALLED.matcher(variable.value());
        if (called.find() && store.hostNames().contains(called.group("host"))) {
          var name = called.group("name");
          all.putIfAbsent(name, new Tree.Scalar(name, variable.at()));
        }
      }
    }
    return all;
  }

  private static void created(Importer.Text text, Map<String, Tree.Scalar> all) {
    for (var number = 0; number < text.lines().size(); number++) {
      var line = text.lines().get(number);
      var created = CREATED.matcher(line.stripLeading().startsWith("--") ? "" : line);
      if (created.find()) {
        var name = created.group("name");
        all.putIfAbsent(name, new Tree.Scalar(name, text.at(number)));
      }
    }
  }

  /** Returns whether a comment that names the database says that it may be lost. */
  private boolean isExcused(String name, Service maker, Service store, List<String> lines) {
    var said =
        Stream.concat(
                Stream.of(maker, store)
                    .flatMap(service -> Comments.at(service.key(), project).stream())
                    .map(Comments.Text::text),
                Stream.of(comments(lines)))
            .flatMap(text -> Stream.of(text.split("(?<=[.;])\\s+")));
    return said.anyMatch(
        sentence -> sentence.contains(name) && LeftOut.EXCUSED.matcher(sentence).find());
  }

  private static String comments(List<String> lines) {
    return lines.stream()
        .map(String::strip)
        .filter(line -> line.startsWith("#"))
        .map(line -> line.substring(1).strip())
        .collect(Collectors.joining(" "));
  }
}
