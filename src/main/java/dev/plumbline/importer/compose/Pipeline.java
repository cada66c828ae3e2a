package dev.plumbline.importer.compose;

import dev.plumbline.document.Document;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.project.FileNames;
import dev.plumbline.importer.compose.project.ProjectFiles;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the file beside a project that brings its changes to the machines: of a build server, a
 * script, a playbook, or a target of a Makefile.
 */
final class Pipeline {
  private static final List<String> FILES =
      List.of(
          ".gitlab-ci.yml",
          ".woodpecker.yml",
          ".woodpecker.yaml",
          ".drone.yml",
          ".travis.yml",
          "Jenkinsfile",
          "bitbucket-pipelines.yml",
          "azure-pipelines.yml",
          ".circleci/config.yml",
          ".buildkite/pipeline.yml");

  private static final List<String> FOLDERS =
      List.of(
          ".github/workflows",
          ".gitea/workflows",
          ".forgejo/workflows",
          ".woodpecker",
          "",
          "scripts",
          "script",
          "bin",
          "deploy",
          "ops",
          "ansible");

  private static final Pattern OF_SERVER =
      Pattern.compile("\\.(github|gitea|forgejo)/workflows|\\.woodpecker");

  private static final Pattern SCRIPT =
      Pattern.compile(
          "(?i)(deploy|release|rollout|roll-out|ship)([_-]?(to[_-]?)?(prod|production|all|stack))?(\\.(sh|bash|ps1|py|ya?ml))?");

  private static final Pattern YAML = Pattern.compile(".*\\.ya?ml");
  private static final Pattern MAKEFILE = Pattern.compile("(GNU)?[Mm]akefile|[Jj]ustfile");
  private static final Pattern TARGET =
      Pattern.compile(
          "(deploy|release|rollout|roll-out|ship)[\\w-]{0,20}( \\w{1,20}){0,4}:(?!=).*");

  /** A line that brings something to where it runs. */
  private static final Pattern BRINGS =
      Pattern.compile(
          "(?i)\\b(docker[ -]compose|docker stack|podman-compose|docker_compose(_v2)?|docker_stack)\\b"
              + "|\\b(ssh|rsync|scp|ansible-playbook|kubectl|kamal|nomad)\\b|\\bdocker context\\b");

  /** A line of a build server's file that builds or brings an image. */
  private static final Pattern BUILDS =
      Pattern.compile(
          "(?i)\\bdocker/build-push-action\\b|\\bdocker (buildx? |push)|\\bkaniko\\b|\\bbuildah\\b|\\bdeploy");

  private static final Pattern BY_HAND =
      Pattern.compile(
          "(?i)\\b(by hand|manually|on (your|my|our) (laptop|notebook|machine)s?|local(ly)?"
              + " (only|development)|for development|dev only)\\b");

  private final ProjectFiles files;
  private final Document project;

  private Pipeline(ProjectFiles files, Document project) {
    this.files = files;
    this.project = project;
  }

  static void describe(Document project, ProjectFiles files, ModelBuilder model) {
    if (!model.has("delivery")) {
      new Pipeline(files, project)
          .place()
          .ifPresent(
              at -> model.put("delivery", "n/a: " + FileNames.name(at.file()) + " does it", at));
    }
  }

  private Optional<Location> place() {
    return Stream.concat(
            FILES.stream().flatMap(file -> ofServer(file).stream()),
            FOLDERS.stream().flatMap(this::in))
        .findFirst();
  }

  private Stream<Location> in(String folder) {
    var isOfServer = OF_SERVER.matcher(folder).matches();
    return files.names(folder.isEmpty() ? "." : folder, project).stream()
        .flatMap(
            name -> {
              var path = folder.isEmpty() ? name : folder + "/" + name;
              if (isOfServer) {
                return YAML.matcher(name).matches() ? ofServer(path).stream() : Stream.empty();
              }
              if (MAKEFILE.matcher(name).matches()) {
                return text(path).flatMap(Pipeline::target).stream();
              }
              return SCRIPT.matcher(name).matches() ? script(path).stream() : Stream.empty();
            });
  }

  private Optional<Location> ofServer(String path) {
    return text(path).flatMap(text -> first(text, 0, text.lines().size(), true));
  }

  /** Returns where a script does it, unless it says that somebody does it by hand. */
  private Optional<Location> script(String path) {
    return text(path)
        .filter(text -> text.lines().stream().noneMatch(Pipeline::isByHand))
        .flatMap(text -> first(text, 0, text.lines().size(), false));
  }

  private static boolean isByHand(String line) {
    return Told.said(BY_HAND, line).isPresent();
  }

  private static Optional<Location> target(Importer.Text text) {
    var lines = text.lines();
    for (var index = 0; index < lines.size(); index++) {
      if (TARGET.matcher(lines.get(index)).matches()) {
        var end = index + 1;
        while (end < lines.size() && lines.get(end).matches("[ \\t].*")) {
          end++;
        }
        var found = first(text, index + 1, end, false);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Location> first(
      Importer.Text text, int from, int to, boolean isOfServer) {
    for (var index = from; index < to; index++) {
      var line = text.lines().get(index).strip();
      if (!line.startsWith("#")
          && (BRINGS.matcher(line).find() || isOfServer && BUILDS.matcher(line).find())) {
        return Optional.of(text.at(index));
      }
    }
    return Optional.empty();
  }

  private Optional<Importer.Text> text(String path) {
    return files.page(path, project);
  }
}
