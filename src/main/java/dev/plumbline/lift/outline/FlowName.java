package dev.plumbline.lift.outline;

import java.util.List;

/**
 * What tells a flow from those with the same ends.
 *
 * @param which as little as needed; empty when nothing needs to
 * @param whole what tells it whatever other flows come and go
 * @param key what it is made from, as stated before any environment
 */
public record FlowName(String which, String whole, FlowKey key) {
  static final FlowName NONE = new FlowName("", "", new FlowKey("", "", List.of(), "", ""));

  /** Returns whether the text names the flow among those with the same ends. */
  boolean isCalled(String text) {
    return text.equals(which) || key.isCalled(text);
  }
}
