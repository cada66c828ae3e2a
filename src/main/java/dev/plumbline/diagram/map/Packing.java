package dev.plumbline.diagram.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/** Packs discs: moves them together, and apart until none overlaps another. */
final class Packing {
  private static final int ROUNDS = 220;
  private static final int FINAL_ROUNDS = 60;
  private static final int STEPS = 300;
  private static final double PULL = 0.02;
  private static final double TOLERANCE = 0.01;

  /** Odd, so that cells stay apart; without it many cells have the same hash code. */
  private static final long SCATTERING = 0x9E3779B97F4A7C15L;

  private final double[] x;
  private final double[] y;
  private final double[] radius;
  private final double widest;

  private Packing(List<Disc> discs) {
    x = discs.stream().mapToDouble(Disc::x).toArray();
    y = discs.stream().mapToDouble(Disc::y).toArray();
    radius = discs.stream().mapToDouble(Disc::radius).toArray();
    widest = Math.max(1, 2 * Arrays.stream(radius).max().orElse(0));
  }

  /** Returns the discs packed around the origin, in roughly the same arrangement. */
  static List<Disc> of(List<Disc> discs) {
    var packing = new Packing(discs);
    packing.scale();
    for (int round = 0; round < ROUNDS; round++) {
      packing.gather(PULL);
      packing.separate();
    }
    for (int round = 0; round < FINAL_ROUNDS && packing.separate() > TOLERANCE; round++) {
      packing.centre();
    }
    packing.centre();
    return packing.discs();
  }

  /** Scales the distances between the discs to suit their sizes. */
  private void scale() {
    centre();
    double area = 0;
    double spread = 0;
    for (int at = 0; at < x.length; at++) {
      area += radius[at] * radius[at];
      spread += x[at] * x[at] + y[at] * y[at];
    }
    double factor = spread == 0 ? 1 : Math.sqrt(area * x.length / spread);
    for (int at = 0; at < x.length; at++) {
      x[at] *= factor;
      y[at] *= factor;
    }
  }

  private void centre() {
    double middleX = 0;
    double middleY = 0;
    double weight = 0;
    for (int at = 0; at < x.length; at++) {
      double own = radius[at] * radius[at];
      middleX += x[at] * own;
      middleY += y[at] * own;
      weight += own;
    }
    for (int at = 0; at < x.length; at++) {
      x[at] -= middleX / weight;
      y[at] -= middleY / weight;
    }
  }

  private void gather(double pull) {
    for (int at = 0; at < x.length; at++) {
      x[at] -= x[at] * pull;
      y[at] -= y[at] * pull;
    }
  }

  /** Pushes overlapping discs apart, and returns the largest overlap. */
  private double separate() {
    var cells = new HashMap<Long, List<Integer>>();
    double most = 0;
    for (int at = 0; at < x.length; at++) {
      cells.computeIfAbsent(cell(x[at], y[at]), key -> new ArrayList<>()).add(at);
    }
    for (int at = 0; at < x.length; at++) {
      for (int side = -1; side <= 1; side++) {
        for (int level = -1; level <= 1; level++) {
          long cell = cell(x[at] + side * widest, y[at] + level * widest);
          most = Math.max(most, separate(at, cells.getOrDefault(cell, List.of())));
        }
      }
    }
    return most;
  }

  private long cell(double atX, double atY) {
    long cell =
        ((long) Math.floor(atX / widest) << 32) ^ ((long) Math.floor(atY / widest) & 0xffffffffL);
    return cell * SCATTERING;
  }

  private double separate(int one, List<Integer> others) {
    double most = 0;
    for (int other : others) {
      if (other > one) {
        most = Math.max(most, separate(one, other));
      }
    }
    return most;
  }

  private double separate(int one, int other) {
    double dx = x[other] - x[one];
    double dy = y[other] - y[one];
    double distance = Math.sqrt(dx * dx + dy * dy);
    double missing = radius[one] + radius[other] - distance;
    if (missing <= 0) {
      return 0;
    }
    if (distance < 1e-6) {
      dx = 1;
      dy = (other - one) % 7 - 3;
      distance = Math.sqrt(dx * dx + dy * dy);
    }
    double share = radius[other] / (radius[one] + radius[other]);
    double stepX = missing * dx / distance;
    double stepY = missing * dy / distance;
    x[one] -= stepX * share;
    y[one] -= stepY * share;
    x[other] += stepX * (1 - share);
    y[other] += stepY * (1 - share);
    return missing;
  }

  private List<Disc> discs() {
    var discs = new ArrayList<Disc>();
    for (int at = 0; at < x.length; at++) {
      discs.add(new Disc(x[at], y[at], radius[at]));
    }
    return discs;
  }

  /**
   * Returns an almost smallest disc around all others: its centre moves towards the farthest one in
   * ever smaller steps (Bădoiu and Clarkson 2003).
   */
  static Disc enclosing(List<Disc> discs) {
    var middle = new Disc(0, 0, 0);
    for (int round = 1; round <= STEPS; round++) {
      var farthest = farthest(middle, discs);
      double step = 1.0 / (round + 1);
      middle = middle.moved((farthest.x() - middle.x()) * step, (farthest.y() - middle.y()) * step);
    }
    return new Disc(middle.x(), middle.y(), reach(middle, farthest(middle, discs)));
  }

  private static Disc farthest(Disc middle, List<Disc> discs) {
    var farthest = discs.get(0);
    double most = reach(middle, farthest);
    for (var disc : discs) {
      double reach = reach(middle, disc);
      if (reach > most) {
        most = reach;
        farthest = disc;
      }
    }
    return farthest;
  }

  private static double reach(Disc middle, Disc disc) {
    return middle.distance(disc) + disc.radius();
  }
}
