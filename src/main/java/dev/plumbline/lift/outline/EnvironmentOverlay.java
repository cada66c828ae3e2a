package dev.plumbline.lift.outline;

import java.util.List;

/**
 * What an environment says of the rest of the model, before it is merged.
 *
 * @param environment the environment
 * @param layers what it and the environments that it extends say, the lowest first, its own last
 */
public record EnvironmentOverlay(StatedElement environment, List<Outline> layers) {
  public EnvironmentOverlay {
    layers = List.copyOf(layers);
  }

  /** Returns what the environment says itself. */
  public Outline own() {
    return layers.get(layers.size() - 1);
  }
}
