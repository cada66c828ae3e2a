package dev.plumbline.limit;

/** Says in which step the memory or the stack was not enough, or a defect showed. */
public final class FailedStep extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String name;

  public FailedStep(String name, Throwable cause) {
    super("in " + name, cause);
    this.name = name;
  }

  public String name() {
    return name;
  }
}
