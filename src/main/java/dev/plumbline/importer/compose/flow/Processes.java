package dev.plumbline.importer.compose.flow;

import dev.plumbline.importer.compose.service.Service;
import dev.plumbline.importer.compose.service.Variable;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells how many processes a container runs of a server, each with a pool of its own. */
final class Processes {
  private static final Pattern SETTING =
      Pattern.compile("WEB_CONCURRENCY|(GUNICORN|UVICORN|GRANIAN|PUMA)_WORKERS");

  private static final Pattern OPTION =
      Pattern.compile("(?<!\\S)(--workers|-w)[= ](?<count>[1-9]\\d?)(?!\\S)");

  private static final Pattern SERVER =
      Pattern.compile("(?<![\\w-])(gunicorn|uvicorn|granian|hypercorn|puma)(?![\\w-])");

  private static final String ARGUMENTS = "GUNICORN_CMD_ARGS";

  private static final Pattern IN_ALL =
      Pattern.compile("(?i)\\b(in all|in total|altogether|together|of all|for all|shared)\\b");

  private final Service service;

  Processes(Service service) {
    this.service = service;
  }

  /** Returns how many connections the pools of all processes have. */
  int of(Variable pool) {
    var size = Integer.parseInt(pool.value());
    return IN_ALL.matcher(pool.comment()).find() ? size : size * count();
  }

  private int count() {
    var settings =
        service.environment().stream()
            .filter(each -> SETTING.matcher(each.name()).matches())
            .map(each -> each.value().strip())
            .filter(value -> value.matches("[1-9]\\d?"));
    var arguments =
        service.environment().stream()
            .filter(each -> each.name().equals(ARGUMENTS))
            .map(Variable::value);
    var command =
        Optional.of(service.commandLine()).filter(line -> SERVER.matcher(line).find()).stream();
    var options =
        Stream.concat(command, arguments)
            .flatMap(line -> OPTION.matcher(line).results())
            .map(found -> found.group(2));
    return Stream.concat(options, settings).findFirst().map(Integer::valueOf).orElse(1);
  }
}
