package dev.plumbline.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileChangesTest {
  @TempDir Path folder;

  private final FileChanges changes = new FileChanges();

  @Test
  void writesOnlyWhatIsOther() throws IOException {
    var same = Files.writeString(folder.resolve("same"), "a");
    var other = Files.writeString(folder.resolve("other"), "a");
    Files.setLastModifiedTime(same, FileTime.from(Instant.EPOCH));
    changes.put(same, "a".getBytes());
    changes.put(other, "b".getBytes());
    changes.put(folder.resolve("fresh"), "c".getBytes());

    assertThat(changes.changed()).containsExactly(other, folder.resolve("fresh"));
    changes.write();

    assertThat(changes.changed()).isEmpty();
    assertThat(other).hasContent("b");
    assertThat(Files.getLastModifiedTime(same).toInstant()).isEqualTo(Instant.EPOCH);
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("same", "other", "fresh");
  }

  @Test
  void keepsPermissionsAndLinks() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "a");
    assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"), "no POSIX files here");
    var permissions = PosixFilePermissions.fromString("rw-rw-r--");
    Files.setPosixFilePermissions(file, permissions);
    var link = Files.createSymbolicLink(folder.resolve("link"), file);
    changes.put(link, "b".getBytes());

    changes.write();

    assertThat(file).hasContent("b");
    assertThat(link).isSymbolicLink();
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(permissions);
  }

  @Test
  void tellsWhyAFileCannotBeWritten() {
    changes.put(folder.resolve("no/file"), new byte[0]);

    assertThatThrownBy(changes::write)
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("no/file");
  }
}
