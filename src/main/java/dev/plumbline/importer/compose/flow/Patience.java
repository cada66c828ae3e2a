package dev.plumbline.importer.compose.flow;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.service.Variable;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes how long a caller waits and what it tries again, by the settings beside the address. */
final class Patience {
  private static final String UNIT =
      "(_(?<unit>MS|MSECS?|MILLIS|MILLISECONDS|S|SECS?|SECONDS|MINS?|MINUTES))?";

  private static final Pattern WHOLE =
      Pattern.compile(
          "_((READ|RESPONSE|REQUEST|CALL|QUERY|SOCKET|COMMAND|OPERATION|OP|CLIENT|HTTP|GRPC|RPC|API"
              + "|TOTAL)_)?(TIMEOUT|DEADLINE)"
              + UNIT);

  private static final Pattern CONNECTING =
      Pattern.compile("_?(CONNECT|CONNECTION|CONN|DIAL)_?TIMEOUT" + UNIT);

  private static final Pattern TIME =
      Pattern.compile("(?i)(?<number>0*[1-9]\\d{0,7}|\\d{1,7}\\.\\d{1,6})\\s?(?<unit>[a-z]{0,7})");

  /** A time as Java writes it: {@code PT2S}. */
  private static final Pattern ISO =
      Pattern.compile("PT(?=\\d)(\\d{1,6}M)?(\\d{1,6}(\\.\\d{1,6})?S)?");

  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "(?i)[?&; ](?<name>(connect(ion)?|socket|command|read|server_?selection|request)?"
              + "[_ ]?timeout(ms)?)\\s?=\\s?(?<time>0*[1-9]\\d{0,8}(ms|s|m)?)(?![\\w.])");

  private static final Pattern RETRIES =
      Pattern.compile("_(MAX_)?RETR(Y|IES)(_(MAX|COUNT|LIMIT|ATTEMPTS|TIMES))?");
  private static final Pattern TRIES = Pattern.compile("_(MAX_)?(ATTEMPTS|TRIES)");
  private static final Pattern KEYS =
      Pattern.compile("_((USE|ENABLE|SEND)_)?IDEMPOTEN(T|CE|CY)(_KEYS?)?(_ENABLED)?");
  private static final Pattern WAIT =
      Pattern.compile("_(RETRY_)?(BACKOFF|(RETRY_)(DELAY|INTERVAL|WAIT|SLEEP))(_\\w{1,20})?");
  private static final Pattern COUNT = Pattern.compile("0*\\d{1,2}");

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("ms", "ms"),
          Map.entry("msec", "ms"),
          Map.entry("msecs", "ms"),
          Map.entry("millis", "ms"),
          Map.entry("milliseconds", "ms"),
          Map.entry("s", "s"),
          Map.entry("sec", "s"),
          Map.entry("secs", "s"),
          Map.entry("second", "s"),
          Map.entry("seconds", "s"),
          Map.entry("m", "min"),
          Map.entry("min", "min"),
          Map.entry("mins", "min"),
          Map.entry("minute", "min"),
          Map.entry("minutes", "min"));

  private final Beside beside;

  Patience(Beside beside) {
    this.beside = beside;
  }

  /** Writes the facts of a call, as far as its settings tell them. */
  void describe(Call call, ModelBuilder facts) {
    timeout(call).ifPresent(time -> facts.put("timeout", time));
    beside.first(RETRIES).ifPresent(setting -> retries(setting, 1, facts));
    if (!facts.has("retry")) {
      beside.first(TRIES).ifPresent(setting -> retries(setting, 0, facts));
    }
  }

  private Optional<Tree.Scalar> timeout(Call call) {
    return beside
        .first(WHOLE)
        .flatMap(Patience::time)
        .or(() -> beside.address(call).flatMap(Patience::inAddress))
        .or(() -> beside.first(CONNECTING).flatMap(Patience::connecting));
  }

  /** Returns a time with its unit; where nothing tells the unit, that there is a time. */
  private static Optional<Tree.Scalar> time(Variable setting) {
    var text = setting.value().strip();
    var time = TIME.matcher(text);
    if (ISO.matcher(text).matches()) {
      return Optional.of(new Tree.Scalar(text, setting.at()));
    }
    if (!time.matches()) {
      return Optional.empty();
    }
    var written = time.group("unit").isEmpty() ? unit(setting.name()) : time.group("unit");
    if (written.isEmpty()) {
      return Optional.of(text("gives up after " + text, setting));
    }
    return Optional.ofNullable(UNITS.get(written.toLowerCase(Locale.ROOT)))
        .map(unit -> new Tree.Scalar(time.group("number") + unit, setting.at()));
  }

  private static String unit(String name) {
    var parts = name.split("[^A-Za-z0-9]");
    var last = parts.length == 0 ? "" : parts[parts.length - 1].toLowerCase(Locale.ROOT);
    return UNITS.containsKey(last) ? last : "";
  }

  private static Optional<Tree.Scalar> connecting(Variable setting) {
    var text = setting.value().strip();
    return Optional.of(text)
        .filter(time -> TIME.matcher(time).matches() || ISO.matcher(time).matches())
        .map(time -> text("gives up connecting after " + time, setting));
  }

  private static Optional<Tree.Scalar> inAddress(Variable setting) {
    var found = IN_ADDRESS.matcher(setting.value());
    return found.find()
        ? Optional.of(text(found.group("name") + "=" + found.group("time"), setting))
        : Optional.empty();
  }

  private static Tree.Scalar text(String how, Variable setting) {
    return new Tree.Scalar("n/a: " + how + " (" + setting.name() + ")", setting.at());
  }

  /** Writes the tries in all: those again, and the {@code first}. */
  private void retries(Variable setting, int first, ModelBuilder facts) {
    var text = setting.value().strip();
    if (!COUNT.matcher(text).matches()) {
      return;
    }
    var tries = Integer.parseInt(text) + first;
    if (tries < 2) {
      facts.put("retry", "none", setting.at());
      return;
    }
    var retry = facts.mapping("retry", setting.at());
    retry.put("attempts", Integer.toString(tries), setting.at());
    beside.first(WAIT).ifPresent(wait -> retry.put("backoff", "n/a: " + wait.name(), wait.at()));
    beside
        .first(KEYS)
        .filter(keys -> Fields.isTrue(keys.value().strip()) || Fields.isFalse(keys.value().strip()))
        .ifPresent(
            keys ->
                retry.put(
                    "idempotent", Fields.isTrue(keys.value().strip()) ? "yes" : "no", keys.at()));
  }
}
