package dev.plumbline.diagram.map;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The free space on a map: finds places for names that cover nothing else. */
final class FreeSpace {
  private static final double CELL = 40;

  private final Map<Long, List<Rectangle2D>> taken = new HashMap<>();

  void take(Rectangle2D place) {
    cells(place).forEach(cell -> taken.computeIfAbsent(cell, key -> new ArrayList<>()).add(place));
  }

  /** Takes the first of some places that is free, if any. */
  Optional<Rectangle2D> find(List<Rectangle2D> places) {
    var found = places.stream().filter(this::isFree).findFirst();
    found.ifPresent(this::take);
    return found;
  }

  private boolean isFree(Rectangle2D place) {
    return cells(place).stream()
        .flatMap(cell -> taken.getOrDefault(cell, List.of()).stream())
        .noneMatch(place::intersects);
  }

  private static List<Long> cells(Rectangle2D place) {
    var cells = new ArrayList<Long>();
    for (long x = cell(place.getMinX()); x <= cell(place.getMaxX()); x++) {
      for (long y = cell(place.getMinY()); y <= cell(place.getMaxY()); y++) {
        cells.add(x << 32 ^ y & 0xffffffffL);
      }
    }
    return cells;
  }

  private static long cell(double at) {
    return (long) Math.floor(at / CELL);
  }
}
