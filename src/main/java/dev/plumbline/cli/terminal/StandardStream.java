package dev.plumbline.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** A standard stream that remembers its first failure. */
public final class StandardStream extends OutputStream {
  private final OutputStream stream;
  private IOException failure;

  public StandardStream(OutputStream stream) {
    this.stream = stream;
  }

  /**
   * Returns why output was lost. A closed pipe is no failure, as in {@code plumbline check | head}.
   */
  public Optional<String> loss() {
    return Optional.ofNullable(failure).map(IOException::getMessage).filter(text -> !closed(text));
  }

  private static boolean closed(String message) {
    return message.contains("Broken pipe") || message.contains("pipe is being closed");
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    attempt(() -> stream.write(bytes, from, length));
  }

  @Override
  public void flush() throws IOException {
    attempt(stream::flush);
  }

  @FunctionalInterface
  private interface Action {
    void run() throws IOException;
  }

  private void attempt(Action action) throws IOException {
    if (failure != null) {
      throw failure;
    }
    try {
      action.run();
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }
}
