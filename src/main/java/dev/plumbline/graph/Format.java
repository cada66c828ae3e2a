package dev.plumbline.graph;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a message shows a number that the graph keeps in base units. */
public enum Format {
  /** Seconds, shown as {@code 1h 30m} or {@code 300ms}. */
  DURATION {
    @Override
    public String show(BigDecimal seconds, Optional<String> unit) {
      if (seconds.abs().compareTo(BigDecimal.ONE) < 0) {
        return seconds.signum() == 0 ? "0s" : plain(seconds.movePointRight(3)) + "ms";
      }
      int first = 0;
      while (seconds.abs().compareTo(DURATIONS[first].size()) < 0) {
        first++;
      }
      var amount = whole(seconds, first);
      var rest = seconds.subtract(amount.multiply(DURATIONS[first].size()));
      return shown(amount, first) + rest(rest, first + 1);
    }

    private static BigDecimal whole(BigDecimal seconds, int unit) {
      return unit == DURATIONS.length - 1
          ? seconds.round(new MathContext(3))
          : seconds.divideToIntegralValue(DURATIONS[unit].size());
    }

    private static String rest(BigDecimal seconds, int next) {
      if (next == DURATIONS.length) {
        return "";
      }
      var amount = whole(seconds, next);
      return amount.signum() == 0 ? "" : " " + shown(amount, next);
    }

    private static String shown(BigDecimal amount, int unit) {
      return plain(amount) + DURATIONS[unit].name();
    }
  },
  /** A fraction of one, shown as {@code 99.9%}. */
  PERCENT {
    @Override
    public String show(BigDecimal fraction, Optional<String> unit) {
      return plain(fraction.movePointRight(2).round(new MathContext(7))) + "%";
    }
  },
  /** An amount per month, shown as {@code 300 EUR/month}. */
  MONEY {
    @Override
    public String show(BigDecimal amount, Optional<String> unit) {
      var rounded = plain(amount.setScale(2, RoundingMode.HALF_EVEN));
      return rounded + unit.map(currency -> " " + currency).orElse("") + "/month";
    }
  },
  /** Bytes, shown as {@code 10 GiB}, or as {@code 64 kB} where that is the round number. */
  SIZE {
    @Override
    public String show(BigDecimal bytes, Optional<String> unit) {
      var binary = largest(bytes, BINARY);
      var decimal = largest(bytes, DECIMAL);
      return decimal.length() < binary.length() ? decimal : binary;
    }
  },
  /** A number per second, shown as {@code 200/s} or {@code 5/min}. */
  RATE {
    @Override
    public String show(BigDecimal perSecond, Optional<String> unit) {
      for (var rate : RATES) {
        var amount = perSecond.multiply(rate.size()).round(new MathContext(6));
        if (amount.compareTo(BigDecimal.ONE) >= 0) {
          return plain(amount) + "/" + rate.name();
        }
      }
      return plain(perSecond) + "/s";
    }
  };

  private record Unit(String name, BigDecimal size) {
    Unit(String name, long size) {
      this(name, BigDecimal.valueOf(size));
    }
  }

  private static final Unit[] DURATIONS = {
    new Unit("y", 31_536_000),
    new Unit("d", 86_400),
    new Unit("h", 3600),
    new Unit("m", 60),
    new Unit("s", 1)
  };
  private static final Unit[] BINARY = {
    new Unit("TiB", 1L << 40),
    new Unit("GiB", 1L << 30),
    new Unit("MiB", 1L << 20),
    new Unit("KiB", 1L << 10),
    new Unit("B", 1)
  };
  private static final Unit[] DECIMAL = {
    new Unit("TB", 1_000_000_000_000L),
    new Unit("GB", 1_000_000_000),
    new Unit("MB", 1_000_000),
    new Unit("kB", 1000),
    new Unit("B", 1)
  };
  private static final Unit[] RATES = {
    new Unit("s", 1), new Unit("min", 60), new Unit("h", 3600), new Unit("day", 86_400)
  };

  /** Returns the number as users read it; {@code unit} is the currency of money, when known. */
  public abstract String show(BigDecimal number, Optional<String> unit);

  /** Returns the name that templates use, such as {@code duration}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the format with this {@link #id()}.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Format of(String id) {
    return Arrays.stream(values())
        .filter(format -> format.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown format \"" + id + "\"; expected one of " + ids()));
  }

  private static String ids() {
    return String.join(", ", Arrays.stream(values()).map(Format::id).toList());
  }

  /** Returns a number without an exponent and without zeros at its end. */
  public static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String largest(BigDecimal bytes, Unit[] units) {
    for (var unit : units) {
      if (bytes.compareTo(unit.size()) >= 0) {
        return plain(bytes.divide(unit.size(), new MathContext(4))) + " " + unit.name();
      }
    }
    return plain(bytes) + " B";
  }
}
