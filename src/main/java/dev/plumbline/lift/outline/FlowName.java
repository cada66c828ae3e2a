package dev.plumbline.lift.outline;

/**
 * What tells a flow from those with the same ends.
 *
 * @param which as little as needed; empty when nothing needs to
 * @param whole what tells it whatever other flows come and go
 */
public record FlowName(String which, String whole) {
  static final FlowName NONE = new FlowName("", "");
}
