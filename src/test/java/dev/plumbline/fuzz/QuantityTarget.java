package dev.plumbline.fuzz;

import dev.plumbline.quantity.Amount;
import dev.plumbline.quantity.Quantity;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Reads any text as a number with a unit, of each kind. */
public final class QuantityTarget {
  private static final Pattern LAST = Pattern.compile("([0-9.]+)([^0-9.]*)$");

  /** What a remedy tells the user to write instead. */
  private static final Pattern INSTEAD =
      Pattern.compile(
          "(?:write it in digits|write the amount alone|it has no unit: write) ?:? (.+)");

  /** At least so many digits are shown, the zeros behind them being none. */
  private static final int DIGITS = 3;

  private QuantityTarget() {}

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] data) {
    var text = new String(data, StandardCharsets.UTF_8);
    for (var quantity : Quantity.values()) {
      Promise.twiceTheSame(() -> quantity.read(text)).ifPresent(read -> roundTrip(quantity, read));
      Promise.twiceTheSame(() -> quantity.remedy(text))
          .ifPresent(remedy -> canBeFollowed(quantity, remedy));
      quantity.readPer("month", text);
      quantity.lacksUnit(text);
    }
  }

  /** What is read can be written and read again, but for the digits that are not shown. */
  private static void roundTrip(Quantity quantity, Amount read) {
    var written = quantity.write(read);
    boolean isReadable =
        read.number().signum() >= 0
            && (quantity != Quantity.MONEY || read.currency().isPresent())
            && (quantity != Quantity.SHARE || read.number().compareTo(BigDecimal.ONE) <= 0);
    if (isReadable) {
      var again = quantity.read(written);
      Promise.holds(again.isPresent(), quantity + " cannot read what it writes: " + written);
      var off = again.get().number().subtract(read.number()).abs();
      Promise.holds(
          off.compareTo(lastDigit(quantity, written).max(read.number().movePointLeft(DIGITS))) <= 0,
          quantity + " reads another number from what it writes: " + written);
    }
  }

  private static BigDecimal lastDigit(Quantity quantity, String text) {
    var last = LAST.matcher(text);
    Promise.holds(last.find(), quantity + " writes no digits: " + text);
    var one = BigDecimal.ONE.movePointLeft(new BigDecimal(last.group(1)).scale()).toPlainString();
    return quantity.read(one + last.group(2)).map(Amount::number).orElse(BigDecimal.ONE);
  }

  private static void canBeFollowed(Quantity quantity, String remedy) {
    var instead = INSTEAD.matcher(remedy);
    if (instead.matches()) {
      for (var choice : instead.group(1).split(" or ")) {
        Promise.holds(
            quantity.read(choice).isPresent(),
            quantity + " does not take what it tells to write: " + choice);
      }
    }
  }
}
