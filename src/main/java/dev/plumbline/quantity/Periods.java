package dev.plumbline.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The units of time, in seconds.
 *
 * <p>A month has 30 days and a year 365. {@code m} is a minute.
 */
final class Periods {
  private static final Map<String, BigDecimal> SECONDS = seconds();

  private Periods() {}

  /** Returns the seconds of a unit by one of its names in lower case. */
  static Optional<BigDecimal> seconds(String name) {
    return Optional.ofNullable(SECONDS.get(name));
  }

  private static Map<String, BigDecimal> seconds() {
    var units = new HashMap<String, BigDecimal>();
    all(units, "0.000000001", "ns");
    all(units, "0.000001", "us", "µs");
    all(units, "0.001", "ms", "msec", "millisecond", "milliseconds");
    all(units, "1", "s", "sec", "secs", "second", "seconds");
    all(units, "60", "m", "min", "mins", "minute", "minutes");
    all(units, "3600", "h", "hr", "hrs", "hour", "hours");
    all(units, "86400", "d", "day", "days");
    all(units, "604800", "w", "wk", "week", "weeks");
    all(units, "2592000", "mo", "month", "months");
    all(units, "31536000", "y", "yr", "year", "years");
    return units;
  }

  private static void all(Map<String, BigDecimal> units, String seconds, String... names) {
    for (var name : names) {
      units.put(name, new BigDecimal(seconds));
    }
  }
}
