package dev.plumbline.limit;

/** Says that a part of the work has taken longer than it may. */
public final class OutOfTime extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public OutOfTime() {
    super("out of time", null, false, false);
  }
}
