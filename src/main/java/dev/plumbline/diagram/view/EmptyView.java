package dev.plumbline.diagram.view;

/** Thrown when a view would be empty; the message says why. */
public final class EmptyView extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EmptyView(String message) {
    super(message);
  }
}
