package dev.plumbline.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The new contents of files. Unchanged files are not written. Of those that have changed, all are
 * complete before the first is replaced, so that a failure leaves all as they were.
 */
public final class FileChanges {
  /** Files that are kept open at once. */
  private static final int AT_ONCE = 200;

  private final Map<Path, byte[]> contents = new LinkedHashMap<>();

  /** Returns the new content of a file, if it is known. */
  public Optional<byte[]> content(Path file) {
    return Optional.ofNullable(contents.get(file));
  }

  /** Sets the new content of a file. */
  public void put(Path file, byte[] content) {
    contents.put(file, content);
  }

  /** Returns whether a file differs from its new content or does not exist. */
  public boolean changes(Path file) {
    return !holds(file, contents.get(file));
  }

  /** Returns the files that differ from their new content. */
  public List<Path> changed() {
    return contents.keySet().stream().filter(this::changes).toList();
  }

  /**
   * Writes the files that have changed.
   *
   * @throws UncheckedIOException when one cannot be written; it names the file
   */
  public void write() {
    contents.keySet().stream()
        .map(file -> file.toAbsolutePath().getParent())
        .distinct()
        .forEach(TemporaryFiles::clear);
    var changed = changed();
    for (int from = 0; from < changed.size(); from += AT_ONCE) {
      write(changed.subList(from, Math.min(from + AT_ONCE, changed.size())));
    }
  }

  private void write(List<Path> files) {
    var drafts = new LinkedHashMap<Path, Draft>();
    var directly = new ArrayList<Path>();
    try {
      for (var file : files) {
        draft(file, drafts, directly);
      }
      for (var file : directly) {
        AtomicFile.write(file, out -> out.write(contents.get(file)));
      }
      for (var draft : drafts.entrySet()) {
        commit(draft.getKey(), draft.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      drafts.values().forEach(FileChanges::close);
    }
  }

  private void draft(Path file, Map<Path, Draft> drafts, List<Path> directly) throws IOException {
    try {
      var target = Target.of(file);
      if (!target.isFile()) {
        directly.add(file);
        return;
      }
      var draft = Draft.of(target);
      drafts.put(file, draft);
      draft.fill(out -> out.write(contents.get(file)));
    } catch (Draft.NotHere e) {
      directly.add(file);
    } catch (IOException e) {
      throw Unwritten.of(file, e);
    }
  }

  private static void commit(Path file, Draft draft) throws IOException {
    try {
      draft.commit();
    } catch (IOException e) {
      throw Unwritten.of(file, e);
    }
  }

  private static void close(Draft draft) {
    try {
      draft.close();
    } catch (IOException e) {
      return; // The next run clears it.
    }
  }

  private static boolean holds(Path file, byte[] content) {
    try {
      return Files.isRegularFile(file)
          && Files.size(file) == content.length
          && Arrays.equals(Files.readAllBytes(file), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
