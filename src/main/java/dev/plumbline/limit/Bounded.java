package dev.plumbline.limit;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Work that asks no limit itself, such as that of a library. It runs in a thread of its own; when
 * its time is over it is given up. The thread then goes on, unheard, until the process ends: it
 * must write nothing but what it returns.
 */
public final class Bounded {
  private Bounded() {}

  /**
   * Returns what the work gives.
   *
   * @throws OutOfTime when it takes longer
   */
  public static <T> T call(Duration limit, String name, Supplier<T> work) {
    var task = new FutureTask<T>(work::get);
    var thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new OutOfTime();
    } catch (ExecutionException e) {
      throw rethrown(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutOfTime();
    }
  }

  private static RuntimeException rethrown(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }
}
