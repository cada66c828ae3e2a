package dev.plumbline.cli.terminal;

/** What the exit codes say; each number is for ever. */
public final class ExitCode {
  /** Nothing at or above the severity of {@code --fail-on}. */
  public static final int CLEAN = 0;

  /** Findings at or above it. */
  public static final int FOUND = 1;

  /** Could not check: usage, unreadable or invalid input, nothing to check. */
  public static final int COULD_NOT = 2;

  /** Our fault: a rule crashed or ran out of time, a defect. */
  public static final int FAULT = 3;

  private ExitCode() {}
}
