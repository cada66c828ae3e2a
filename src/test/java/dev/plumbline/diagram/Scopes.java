package dev.plumbline.diagram;

import java.util.List;
import java.util.Optional;

/** Parts of a model to test with. */
final class Scopes {
  private Scopes() {}

  static Scope data(String asset) {
    return of(Optional.empty(), Optional.of(asset), List.of(), List.of());
  }

  static Scope around(String component) {
    return of(Optional.of(component), Optional.empty(), List.of(), List.of());
  }

  static Scope filtered(List<String> kinds, List<String> tiers) {
    return of(Optional.empty(), Optional.empty(), kinds, tiers);
  }

  private static Scope of(
      Optional<String> around, Optional<String> data, List<String> kinds, List<String> tiers) {
    return new Scope(Optional.empty(), around, 1, data, kinds, List.of(), tiers, false, false);
  }
}
