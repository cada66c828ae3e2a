package dev.plumbline.importer.compose.service;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells what runs the dump tool of a database instead of the database. */
public final class Dumps {
  private static final Pattern TOOL =
      Pattern.compile(
          "(?<![\\w-])(pg_dump(all)?|pg_basebackup|mysqldump|mariadb-dump|mariabackup|xtrabackup"
              + "|mongodump)(?![\\w-])");

  /** Tools that refuse a server that is newer than they are. */
  private static final Pattern STRICT = Pattern.compile("(?<![\\w-])pg_dump(all)?(?![\\w-])");

  /** Names of services that make backups, not of what keeps or shows them. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(.*[-_.])?(backups?|dumps?|dumper|pgdump|mysqldump|pgbackups?|dbbackups?)"
              + "([-_.](job|jobs|cron|service|worker|agent|runner|scheduler|db|database|postgres|pg|mysql|mariadb"
              + "|mongo|mongodb|redis|volumes?|data|s3|local|hourly|daily|nightly|weekly)){0,8}");

  /** The first words of the command lines that run a database, or add options to its own. */
  private static final Pattern SERVER =
      Pattern.compile(
          "(-.*|postgres|mysqld|mariadbd|mongod|redis-server|docker-entrypoint\\S*)(\\s.*)?");

  private static final Pattern EXECUTED =
      Pattern.compile("\\bexec\\s+(?:-\\S++\\s++)*+(?<name>[\\w.-]+)");

  private Dumps() {}

  /** Returns whether the service's command calls such a tool, or a script in a backup's name. */
  public static boolean isClient(Service service) {
    var command = service.commandLine();
    return TOOL.matcher(command).find()
        || isNamed(service) && !command.isEmpty() && !SERVER.matcher(command).matches();
  }

  /** Returns whether the service is named after the backups that it makes. */
  public static boolean isNamed(Service service) {
    return NAMED.matcher(service.name()).matches();
  }

  /** Returns which of the names are those of containers in which the command runs a tool. */
  public static Set<String> executedIn(Service service, Set<String> names) {
    return EXECUTED
        .matcher(service.commandLine())
        .results()
        .map(found -> found.group(1))
        .filter(names::contains)
        .collect(Collectors.toSet());
  }

  /** Returns whether it calls one that must not be older than its server. */
  public static boolean isStrict(Service service) {
    return STRICT.matcher(service.commandLine()).find();
  }
}
