package dev.plumbline.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are ended in the middle of a file. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "signals are those of POSIX")
@Timeout(120)
class KilledWriterTest {
  private static final AtomicFile.Content NEW = out -> out.write("new".getBytes());

  @TempDir Path folder;

  /** Writes half of each file, says so, and waits for its end. */
  public static final class HalfWriter {
    public static void main(String[] files) throws IOException {
      AtomicFile.write(
          Path.of(files[0]),
          out -> {
            out.write(new byte[100_000]);
            out.flush();
            System.out.write('.');
            System.out.flush();
            awaitInput();
          });
    }

    /** Who ends this process closes its input, too; that must not count. */
    private static void awaitInput() throws IOException {
      try {
        if (System.in.read() < 0) {
          new CountDownLatch(1).await();
        }
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }

  @Test
  void leavesTheOldFileAndNothingElseWhenToldToEnd() throws Exception {
    var file = Files.writeString(folder.resolve("file"), "old");
    var writer = start(file);
    writer.destroy();
    await(writer);

    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("file");
  }

  @Test
  void leavesTheOldFileWhenKilledAndTheNextRunClearsTheRest() throws Exception {
    var file = Files.writeString(folder.resolve("file"), "old");
    var writer = start(file);
    var other = start(folder.resolve("other"));
    writer.destroyForcibly();
    await(writer);
    assertThat(file).hasContent("old");
    assertThat(names()).hasSize(3);

    AtomicFile.write(file, NEW);

    assertThat(file).hasContent("new");
    assertThat(names()).as("the file in use stays").hasSize(2);
    other.getOutputStream().write('.');
    other.getOutputStream().flush();
    await(other);
    assertThat(names()).containsExactlyInAnyOrder("file", "other");
  }

  private static String place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Process start(Path file) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        List.of(
            java,
            "-XX:TieredStopAtLevel=1",
            "-cp",
            place(HalfWriter.class) + File.pathSeparator + place(AtomicFile.class),
            HalfWriter.class.getName(),
            file.toString());
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    var process = builder.start();
    assertThat(process.getInputStream().read()).isEqualTo('.');
    return process;
  }

  private static void await(Process process) throws InterruptedException {
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
  }

  private String[] names() {
    return folder.toFile().list();
  }
}
