package dev.plumbline.importer.compose.flow;

import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.service.Variable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes as whom a caller signs in at a store where that is its superuser, and its pool. */
final class Accounts {
  /** The users whom the products make for their administrators. */
  private static final Map<String, Set<String>> SUPERUSERS =
      Map.of(
          "postgresql", Set.of("postgres"),
          "mysql", Set.of("root"),
          "mariadb", Set.of("root"),
          "mongodb", Set.of("root", "admin"),
          "sql-server", Set.of("sa"),
          "elasticsearch", Set.of("elastic"),
          "opensearch", Set.of("admin"));

  private static final Pattern USER = Pattern.compile("(_)?(DB_)?USER(_?NAME)?");

  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "(?i)://(?<of>[^:@/\\s?]{1,60})(:[^@/\\s]{0,200})?@"
              + "|[?&;]\\s?(user ?id|uid|user(name)?)\\s?=\\s?(?<in>[^;&\\s]{1,60})"
              + "|^(user ?id|uid|user(name)?)=(?<first>[^;&\\s]{1,60})");

  private static final Pattern POOL =
      Pattern.compile(
          "_(POOL(_?(MAX(_(SIZE|CONNS|CONNECTIONS))?|SIZE|LIMIT))?"
              + "|(HIKARI_)?MAX(IMUM)?_POOL(_?SIZE)?|HIKARI_MAXIMUMPOOLSIZE"
              + "|MAX_(OPEN_)?CONN(ECTION)?S|CONN(ECTION)?_LIMIT)");

  private static final Pattern POOL_IN_ADDRESS =
      Pattern.compile(
          "(?i)[?&; ](pool_max_conns|connection_limit|max_?pool_?size|pool_size"
              + "|max(imum)? ?pool ?size)\\s?=\\s?(?<size>[1-9]\\d{0,4})(?!\\d)");

  private static final Pattern SIZE = Pattern.compile("[1-9]\\d{0,4}");

  private final Processes processes;
  private final Beside beside;
  private final Call call;

  Accounts(Beside beside, Call call, Processes processes) {
    this.processes = processes;
    this.beside = beside;
    this.call = call;
  }

  /** Writes the facts; {@code technology} is what the callee runs, if known. */
  void describe(Optional<String> technology, ModelBuilder facts) {
    technology
        .map(SUPERUSERS::get)
        .flatMap(known -> user().filter(user -> known.contains(user.value())))
        .ifPresent(user -> facts.put("superuser", user.value(), user.at()));
    technology
        .filter(SUPERUSERS::containsKey)
        .flatMap(this::pool)
        .ifPresent(pool -> facts.put("pool", Integer.toString(processes.of(pool)), pool.at()));
  }

  /** Returns the user; the address comes first. */
  private Optional<Variable> user() {
    return beside
        .address(call)
        .flatMap(Accounts::inAddress)
        .or(() -> beside.first(USER).map(each -> with(each, each.value().strip())));
  }

  private static Optional<Variable> inAddress(Variable address) {
    var found = IN_ADDRESS.matcher(address.value());
    if (!found.find()) {
      return Optional.empty();
    }
    var user =
        Optional.ofNullable(found.group("of"))
            .or(() -> Optional.ofNullable(found.group("in")))
            .orElse(found.group("first"));
    return Optional.of(with(address, user));
  }

  private Optional<Variable> pool(String technology) {
    return beside
        .first(POOL)
        .or(() -> beside.first(technology, POOL))
        .map(each -> with(each, each.value().strip()))
        .filter(each -> SIZE.matcher(each.value()).matches())
        .or(
            () ->
                beside
                    .address(call)
                    .flatMap(
                        each ->
                            POOL_IN_ADDRESS
                                .matcher(each.value())
                                .results()
                                .findFirst()
                                .map(found -> with(each, found.group(3)))));
  }

  private static Variable with(Variable of, String value) {
    return new Variable(of.name(), value, "", of.at(), of.comment());
  }
}
