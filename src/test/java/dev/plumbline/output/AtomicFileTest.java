package dev.plumbline.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  private static final AtomicFile.Content NEW = out -> out.write("new".getBytes());

  @TempDir Path folder;

  @Test
  void createsAndReplaces() throws IOException {
    var file = folder.resolve("file");
    AtomicFile.write(file, out -> out.write("old".getBytes()));
    assertThat(file).hasContent("old");

    AtomicFile.write(file, NEW);

    assertThat(file).hasContent("new");
    assertOnly("file");
  }

  @Test
  void leavesTheOldFileWhenWritingFailsHalfway() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "old");

    assertThatThrownBy(() -> AtomicFile.write(file, AtomicFileTest::halfway))
        .isInstanceOf(FileSystemException.class)
        .hasMessage(file + ": No space left on device");
    assertThatThrownBy(() -> AtomicFile.write(folder.resolve("other"), AtomicFileTest::halfway))
        .isInstanceOf(FileSystemException.class);
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      throw new IllegalStateException("ours");
                    }))
        .hasMessage("ours");

    assertThat(file).hasContent("old");
    assertOnly("file");
  }

  private static void halfway(java.io.OutputStream out) throws IOException {
    out.write(new byte[100_000]);
    throw new IOException("No space left on device");
  }

  @Test
  void leavesAllFilesWhenOneOfSeveralCannotBeWritten() throws IOException {
    var one = Files.writeString(folder.resolve("one"), "old");
    var changes = new FileChanges();
    changes.put(one, "new".getBytes());
    changes.put(folder.resolve("missing/two"), "new".getBytes());

    assertThatThrownBy(changes::write).hasMessageContaining("missing");
    assertThat(one).hasContent("old");
    assertOnly("one");
  }

  @Test
  void showsTheOldFileUntilTheNewOneIsComplete() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "old");
    AtomicFile.write(
        file,
        out -> {
          out.write(new byte[100_000]);
          out.flush();
          assertThat(file).hasContent("old");
        });

    assertThat(file).hasSize(100_000);
  }

  @Test
  void clearsWhatAnEndedProcessLeftAndNothingElse() throws IOException {
    var stale = ".plumbline-0123456789abcdef.tmp";
    Files.writeString(folder.resolve(stale), "half");
    Files.writeString(folder.resolve(".plumbline-mine.tmp"), "a user's");
    Files.writeString(folder.resolve(".plumbline-0123456789ABCDEF.tmp"), "a user's");
    Files.createDirectory(folder.resolve(".plumbline-1123456789abcdef.tmp"));

    AtomicFile.write(folder.resolve("file"), NEW);

    assertOnly(
        "file",
        ".plumbline-mine.tmp",
        ".plumbline-0123456789ABCDEF.tmp",
        ".plumbline-1123456789abcdef.tmp");
  }

  @Test
  void clearsWhereNothingHasChangedToo() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "new");
    Files.writeString(folder.resolve(".plumbline-0123456789abcdef.tmp"), "half");
    var changes = new FileChanges();
    changes.put(file, "new".getBytes());
    changes.write();

    assertOnly("file");
  }

  @Test
  void leavesWhatIsStillWritten() throws IOException {
    var used = folder.resolve(".plumbline-0123456789abcdef.tmp");
    try (var channel =
            FileChannel.open(used, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      AtomicFile.write(folder.resolve("file"), NEW);

      assertThat(lock.isValid()).isTrue();
      assertOnly("file", used.getFileName().toString());
    }
  }

  @Test
  void writesWhileAnotherFileIsBeingWritten() throws IOException {
    AtomicFile.write(
        folder.resolve("outer"),
        out -> {
          out.write("outer".getBytes());
          AtomicFile.write(folder.resolve("inner"), NEW);
        });

    assertThat(folder.resolve("outer")).hasContent("outer");
    assertThat(folder.resolve("inner")).hasContent("new");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void keepsPermissionsAndLinks() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "old");
    var permissions = PosixFilePermissions.fromString("rw-rw-r--");
    Files.setPosixFilePermissions(file, permissions);
    var link = Files.createSymbolicLink(folder.resolve("link"), Path.of("file"));
    var farther = Files.createSymbolicLink(folder.resolve("farther"), link);

    AtomicFile.write(farther, NEW);

    assertThat(file).hasContent("new");
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(permissions);
    assertThat(link).isSymbolicLink();
    assertThat(farther).isSymbolicLink();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void writesWhereALinkLeadsThatLeadsNowhereYet() throws IOException {
    var link = Files.createSymbolicLink(folder.resolve("link"), Path.of("file"));

    AtomicFile.write(link, NEW);

    assertThat(link).isSymbolicLink();
    assertThat(folder.resolve("file")).hasContent("new");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void endsAtALinkToItself() throws IOException {
    var link = Files.createSymbolicLink(folder.resolve("link"), Path.of("link"));

    assertThatThrownBy(() -> AtomicFile.write(link, NEW)).isInstanceOf(FileSystemException.class);
    assertThat(link).isSymbolicLink();
  }

  @Test
  void namesTheFileAndNotTheTemporaryOne() {
    var file = folder.resolve("missing/file");

    assertThatThrownBy(() -> AtomicFile.write(file, NEW))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(file.toString());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void writesDevicesDirectly() throws IOException {
    assumeTrue(Files.isWritable(Path.of("/dev/full")), "no /dev/full here");
    AtomicFile.write(Path.of("/dev/null"), NEW);
    var link = Files.createSymbolicLink(folder.resolve("link"), Path.of("/dev/full"));

    assertThatThrownBy(() -> AtomicFile.write(link, NEW))
        .isInstanceOf(FileSystemException.class)
        .hasMessage(link + ": No space left on device");
    assertThat(Path.of("/dev/null")).satisfies(it -> assertThat(Files.isRegularFile(it)).isFalse());
    assertOnly("link");
  }

  @Test
  void writesNamesOfTheGreatestLength() throws IOException {
    var file = folder.resolve("n".repeat(255));

    AtomicFile.write(file, NEW);

    assertThat(file).hasContent("new");
  }

  private void assertOnly(String... names) {
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder(names);
  }
}
