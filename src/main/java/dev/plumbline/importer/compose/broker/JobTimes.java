package dev.plumbline.importer.compose.broker;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.service.Service;
import dev.plumbline.importer.compose.service.Switch;
import dev.plumbline.importer.compose.service.Variable;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes how long a worker may work on a message that it acknowledges when it is done. */
public final class JobTimes {
  private static final Pattern ACKNOWLEDGES =
      Pattern.compile("(?i)(.*_)?(LATE_ACKS?|ACK(S|NOWLEDGE(MENT)?)?(_(MODE|LATE|AFTER|POLICY))?)");

  private static final Pattern LATE = Pattern.compile("(?i).*_?(LATE|AFTER).*");

  private static final Pattern WHEN_DONE =
      Pattern.compile("(?i).*(after|late|manual|done|end|success|complet|processed|finish).*");

  private static final Pattern JOB =
      Pattern.compile(
          "(?i)(.*_)?(JOB|TASK|WORK|MESSAGE|RENDER(ING)?|TRANSCOD(E|ING))_(HARD_)?(TIME_?LIMIT|TIMEOUT"
              + "|MAX_(TIME|DURATION|RUNTIME|SECONDS|MINUTES))(_(?<unit>[A-Z]{1,7}))?");

  private static final Pattern TIME =
      Pattern.compile("(?<number>[1-9]\\d{0,8})\\s?(?<unit>[A-Za-z]{0,7})");

  private static final Pattern UNIT =
      Pattern.compile("(?i)\\b(milliseconds|ms|seconds|secs?|minutes|mins?|hours)\\b");

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("ms", "ms"),
          Map.entry("millis", "ms"),
          Map.entry("milliseconds", "ms"),
          Map.entry("s", "s"),
          Map.entry("sec", "s"),
          Map.entry("secs", "s"),
          Map.entry("seconds", "s"),
          Map.entry("m", "min"),
          Map.entry("min", "min"),
          Map.entry("mins", "min"),
          Map.entry("minutes", "min"),
          Map.entry("h", "h"),
          Map.entry("hours", "h"));

  private JobTimes() {}

  /** Writes the time, when settings tell it with its unit, and that messages wait so long. */
  public static void describe(Service service, ModelBuilder component) {
    if (service.environment().stream().anyMatch(JobTimes::acknowledgesLate)) {
      service.environment().stream()
          .flatMap(variable -> time(variable).stream())
          .findFirst()
          .ifPresent(time -> component.put("longest-job", time));
    }
  }

  private static boolean acknowledgesLate(Variable variable) {
    var value = variable.value().strip();
    return ACKNOWLEDGES.matcher(variable.name()).matches()
        && (WHEN_DONE.matcher(value).matches()
            || LATE.matcher(variable.name()).matches() && Switch.ON.matcher(value).matches());
  }

  private static Optional<Tree.Scalar> time(Variable variable) {
    var name = JOB.matcher(variable.name());
    var time = TIME.matcher(variable.value().strip());
    if (!name.matches() || !time.matches()) {
      return Optional.empty();
    }
    var written =
        time.group("unit").isEmpty() ? unit(variable, name.group("unit")) : time.group("unit");
    return Optional.ofNullable(UNITS.get(written.toLowerCase(Locale.ROOT)))
        .map(unit -> new Tree.Scalar(time.group("number") + unit, variable.at()));
  }

  /** Returns the unit of a bare number: of its name, its comment, or its product. */
  private static String unit(Variable variable, String ofName) {
    if (ofName != null) {
      return ofName;
    }
    if (variable.name().toUpperCase(Locale.ROOT).matches(".*(SECONDS|MINUTES)")) {
      return variable.name().substring(variable.name().length() - "SECONDS".length());
    }
    var said = UNIT.matcher(variable.comment());
    return said.find() ? said.group() : variable.name().startsWith("CELERY_") ? "s" : "";
  }
}
