package dev.plumbline.diagram.window;

/** Thrown when the machine has no screen to open a window on. */
public final class NoDesktop extends Exception {
  private static final long serialVersionUID = 1L;

  NoDesktop() {
    super("there is no desktop to open a window on");
  }
}
