package dev.plumbline.fuzz;

import dev.plumbline.finding.Location;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What holds for every input. A broken promise is an error, which fuzzers keep the input of. */
final class Promise {
  /** Far above what an input of a few kilobytes takes. */
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Promise() {}

  /** Fails with the message when the promise is broken. */
  static void holds(boolean kept, String message) {
    if (!kept) {
      throw new AssertionError(message);
    }
  }

  /** Fails when both are not equal. */
  static void same(Object first, Object second, String message) {
    if (!Objects.equals(first, second)) {
      throw new AssertionError(message + "\nfirst:  " + first + "\nsecond: " + second);
    }
  }

  /** Returns the result of the work, which is the same when it is done again. */
  static <T> T twiceTheSame(Supplier<T> work) {
    var first = inTime(work);
    same(first, work.get(), "the same input gives another result when it is read again");
    return first;
  }

  /**
   * Returns the result of the work, which must not take more processor time than {@link #LIMIT}.
   * Java is slow before it has compiled what runs, so only what is slow again counts.
   */
  static <T> T inTime(Supplier<T> work) {
    long start = THREADS.getCurrentThreadCpuTime();
    var result = work.get();
    if (isOver(start)) {
      long again = THREADS.getCurrentThreadCpuTime();
      work.get();
      holds(!isOver(again), "took more than " + LIMIT.toSeconds() + " s of processor time");
    }
    return result;
  }

  private static boolean isOver(long start) {
    return THREADS.getCurrentThreadCpuTime() - start > LIMIT.toNanos();
  }

  /** Fails when one of the places is outside the text. */
  static void inside(String file, String text, Stream<Location> places) {
    var lines = text.split("\r\n|\r|\n", -1);
    places
        .filter(at -> at.file().equals(file) && at.line() > 0)
        .filter(at -> !isInside(lines, at))
        .findFirst()
        .ifPresent(
            at -> {
              throw new AssertionError(
                  "a place outside the file: %s to %d:%d"
                      .formatted(at, at.endLine(), at.endColumn()));
            });
  }

  private static boolean isInside(String[] lines, Location at) {
    return at.line() <= at.endLine()
        && at.endLine() <= lines.length
        && isColumn(lines, at.line(), at.column())
        && isColumn(lines, at.endLine(), at.endColumn())
        && (at.line() < at.endLine() || at.column() <= at.endColumn());
  }

  /** A place may end just after a line's last character, or after its end. */
  private static boolean isColumn(String[] lines, int line, int column) {
    var text = lines[line - 1];
    return column >= 0 && column <= text.codePointCount(0, text.length()) + 2;
  }

  /** Fails when the text has a character that moves the cursor or hides what a line says. */
  static void printable(String what, String text) {
    var found = hidden(text);
    if (found.isPresent()) {
      throw new AssertionError("%s has the character U+%04X".formatted(what, found.get()));
    }
  }

  private static Optional<Integer> hidden(String text) {
    return text.codePoints()
        .filter(point -> point != '\n' && point != '\r' && point != '\t')
        .filter(
            point ->
                Character.isISOControl(point)
                    || point >= 0x202a && point <= 0x202e
                    || point >= 0x2066 && point <= 0x2069
                    || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
        .boxed()
        .findFirst();
  }
}
