package dev.plumbline.diagram.map;

import dev.plumbline.diagram.Diagram;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rotates the content of a container so that its flows to the outside are short. */
final class RegionRotation {
  private final Nesting nesting;
  private final Map<String, Disc> places;
  private final Map<String, List<Leaving>> leaving = new HashMap<>();

  /**
   * A flow between the inside and the outside of a container.
   *
   * @param child the child of the container that holds the inner end
   * @param outside the chain of containers to the outer end
   */
  private record Leaving(String child, List<String> outside) {}

  /**
   * @param places receives the places of all elements, the outer before the inner
   */
  RegionRotation(Diagram diagram, Nesting nesting, Map<String, Disc> places) {
    this.nesting = nesting;
    this.places = places;
    for (var edge : diagram.edges()) {
      var from = nesting.chain(edge.from());
      var to = nesting.chain(edge.to());
      addLeaving(from, to);
      addLeaving(to, from);
    }
  }

  private void addLeaving(List<String> chain, List<String> other) {
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
   * Places the children of a container that is placed already.
   *
   * @param offsets the places of children relative to the centre of their container
   */
  void place(String container, Map<String, Disc> offsets) {
    var middle = places.get(container);
    double[] plain = new double[2];
    double[] mirrored = new double[2];
    for (var end : leaving.getOrDefault(container, List.of())) {
      var own = offsets.get(end.child());
      var target = placed(end.outside());
      double distance = Math.max(1, middle.distance(target));
      double x = (target.x() - middle.x()) / distance;
      double y = (target.y() - middle.y()) / distance;
      plain[0] += own.x() * x + own.y() * y;
      plain[1] += own.x() * y - own.y() * x;
      mirrored[0] += -own.x() * x + own.y() * y;
      mirrored[1] += -own.x() * y - own.y() * x;
    }
    double plainLength = length(plain);
    double mirroredLength = length(mirrored);
    boolean mirror = mirroredLength > plainLength;
    double[] rotation = mirror ? mirrored : plain;
    double size = mirror ? mirroredLength : plainLength;
    double cosine = size < 1e-9 ? 1 : rotation[0] / size;
    double sine = size < 1e-9 ? 0 : rotation[1] / size;
    for (var child : nesting.children(container)) {
      var own = offsets.get(child);
      double x = mirror ? -own.x() : own.x();
      places.put(
          child,
          new Disc(
              middle.x() + x * cosine - own.y() * sine,
              middle.y() + x * sine + own.y() * cosine,
              own.radius()));
    }
  }

  private static double length(double[] vector) {
    return Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1]);
  }

  /** Returns the place of the innermost element of a chain that is placed already. */
  private Disc placed(List<String> chain) {
    var place = places.get(Nesting.ROOT);
    for (var id : chain) {
      if (!places.containsKey(id)) {
        return place;
      }
      place = places.get(id);
    }
    return place;
  }
}
