package dev.plumbline.importer.compose.service;

import java.util.regex.Pattern;

/** Tells what runs the dump tool of a database instead of the database. */
public final class Dumps {
  private static final Pattern TOOL =
      Pattern.compile(
          "(?<![\\w-])(pg_dump(all)?|pg_basebackup|mysqldump|mariadb-dump|mongodump)(?![\\w-])");

  /** Tools that refuse a server that is newer than they are. */
  private static final Pattern STRICT = Pattern.compile("(?<![\\w-])pg_dump(all)?(?![\\w-])");

  private Dumps() {}

  /** Returns whether the service's command calls such a tool. */
  public static boolean isClient(Service service) {
    return TOOL.matcher(service.commandLine()).find();
  }

  /** Returns whether it calls one that must not be older than its server. */
  public static boolean isStrict(Service service) {
    return STRICT.matcher(service.commandLine()).find();
  }
}
