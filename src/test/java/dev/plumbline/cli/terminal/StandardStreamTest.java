package dev.plumbline.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardStreamTest {
  @Test
  void losesNothingWhileItsReaderReads() throws IOException {
    try (var stream = new StandardStream(OutputStream.nullOutputStream())) {
      stream.write(bytes());

      assertThat(stream.loss()).isEmpty();
    }
  }

  @Test
  void callsItNoLossWhenTheReaderHadEnough() {
    var stream = new StandardStream(failing("Broken pipe"));

    assertThatThrownBy(() -> stream.write(bytes())).isInstanceOf(IOException.class);
    assertThat(stream.loss()).isEmpty();
  }

  @Test
  void remembersTheFirstFailure() {
    var stream = new StandardStream(failing("No space left on device"));

    assertThatThrownBy(() -> stream.write(bytes())).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> stream.write(bytes())).isInstanceOf(IOException.class);
    assertThat(stream.loss()).contains("No space left on device");
  }

  private static byte[] bytes() {
    return "text".getBytes(StandardCharsets.UTF_8);
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      private boolean failed;

      @Override
      public void write(int b) throws IOException {
        var text = failed ? "closed" : message;
        failed = true;
        throw new IOException(text);
      }
    };
  }
}
