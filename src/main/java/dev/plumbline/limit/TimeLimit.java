package dev.plumbline.limit;

import java.time.Duration;

/**
 * A limit of time that has begun to run. Loops ask it now and then; no thread is interrupted, so
 * that what they work on stays whole.
 */
public final class TimeLimit {
  /** What one rule, query or step may take when the user says nothing else. */
  public static final Duration USUAL = Duration.ofSeconds(60);

  private final long end;

  private TimeLimit(Duration limit) {
    end = System.nanoTime() + limit.toNanos();
  }

  /** Starts to count. */
  public static TimeLimit starting(Duration limit) {
    return new TimeLimit(limit);
  }

  public boolean isOver() {
    return System.nanoTime() - end > 0;
  }

  /**
   * Goes on unless the time is over.
   *
   * @throws OutOfTime when it is
   */
  public void check() {
    if (isOver()) {
      throw new OutOfTime();
    }
  }
}
