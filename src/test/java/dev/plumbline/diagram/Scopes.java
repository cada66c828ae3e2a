package dev.plumbline.diagram;

import dev.plumbline.diagram.view.ViewScope;
import java.util.List;
import java.util.Optional;

/** View scopes for tests. */
public final class Scopes {
  private Scopes() {}

  public static ViewScope data(String asset) {
    return of(Optional.empty(), Optional.of(asset), List.of(), List.of());
  }

  public static ViewScope around(String component) {
    return of(Optional.of(component), Optional.empty(), List.of(), List.of());
  }

  public static ViewScope filtered(List<String> kinds, List<String> tiers) {
    return of(Optional.empty(), Optional.empty(), kinds, tiers);
  }

  private static ViewScope of(
      Optional<String> around, Optional<String> data, List<String> kinds, List<String> tiers) {
    return new ViewScope(Optional.empty(), around, 1, data, kinds, List.of(), tiers, false, false);
  }
}
