package dev.plumbline.importer.compose.backup;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.compose.project.Comments;
import dev.plumbline.importer.compose.service.Service;
import dev.plumbline.importer.compose.service.Variable;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds how often a job comes back: by a cron expression, a named schedule, or how long it sleeps.
 */
final class Schedule {
  private static final Pattern SETTING =
      Pattern.compile("(?i)(.*_)?(SCHEDULE|CRON\\w*|FREQ|FREQUENCY|INTERVAL|PERIOD|EVERY)");

  /** Settings whose bare number counts minutes; of others it counts seconds or is unclear. */
  private static final Pattern MINUTES =
      Pattern.compile("DB\\d*_(DUMP_FREQ|BACKUP_INTERVAL|DUMP_FREQUENCY)\\w*");

  private static final Pattern SLEEP = Pattern.compile("\\bsleep\\s+[\"']?(\\d{1,7})([smhd]?)\\b");
  private static final Pattern CRON_LINE =
      Pattern.compile("(?:^|[\"'\\s])((?:[\\d*/,-]+\\s+){4}[\\d*/,-]+)(?=\\s|$)");
  private static final Pattern TIME = Pattern.compile("(\\d{1,6})\\s*([smhd])");
  private static final Map<String, String> NAMED =
      Map.of(
          "@hourly",
          "1h",
          "@daily",
          "1d",
          "@midnight",
          "1d",
          "@weekly",
          "7d",
          "@monthly",
          "31d",
          "hourly",
          "1h",
          "daily",
          "1d",
          "weekly",
          "7d",
          "monthly",
          "31d");

  /** What a comment says of it in plain words. */
  private static final Pattern SAID =
      Pattern.compile(
          "(?i)\\b(?:(?:each|every)"
              + " (?<unit>night|day|hour|week)|(?<word>nightly|daily|hourly|weekly))\\b");

  private static final Map<String, String> WORDS =
      Map.of(
          "night", "1d", "day", "1d", "hour", "1h", "week", "7d", "nightly", "1d", "daily", "1d",
          "hourly", "1h", "weekly", "7d");

  private static final String DAYS = "sunmontuewedthufrisat";
  private static final Pattern WEEKDAY = Pattern.compile("(?i)\\b(sun|mon|tue|wed|thu|fri|sat)\\b");

  private Schedule() {}

  /** Returns the time between two runs that a comment names, when it names one only. */
  static Optional<Tree.Scalar> in(Comments.Text comment) {
    var said =
        SAID.matcher(comment.text())
            .results()
            .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
            .map(word -> WORDS.get(word.toLowerCase(Locale.ROOT)))
            .distinct()
            .toList();
    return said.size() == 1
        ? Optional.of(new Tree.Scalar(said.get(0), comment.at()))
        : Optional.empty();
  }

  /** Returns the time between two runs, with its place. */
  static Optional<Tree.Scalar> of(Service service) {
    var settings =
        service.environment().stream()
            .filter(variable -> SETTING.matcher(variable.name()).matches())
            .flatMap(variable -> Schedule.in(variable).map(every -> at(every, variable)).stream());
    var words =
        service.commandWords().stream()
            .flatMap(
                word ->
                    command(word.text()).map(every -> new Tree.Scalar(every, word.at())).stream());
    return Stream.concat(settings, words).findFirst();
  }

  private static Tree.Scalar at(String every, Variable variable) {
    return new Tree.Scalar(every, variable.at());
  }

  private static Optional<String> in(Variable variable) {
    var text = variable.value().strip();
    if (MINUTES.matcher(variable.name()).matches() && text.matches("[1-9]\\d{0,5}")) {
      return Optional.of(text + "m");
    }
    var time = TIME.matcher(text.replaceFirst("^@every\\s+", ""));
    return Optional.ofNullable(NAMED.get(text.toLowerCase(Locale.ROOT)))
        .or(() -> time.matches() ? Optional.of(time.group(1) + time.group(2)) : cron(text));
  }

  /** Returns the time between two runs that the first fields of a line in a table of times tell. */
  static Optional<String> every(String times) {
    var text = times.strip();
    return Optional.ofNullable(NAMED.get(text.toLowerCase(Locale.ROOT)))
        .or(() -> cron(numbered(text)));
  }

  /** Returns the same with the days of the week as numbers. */
  private static String numbered(String times) {
    return WEEKDAY
        .matcher(times)
        .replaceAll(
            day -> Integer.toString(DAYS.indexOf(day.group().toLowerCase(Locale.ROOT)) / 3));
  }

  private static Optional<String> command(String text) {
    var line = CRON_LINE.matcher(text);
    var cron = line.find() ? cron(line.group(1)) : Optional.<String>empty();
    var sleep = SLEEP.matcher(text);
    return cron.or(
        () ->
            sleep.find() && (!sleep.group(1).matches("\\d") || !sleep.group(2).isEmpty())
                ? Optional.of(sleep.group(1) + (sleep.group(2).isEmpty() ? "s" : sleep.group(2)))
                : Optional.empty());
  }

  /**
   * Returns the usual time between the runs of a cron expression of five fields, or six with
   * seconds.
   */
  private static Optional<String> cron(String text) {
    var fields = text.split("\\s+");
    if (fields.length != 5 && fields.length != 6 || !text.matches("[\\d*/,\\s-]+")) {
      return Optional.empty();
    }
    var from = fields.length - 5;
    return between(fields[from], fields[from + 1], fields[from + 2], fields[from + 4]);
  }

  private static Optional<String> between(String minute, String hour, String day, String weekday) {
    if (!weekday.equals("*")) {
      return weekday.matches("\\d") ? Optional.of("7d") : Optional.of("1d");
    }
    if (!day.equals("*")) {
      return step(day, "d").or(() -> day.matches("\\d+") ? Optional.of("31d") : Optional.empty());
    }
    if (hour.equals("*")) {
      return step(minute, "m").or(() -> Optional.of("1h"));
    }
    return step(hour, "h").or(() -> Optional.of(24 / Math.min(24, hour.split(",").length) + "h"));
  }

  private static Optional<String> step(String field, String unit) {
    return field.matches("\\*/[1-9]\\d?")
        ? Optional.of(field.substring(2) + unit)
        : Optional.empty();
  }
}
