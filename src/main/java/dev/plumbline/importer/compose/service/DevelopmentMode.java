package dev.plumbline.importer.compose.service;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.project.DeveloperFiles;
import dev.plumbline.importer.compose.project.Fields;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes whether a service runs as its developers run it: by its command, settings or build. What
 * stands in a file for developers, or an override file, says nothing of production.
 */
final class DevelopmentMode {
  private static final Pattern DEVELOPMENT = Pattern.compile("(?i)dev(elopment)?");

  /** Commands of servers for developers. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?<![\\w./-])(start-dev|(server|agent) -dev|(npm|pnpm|yarn|bun)( run)? (dev|start:dev)"
              + "|next dev|ng serve|nodemon|manage\\.py runserver|quarkus:dev"
              + "|(uvicorn|hypercorn)\\b.* --reload|flask\\b.* --debug)(?![\\w-])");

  private static final List<Switch> SETTINGS =
      List.of(
          Switch.of("(FLASK|DJANGO|APP|SYMFONY|LARAVEL|WERKZEUG)_DEBUG", Switch.ON),
          Switch.of(
              "(FLASK|NODE|RAILS|RACK|APP|APPLICATION|ASPNETCORE|DOTNET|HANAMI|MIX|DJANGO|MEILI)_ENV(IRONMENT)?",
              DEVELOPMENT),
          Switch.of("(QUARKUS|MICRONAUT)_PROFILE", DEVELOPMENT));

  private DevelopmentMode() {}

  static void describe(Service service, ModelBuilder component) {
    Stream.of(command(service), setting(service), target(service))
        .flatMap(Optional::stream)
        .filter(at -> !DeveloperFiles.isNamed(at.file()))
        .findFirst()
        .ifPresent(at -> component.put("development-mode", "yes", at));
  }

  private static Optional<Location> command(Service service) {
    return COMMAND.matcher(service.commandLine()).find()
        ? Optional.of(service.commandWords().get(0).at())
        : Optional.empty();
  }

  private static Optional<Location> setting(Service service) {
    return service.environment().stream()
        .filter(variable -> Switch.any(SETTINGS, variable.name(), variable.value()))
        .findFirst()
        .map(Variable::at);
  }

  private static Optional<Location> target(Service service) {
    return service
        .mapping("build")
        .flatMap(build -> Fields.scalar(build, "target"))
        .filter(target -> DEVELOPMENT.matcher(target.text()).matches())
        .map(Tree.Scalar::at);
  }
}
