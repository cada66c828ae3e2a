package dev.plumbline.importer.compose.flow;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.compose.service.MountedFiles;
import dev.plumbline.importer.compose.service.Service;
import dev.plumbline.importer.compose.service.StoreOptions;
import dev.plumbline.importer.compose.service.Variable;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds that a database ends statements that take too long: as its options or its caller say. */
final class StatementTimeouts {
  private static final Pattern PROTOCOL = Pattern.compile("postgresql|mysql|mariadb");

  /** The option of PostgreSQL, MySQL or MariaDB; zero switches it off. */
  private static final Pattern OPTION =
      Pattern.compile(
          "(?i)(?<![a-z])(statement[_-]timeout|max[_-]execution[_-]time|max[_-]statement[_-]time)"
              + "\\s*(=|%3D)\\s*'?(?<time>(0*[1-9]\\d{0,8})(\\.\\d+)?\\s?(ms|s|min|h)?)");

  private static final Pattern SETTING =
      Pattern.compile("(?i)(.*_)?(DB|DATABASE|PG|POSTGRES|MYSQL)_?\\w*STATEMENT_TIMEOUT\\w*");

  private final MountedFiles files;

  StatementTimeouts(MountedFiles files) {
    this.files = files;
  }

  Optional<Tree.Scalar> of(Call call, Service from, Service to) {
    return call.protocol().filter(PROTOCOL.asMatchPredicate()).isEmpty()
        ? Optional.empty()
        : Stream.concat(
                to.commandWords().stream().flatMap(word -> in(word.text(), word.at()).stream()),
                from.environment().stream().flatMap(each -> in(each, call).stream()))
            .findFirst()
            .or(
                () ->
                    StoreOptions.statementTime(to, files)
                        .map(time -> ended(time.text(), time.at())));
  }

  private static Optional<Tree.Scalar> in(Variable variable, Call call) {
    var value = variable.value().strip();
    if (SETTING.matcher(variable.name()).matches() && value.matches("[1-9]\\d{0,8}\\s?(ms|s)?")) {
      return Optional.of(ended(value, variable.at()));
    }
    var isOptions = variable.name().equals("PGOPTIONS");
    return isOptions || call.why().equals("environment " + variable.name())
        ? in(value, variable.at())
        : Optional.empty();
  }

  private static Optional<Tree.Scalar> in(String text, Location at) {
    var found = OPTION.matcher(text);
    return found.find() ? Optional.of(ended(found.group("time"), at)) : Optional.empty();
  }

  private static Tree.Scalar ended(String time, Location at) {
    return new Tree.Scalar("n/a: the database ends each statement after " + time, at);
  }
}
