package dev.plumbline.cli.option;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts a limit of time, such as {@code 30s}, {@code 1.5min} or {@code 2h}. */
final class TimeLimitConverter implements ITypeConverter<Duration> {
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{1,9}(?:\\.\\d{1,9})?)\\s?(ms|s|secs?|seconds?|m|mins?|minutes?|h|hours?)");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

  @Override
  public Duration convert(String text) {
    var form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      throw new TypeConversionException(
          "expected a duration such as 30s or 5min, but got \"" + text + '"' + near(text.strip()));
    }
    var limit = limit(new BigDecimal(form.group(1)), form.group(2));
    if (limit.isZero() || limit.compareTo(LONGEST) > 0) {
      throw new TypeConversionException(
          "expected a duration from 1ms to 24h, but got \"" + text + '"');
    }
    return limit;
  }

  private static Duration limit(BigDecimal number, String unit) {
    int millis =
        unit.equals("ms")
            ? 1
            : unit.startsWith("s") ? 1000 : unit.startsWith("m") ? 60_000 : 3_600_000;
    return Duration.ofMillis(number.multiply(BigDecimal.valueOf(millis)).longValue());
  }

  private static String near(String text) {
    return NUMBER.matcher(text).matches()
        ? "; did you mean \"" + text + "s\" or \"" + text + "min\"?"
        : "";
  }
}
