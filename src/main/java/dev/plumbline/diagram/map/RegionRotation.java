package dev.plumbline.diagram.map;

import dev.plumbline.diagram.Diagram;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns what a container holds so that its flows to the outside are short. */
final class RegionRotation {
  private final Nesting nesting;
  private final Map<String, Disc> places;
  private final Map<String, List<Leaving>> leaving = new HashMap<>();

  /**
   * A flow's end inside of a container whose other end is outside.
   *
   * @param thing what holds the end, directly in the container
   * @param outside the chain of what is around the other end
   */
  private record Leaving(String thing, List<String> outside) {}

  /**
   * @param places gets the places of everything, the outer before the inner
   */
  RegionRotation(Diagram diagram, Nesting nesting, Map<String, Disc> places) {
    this.nesting = nesting;
    this.places = places;
    for (var edge : diagram.edges()) {
      var from = nesting.chain(edge.from());
      var to = nesting.chain(edge.to());
      leave(from, to);
      leave(to, from);
    }
  }

  private void leave(List<String> chain, List<String> other) {
    for (int at = 1; at < chain.size(); at++) {
      boolean inside = at <= other.size() && chain.get(at - 1).equals(other.get(at - 1));
      if (!inside) {
        leaving
            .computeIfAbsent(chain.get(at - 1), key -> new ArrayList<>())
            .add(new Leaving(chain.get(at), other));
      }
    }
  }

  /**
   * Places what a container holds; the container has its place.
   *
   * @param within where things are around the middle of their container
   */
  void place(String container, Map<String, Disc> within) {
    var middle = places.get(container);
    double[] even = new double[2];
    double[] mirrored = new double[2];
    for (var end : leaving.getOrDefault(container, List.of())) {
      var own = within.get(end.thing());
      var target = placed(end.outside());
      double far = Math.max(1, middle.distance(target));
      double x = (target.x() - middle.x()) / far;
      double y = (target.y() - middle.y()) / far;
      even[0] += own.x() * x + own.y() * y;
      even[1] += own.x() * y - own.y() * x;
      mirrored[0] += -own.x() * x + own.y() * y;
      mirrored[1] += -own.x() * y - own.y() * x;
    }
    double straight = length(even);
    double turned = length(mirrored);
    boolean mirror = turned > straight;
    double[] turn = mirror ? mirrored : even;
    double size = mirror ? turned : straight;
    double cosine = size < 1e-9 ? 1 : turn[0] / size;
    double sine = size < 1e-9 ? 0 : turn[1] / size;
    for (var thing : nesting.children(container)) {
      var own = within.get(thing);
      double x = mirror ? -own.x() : own.x();
      places.put(
          thing,
          new Disc(
              middle.x() + x * cosine - own.y() * sine,
              middle.y() + x * sine + own.y() * cosine,
              own.radius()));
    }
  }

  private static double length(double[] vector) {
    return Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1]);
  }

  /** Returns the place of the innermost thing of a chain that has one already. */
  private Disc placed(List<String> chain) {
    var place = places.get(Nesting.WHOLE);
    for (var thing : chain) {
      if (!places.containsKey(thing)) {
        return place;
      }
      place = places.get(thing);
    }
    return place;
  }
}
