package dev.plumbline.derive.topology;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Which components are parts of which, by number. */
final class Parts {
  private static final int[] NONE = {};

  private final int[][] wholes;
  private final int[][] entries;

  private Parts(int[][] wholes, int[][] entries) {
    this.wholes = wholes;
    this.entries = entries;
  }

  static Parts of(Topology topology, Boundaries boundaries) {
    var wholes = new int[topology.size()][];
    for (int component = 0; component < wholes.length; component++) {
      wholes[component] = wholes(topology, boundaries, component);
    }
    return new Parts(wholes, entries(wholes, calledByKin(topology, wholes)));
  }

  /** Returns every whole that the component belongs to, the nearest first. */
  int[] wholesOf(int component) {
    return wholes[component];
  }

  /** Returns the parts that a call to the component reaches: those that none of its parts calls. */
  int[] entriesOf(int component) {
    return entries[component];
  }

  private static int[] wholes(Topology topology, Boundaries boundaries, int component) {
    var found = new LinkedHashSet<Integer>();
    var level = Set.of(component);
    while (!level.isEmpty()) {
      var next = new LinkedHashSet<Integer>();
      for (int part : level) {
        boundaries.wholes(topology.component(part)).stream()
            .flatMap(whole -> topology.find(whole).stream().boxed())
            .filter(whole -> whole != component && found.add(whole))
            .forEach(next::add);
      }
      level = next;
    }
    return found.isEmpty() ? NONE : found.stream().mapToInt(whole -> whole).toArray();
  }

  private static BitSet calledByKin(Topology topology, int[][] wholes) {
    var called = new BitSet();
    for (int flow = 0; flow < topology.flowCount(); flow++) {
      int from = topology.from(flow);
      int to = topology.to(flow);
      if (from != to && shareWhole(wholes[from], wholes[to])) {
        called.set(to);
      }
    }
    return called;
  }

  private static boolean shareWhole(int[] some, int[] others) {
    return others.length > 0
        && IntStream.of(some).anyMatch(whole -> IntStream.of(others).anyMatch(o -> o == whole));
  }

  private static int[][] entries(int[][] wholes, BitSet calledByKin) {
    var parts = new ArrayList<List<Integer>>();
    IntStream.range(0, wholes.length).forEach(component -> parts.add(new ArrayList<>()));
    for (int part = 0; part < wholes.length; part++) {
      if (wholes[part].length > 0 && !calledByKin.get(part)) {
        parts.get(wholes[part][0]).add(part);
      }
    }
    return parts.stream()
        .map(own -> own.isEmpty() ? NONE : own.stream().mapToInt(part -> part).toArray())
        .toArray(int[][]::new);
  }
}
