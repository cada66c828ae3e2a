package dev.plumbline.cli.terminal;

/** The exit codes. They are part of the interface: scripts rely on the numbers. */
public final class ExitCode {
  /** Nothing at or above the severity of {@code --fail-on}. */
  public static final int CLEAN = 0;

  /** Findings at or above it. */
  public static final int FOUND = 1;

  /** Could not check: usage, unreadable or invalid input, nothing to check, out of time. */
  public static final int INVALID_INPUT = 2;

  /** A defect of plumbline: an internal error, or a rule that crashed. */
  public static final int INTERNAL_ERROR = 3;

  private ExitCode() {}
}
