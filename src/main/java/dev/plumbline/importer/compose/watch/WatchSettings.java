package dev.plumbline.importer.compose.watch;

import dev.plumbline.importer.ModelBuilder;

/** Writes what a monitoring product is told, besides its flows. */
public final class WatchSettings {
  private WatchSettings() {}

  /** Writes the facts; a dashboard only shows what others find. */
  public static void describe(Watch watch, boolean isDashboard, ModelBuilder component) {
    watch
        .discovery()
        .filter(found -> !isDashboard)
        .ifPresent(found -> component.put("discovery", found));
    watch.alerts().ifPresent(rules -> component.put("alert-rules", rules));
    watch.unheard().ifPresent(why -> component.put("unheard-alerts", why));
    watch.retention().ifPresent(time -> component.put("retention", time));
    watch.unenforced().ifPresent(time -> component.put("unenforced-retention", time));
  }
}
