package dev.plumbline.report;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;

/** Paths as services of code hosts take them, which show findings on the files of a repository. */
final class ServicePath {
  private static final char PIPED = '<';

  private ServicePath() {}

  /** Returns whether a finding is on a file; that there is nothing to check is on a folder. */
  static boolean isOnFile(Finding finding) {
    return !finding.element().isFolder();
  }

  /** Returns whether a place is in what was piped in, which is no file: {@code <stdin>}. */
  static boolean isPiped(Location at) {
    return !at.file().isEmpty() && at.file().charAt(0) == PIPED;
  }

  /** Returns the path, or for what was piped in a name that any path may have: {@code stdin}. */
  static String of(Location at) {
    return isPiped(at) ? at.file().replaceAll("[<>]", "") : at.file();
  }
}
