package dev.plumbline.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BoundedTest {
  private static final Duration LONG = Duration.ofMinutes(10);

  @Test
  void returnsWhatTheWorkGives() {
    assertThat(Bounded.call(LONG, "work", () -> "done")).isEqualTo("done");
  }

  @Test
  void givesUpWorkThatDoesNotEnd() {
    var never = new CountDownLatch(1);
    try {
      assertThatThrownBy(() -> Bounded.call(Duration.ofMillis(1), "work", () -> waitFor(never)))
          .isInstanceOf(OutOfTime.class);
    } finally {
      never.countDown();
    }
  }

  private static boolean waitFor(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void letsFailuresThrough() {
    assertThatThrownBy(
            () ->
                Bounded.call(
                    LONG,
                    "work",
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("broken");
    assertThatThrownBy(
            () ->
                Bounded.call(
                    LONG,
                    "work",
                    () -> {
                      throw new StackOverflowError();
                    }))
        .isInstanceOf(StackOverflowError.class);
  }
}
