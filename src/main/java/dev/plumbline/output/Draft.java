package dev.plumbline.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;

/** The next content of a file, in a temporary file beside it until it is complete. */
final class Draft implements AutoCloseable {
  private final Target target;
  private final TemporaryFiles.Held held;

  private Draft(Target target, TemporaryFiles.Held held) {
    this.target = target;
    this.held = held;
  }

  /** The folder of a file takes no other file. */
  static final class NotHere extends Exception {
    private static final long serialVersionUID = 1L;

    NotHere(IOException cause) {
      super(cause);
    }

    @Override
    public synchronized IOException getCause() {
      return (IOException) super.getCause();
    }
  }

  /**
   * Starts the next content of a file.
   *
   * @throws IOException when the file is there and may not be written
   * @throws NotHere when its folder takes no temporary file
   */
  static Draft of(Target target) throws IOException, NotHere {
    if (Files.exists(target.path())) {
      // A name can be replaced in a folder even where the file itself is read-only.
      Files.newByteChannel(target.path(), StandardOpenOption.WRITE).close();
    }
    try {
      return new Draft(target, TemporaryFiles.create(target.folder()));
    } catch (IOException e) {
      throw new NotHere(e);
    }
  }

  void fill(AtomicFile.Content content) throws IOException {
    var out = new BufferedOutputStream(Channels.newOutputStream(held.channel()));
    content.writeTo(out);
    out.flush();
  }

  /** Puts the content in the place of the file. */
  void commit() throws IOException {
    if (Files.exists(target.path())) {
      keepAttributes(target.path(), held.path());
    }
    held.release(this::move);
  }

  private void move(Path from) throws IOException {
    try {
      Files.move(from, target.path(), StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, target.path(), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      copy(from, e);
    }
  }

  /** Overwrites a file that cannot be replaced, such as one that a container is given alone. */
  private void copy(Path from, IOException why) throws IOException {
    if (!Files.exists(target.path())) {
      throw why;
    }
    try (var out =
        Files.newOutputStream(
            target.path(), StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      Files.copy(from, out);
    }
    Files.delete(from);
  }

  private static void keepAttributes(Path from, Path to) throws IOException {
    var view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (view == null) {
      return;
    }
    var old = Files.readAttributes(from, PosixFileAttributes.class);
    var permissions = EnumSet.noneOf(PosixFilePermission.class);
    permissions.addAll(old.permissions());
    if (!keepsGroup(old, view)) {
      keepFromGroup(permissions);
    }
    keepOwner(old, view);
    view.setPermissions(permissions);
  }

  private static boolean keepsGroup(PosixFileAttributes old, PosixFileAttributeView view) {
    try {
      if (!old.group().equals(view.readAttributes().group())) {
        view.setGroup(old.group());
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Only root may give a file away; for others the new content is more than the old owner. */
  private static void keepOwner(PosixFileAttributes old, PosixFileAttributeView view) {
    try {
      if (!old.owner().equals(view.readAttributes().owner())) {
        view.setOwner(old.owner());
      }
    } catch (IOException e) {
      return;
    }
  }

  /** Another group must not see more than everybody does. */
  private static void keepFromGroup(EnumSet<PosixFilePermission> permissions) {
    if (!permissions.contains(PosixFilePermission.OTHERS_READ)) {
      permissions.remove(PosixFilePermission.GROUP_READ);
    }
    if (!permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
      permissions.remove(PosixFilePermission.GROUP_WRITE);
    }
  }

  @Override
  public void close() throws IOException {
    held.close();
  }
}
