package dev.plumbline.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every regular expression in the code reads a text in linear time and without a deep stack:
 * whatever it is for today, tomorrow somebody gives it a long text.
 *
 * <p>Who meets a failure here: make a quantifier possessive ({@code *+}), say in a class of
 * characters where it ends, bound it ({@code {0,40}}), forbid the start inside of a run ({@code
 * (?<!\s)\s+}), or write a scanner.
 */
class PatternsTest {
  /** Long enough that a quadratic search reads each character a thousand times. */
  private static final int LENGTH = 2_000;

  /** A little more than the smallest stack of a thread. */
  private static final int STACK = 190_000;

  private static final List<String> TEXTS = LongTexts.of(LENGTH);

  @Test
  void readTextsInLinearTimeAndWithoutDeepStack() throws InterruptedException {
    var faults = new ArrayList<String>();
    var work =
        new Thread(
            null,
            () ->
                Sources.patterns().stream()
                    .filter(WrittenPattern::isConstant)
                    .forEach(each -> fault(each).ifPresent(faults::add)),
            "small stack",
            STACK);
    work.start();
    work.join();
    assertThat(String.join("\n", faults)).isEmpty();
  }

  private static Optional<String> fault(WrittenPattern written) {
    return fault(written.pattern(), written.isSought())
        .map(fault -> written.place() + " " + fault + ": " + written.code());
  }

  private static Optional<String> fault(Pattern pattern, boolean sought) {
    for (var text : TEXTS) {
      try {
        read(pattern, sought, new CountedText(text));
      } catch (CountedText.TooOften | StackOverflowError e) {
        return Optional.of(e.getClass().getSimpleName() + " for " + LongTexts.shown(text));
      }
    }
    return Optional.empty();
  }

  private static void read(Pattern pattern, boolean sought, CountedText text) {
    var matcher = pattern.matcher(text);
    if (sought) {
      matcher.results().count();
    } else {
      matcher.matches();
    }
  }
}
