package dev.plumbline.importer.compose.service;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.ModelBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes what the options of a relational database, or its mounted file, say of its connections and
 * of what it confirms.
 */
public final class StoreOptions {
  private static final Pattern OPTION =
      Pattern.compile(
          "(?:^|\\s|--)(?<name>[a-z][a-z_.-]{2,60})\\s?=\\s?['\"]?(?<value>[\\w.]{1,40})");

  private static final Pattern LINE =
      Pattern.compile(
          "\\s*(?<name>[a-z][a-z_-]{2,60})\\s{0,40}[= ]\\s{0,40}['\"]?(?<value>[\\w.]{1,40}).*");

  private static final Pattern NAMED =
      Pattern.compile("(?:config_file|--defaults-(?:extra-)?file)=(?<path>/[\\w./-]{1,200})");

  private static final List<String> FILES =
      List.of(
          "/var/lib/postgresql/data/postgresql.conf",
          "/etc/postgresql/postgresql.conf",
          "/etc/postgresql/conf.d/*.conf",
          "/bitnami/postgresql/conf/postgresql.conf",
          "/opt/bitnami/postgresql/conf/postgresql.conf",
          "/bitnami/postgresql/conf/conf.d/*.conf",
          "/etc/my.cnf",
          "/etc/mysql/my.cnf",
          "/etc/mysql/conf.d/*.cnf",
          "/etc/mysql/mariadb.conf.d/*.cnf");

  /** How long a statement may take, by the option of each product; zero switches it off. */
  private static final Set<String> ENDS =
      Set.of("statement_timeout", "max_statement_time", "max_execution_time");

  private static final Pattern TIME = Pattern.compile("0*[1-9]\\d{0,8}(\\.\\d+)?(ms|s|min|h|d)?");

  private static final String LIMIT = "max_connections";
  private static final String RESERVED = "superuser_reserved_connections";
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,6}");

  /** Settings by which a database confirms what may be lost. */
  private static final List<Switch> UNWRITTEN =
      List.of(
          Switch.of("fsync|synchronous_commit", Pattern.compile("(?i)off|false|no|0")),
          Switch.of("innodb_flush_log_at_trx_commit", Pattern.compile("[02]")));

  private final Map<String, Tree.Scalar> options = new LinkedHashMap<>();

  private StoreOptions() {}

  static void describe(Service service, MountedFiles files, ModelBuilder component) {
    var read = of(service, files);
    read.connections().ifPresent(limit -> component.put("max-connections", limit));
    read.unwritten().ifPresent(how -> component.put("confirms-unwritten", how));
  }

  /** Returns how long a statement of whoever calls may take, as far as stated. */
  public static Optional<Tree.Scalar> statementTime(Service service, MountedFiles files) {
    var read = of(service, files);
    return read.options.entrySet().stream()
        .filter(each -> ENDS.contains(each.getKey()))
        .map(Map.Entry::getValue)
        .filter(value -> TIME.matcher(value.text()).matches())
        .findFirst();
  }

  private static StoreOptions of(Service service, MountedFiles files) {
    var read = new StoreOptions();
    var named =
        NAMED
            .matcher(service.commandLine())
            .results()
            .map(MatchResult::group)
            .map(text -> text.substring(text.indexOf('=') + 1));
    Stream.concat(named, FILES.stream())
        .distinct()
        .flatMap(path -> files.matching(service, path).stream())
        .flatMap(path -> files.text(service, path).stream())
        .forEach(read::file);
    service.commandWords().forEach(read::command);
    return read;
  }

  private void file(Importer.Text text) {
    for (var number = 0; number < text.lines().size(); number++) {
      var found = LINE.matcher(text.lines().get(number));
      if (found.matches()) {
        put(found.group("name"), found.group("value"), text.at(number));
      }
    }
  }

  private void command(Tree.Scalar word) {
    var found = OPTION.matcher(word.text());
    while (found.find()) {
      put(found.group("name"), found.group("value"), word.at());
    }
  }

  private void put(String name, String value, Location at) {
    options.put(name.toLowerCase(Locale.ROOT).replace('-', '_'), new Tree.Scalar(value, at));
  }

  /** Returns how many connections are left for applications. */
  private Optional<Tree.Scalar> connections() {
    return number(LIMIT)
        .map(
            limit -> {
              var kept = number(RESERVED).map(it -> Integer.parseInt(it.text())).orElse(0);
              var left = Integer.parseInt(limit.text()) - kept;
              return new Tree.Scalar(Integer.toString(left), limit.at());
            });
  }

  private Optional<Tree.Scalar> number(String name) {
    return Optional.ofNullable(options.get(name))
        .filter(value -> NUMBER.matcher(value.text()).matches());
  }

  private Optional<Tree.Scalar> unwritten() {
    return options.entrySet().stream()
        .filter(each -> Switch.any(UNWRITTEN, each.getKey(), each.getValue().text()))
        .map(
            each ->
                new Tree.Scalar(each.getKey() + "=" + each.getValue().text(), each.getValue().at()))
        .findFirst();
  }
}
