package dev.plumbline.quantity;

import dev.plumbline.ontology.Form;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The kinds of number that a description states, each with its one way to be read and to be
 * written.
 *
 * <p>What is written can be read, and gives the same number within the digits that are shown; only
 * negative numbers with a unit, a share above 100 % and money without a currency cannot be read.
 */
public enum Quantity {
  /** A whole number. */
  INTEGER(Form.INTEGER, "a whole number, such as 3"),
  /** A number, written with all its digits. */
  NUMBER(Form.NUMBER, "a number, such as 2.5"),
  /** A length of time, in seconds: {@code 1h 30m}, {@code 300ms}. */
  DURATION(
      Form.DURATION,
      "a duration: a number with ms, s, min, h, d, w, mo or y, such as 300ms, 4h or P1D",
      "duration"),
  /** A fraction of one: {@code 99.95%}. */
  SHARE(Form.PERCENTAGE, "a number from 0 to 100 with %, such as 99.9%", "percent"),
  /** An amount of money per month: {@code 300 EUR/month}. */
  MONEY(Form.MONEY, "an amount, a currency and a period, such as 300 EUR/month", "money"),
  /** An amount of data, in bytes: {@code 10 GiB}, {@code 64 kB}. */
  SIZE(Form.SIZE, "a number with B, kB, MB, GB, KiB, MiB or GiB, such as 10 GiB", "size"),
  /** How often, per second: {@code 200/s}, {@code 5/min}. */
  RATE(Form.RATE, "a number by time, such as 200/s, 5/min or 1000/h", "rate");

  /** No quantity is written with more characters: bounds the work for a hostile text. */
  private static final int LONGEST = 100;

  /** No quantity is this large: what is computed from several still fits a {@code double}. */
  private static final BigDecimal TOO_LARGE = new BigDecimal("1e30");

  /** As many digits of a {@code double} as are exact after some additions and products. */
  private static final MathContext EXACT = new MathContext(15, RoundingMode.HALF_EVEN);

  /** What is wrong with every amount of less than nothing. */
  public static final String BELOW_ZERO = "it is less than 0";

  private static final Pattern DECIMAL_COMMA =
      Pattern.compile("([0-9]),([0-9]{1,2}(?![0-9]))(?![^,\\n]*+,)");

  /** A share has at most three digits before its decimals, so that no comma groups them. */
  private static final Pattern SHARE_COMMA = Pattern.compile("([0-9]),([0-9]{1,20})(?![^,\\n]*+,)");

  /** What people write before an amount that they do not know exactly. */
  private static final Pattern ABOUT =
      Pattern.compile(
          "^(?i:~|≈|[<>]=?|[≤≥]|ca\\.?|about|around|approx\\.?"
              + "|max\\.?|up to|at most|at least) ?");

  private static final List<String> WORDS =
      List.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

  private static final Pattern PER =
      Pattern.compile("(.*[A-Za-z])\\s?(?:/|\\bper |\\ba )\\s?([A-Za-z]+)");

  private final Form form;
  private final String expected;
  private final Optional<String> format;

  Quantity(Form form, String expected) {
    this(form, expected, Optional.empty());
  }

  Quantity(Form form, String expected, String format) {
    this(form, expected, Optional.of(format));
  }

  Quantity(Form form, String expected, Optional<String> format) {
    this.form = form;
    this.expected = expected;
    this.format = format;
  }

  /** Returns the quantity that values of this form state; empty when they are no numbers. */
  public static Optional<Quantity> of(Form form) {
    return Arrays.stream(values()).filter(quantity -> quantity.form == form).findFirst();
  }

  /**
   * Returns the quantity with a unit that templates call so, such as {@code duration}.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Quantity ofFormat(String name) {
    return Arrays.stream(values())
        .filter(quantity -> quantity.format.equals(Optional.of(name)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown format \"" + name + "\"; expected one of " + formats()));
  }

  private static String formats() {
    return Arrays.stream(values())
        .flatMap(quantity -> quantity.format.stream())
        .collect(Collectors.joining(", "));
  }

  /** Returns the question whether minutes or months are meant, where a long time is stated. */
  public static Optional<String> minutesOrMonths(String text) {
    return Ambiguity.minutesOrMonths(text.strip());
  }

  private boolean isAmount(String text) {
    return read(text).isPresent();
  }

  /** Returns the amount that the text states; empty when it states none of this kind. */
  public Optional<Amount> read(String text) {
    var stripped = text.strip();
    if (stripped.length() > LONGEST || Ambiguity.of(this, stripped).isPresent()) {
      return Optional.empty();
    }
    var amount =
        switch (this) {
          case INTEGER -> Numbers.readWhole(stripped).map(Amount::new);
          case NUMBER -> Numbers.readOrCores(stripped).map(Amount::new);
          case DURATION -> Durations.read(stripped).map(Amount::new);
          case SHARE -> Shares.read(stripped).map(Amount::new);
          case MONEY -> Money.read(stripped);
          case SIZE -> Sizes.read(stripped).map(Amount::new);
          case RATE -> Rates.read(stripped).map(Amount::new);
        };
    return amount.filter(read -> read.number().abs().compareTo(TOO_LARGE) < 0);
  }

  /** Returns what {@link #read} takes, as a message names it. */
  public String expected() {
    return expected;
  }

  /** Returns whether the text is a number that misses the unit of this quantity. */
  public boolean lacksUnit(String text) {
    return format.isPresent() && Numbers.read(text.strip()).isPresent();
  }

  /** Returns what is wrong with a text that states no amount, where that is known. */
  public Optional<String> remedy(String text) {
    var stripped = text.strip();
    if (stripped.length() > LONGEST) {
      return Optional.empty();
    }
    var doubt = Ambiguity.of(this, stripped);
    if (doubt.isPresent()) {
      return doubt;
    }
    if (stripped.startsWith("-") && (lacksUnit(stripped) || isAmount(stripped.substring(1)))) {
      return Optional.of(BELOW_ZERO);
    }
    if (this == DURATION && isAmount(stripped + "min") && !lacksUnit(stripped)) {
      return Optional.of("its last number has no unit: write " + stripped + "min");
    }
    if (this == MONEY) {
      var unknown = Money.unknownCurrency(stripped);
      if (unknown.isPresent()) {
        return Optional.of("no currency has the code " + unknown.get());
      }
    }
    var comma = this == SHARE ? SHARE_COMMA : DECIMAL_COMMA;
    var pointed = comma.matcher(stripped).replaceFirst("$1.$2");
    if (!pointed.equals(stripped) && (read(pointed).isPresent() || lacksUnit(pointed))) {
      return Optional.of("the decimals come after a point: " + pointed);
    }
    var exact = ABOUT.matcher(stripped).replaceFirst("");
    if (!exact.equals(stripped) && read(exact).isPresent()) {
      return Optional.of("write the amount alone: " + exact);
    }
    var digits = inDigits(stripped);
    if (!digits.equals(stripped) && read(digits).isPresent()) {
      return Optional.of("write it in digits: " + digits);
    }
    if (this == SHARE && lacksUnit(stripped) && read(stripped + "%").isPresent()) {
      return Optional.of("it has no unit: write " + stripped + "%");
    }
    return lacksUnit(stripped)
        ? Optional.of("it has no unit; expected " + expected)
        : Optional.empty();
  }

  /** Returns what is wrong with a text that states no amount for a period. */
  public Optional<String> remedyPer(String text) {
    return Ambiguity.perMinuteOrMonth(text.strip()).or(() -> remedy(text));
  }

  private static String inDigits(String text) {
    var word = text.split(" ", 2)[0].toLowerCase(Locale.ROOT);
    int number = WORDS.indexOf(word) + 1;
    return number == 0 ? text : number + text.substring(word.length());
  }

  /**
   * Returns an amount that counts for a period, where it is written with one: {@code 1 GB/day} is
   * 30 GB when the period is a month.
   */
  public Optional<Amount> readPer(String period, String text) {
    var stripped = text.strip();
    var matcher = stripped.length() > LONGEST ? null : PER.matcher(stripped);
    if (matcher == null || !matcher.matches()) {
      return read(text);
    }
    if (Ambiguity.perMinuteOrMonth(stripped).isPresent()) {
      return Optional.empty();
    }
    var whole = Periods.seconds(period).orElseThrow();
    return Periods.seconds(matcher.group(2).toLowerCase(Locale.ROOT))
        .flatMap(
            seconds ->
                read(matcher.group(1))
                    .map(
                        amount ->
                            new Amount(Numbers.divide(amount.number().multiply(whole), seconds))));
  }

  /** Returns the amount as people read it. */
  public String write(Amount amount) {
    var number = amount.number();
    return switch (this) {
      case INTEGER, NUMBER -> Numbers.write(number);
      case DURATION -> Durations.write(number);
      case SHARE -> Shares.write(number);
      case MONEY -> Money.write(amount);
      case SIZE -> Sizes.write(number);
      case RATE -> Rates.write(number);
    };
  }

  /** Returns the number as people read it; it is in the base unit. */
  public String write(BigDecimal number) {
    return write(new Amount(number));
  }

  /**
   * Returns a computed number as people read it, without the last digits, which computing blurs.
   */
  public String write(double number) {
    var computed = BigDecimal.valueOf(number);
    var exact = computed.round(EXACT);
    return write(exact.compareTo(BigDecimal.ONE) == 0 ? computed : exact);
  }
}
