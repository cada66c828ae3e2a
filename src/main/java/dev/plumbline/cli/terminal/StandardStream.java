package dev.plumbline.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** A stream of the process that remembers why it no longer takes anything. */
public final class StandardStream extends OutputStream {
  private final OutputStream stream;
  private IOException failure;

  public StandardStream(OutputStream stream) {
    this.stream = stream;
  }

  /**
   * Returns why output was lost, unless its reader had enough: {@code plumbline check | head} is no
   * mistake.
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
