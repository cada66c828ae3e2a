package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.function.ThrowingSupplier;

/**
 * Limits of processor time: that of the wall passes faster when other work shares the machine. A
 * limit is there to find work that grows with the square of its input, not to measure: it stands
 * far above what the work takes on a free machine.
 */
public final class ProcessorTime {
  /** What never ends is stopped when the clock on the wall has gone on for so many limits. */
  private static final int PATIENCE = 10;

  private ProcessorTime() {}

  /** Returns what the work gives, when it takes no more processor time than this. */
  public static <T> T within(Duration limit, ThrowingSupplier<T> work) {
    return assertTimeoutPreemptively(
        limit.multipliedBy(PATIENCE),
        () -> {
          var threads = ManagementFactory.getThreadMXBean();
          var start = threads.getCurrentThreadCpuTime();
          var result = work.get();
          var time = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
          assertThat(time).isLessThan(limit);
          return result;
        });
  }
}
