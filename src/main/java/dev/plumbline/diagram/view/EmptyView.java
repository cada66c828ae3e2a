package dev.plumbline.diagram.view;

/** A view with nothing in it; the message says why. */
public final class EmptyView extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EmptyView(String message) {
    super(message);
  }
}
