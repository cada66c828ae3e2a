package dev.plumbline.importer.compose.service;

import java.util.regex.Pattern;

/** Tells what runs the command-line client of a store or broker instead of the server. */
public final class StoreClients {
  private static final String CLIENT =
      "(\\S*/)?(psql|pg_restore|pg_isready|createdb|mysql|mysqladmin|mysqlimport|mariadb|mariadb-admin"
          + "|mongo|mongosh|mongorestore|mongoimport|redis-cli|valkey-cli|cqlsh|clickhouse-client|sqlcmd|cypher-shell|etcdctl|rabbitmqadmin|rabbitmqctl|rpk"
          + " topic"
          + "|kafka-(topics|configs|acls|console-consumer|console-producer)(\\.sh)?)(?=[\\s;\"']|$)";

  private static final String SHELL = "((\\S*/)?(ba|a|da)?sh\\s+-\\w*c\\w*\\s+)?[\"'\\s]*+";

  /** Variables of the one command: {@code PGPASSWORD=… psql}. */
  private static final String VARIABLES = "([A-Z_]{1,40}=[^\\s=]{0,200}\\s{1,9}){0,4}";

  /** A shell may first wait in a loop until the server answers. */
  private static final Pattern CALL =
      Pattern.compile(
          SHELL + "(until\\b.*?\\bdone\\b[\\s;&]*)?" + VARIABLES + CLIENT + ".*", Pattern.DOTALL);

  private StoreClients() {}

  /** Returns whether the service's command calls such a client first, which ends by itself. */
  public static boolean isOne(Service service) {
    return CALL.matcher(service.commandLine().strip()).matches();
  }
}
