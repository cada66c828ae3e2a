package dev.plumbline.diagram;

import dev.plumbline.diagram.layered.LayeredLayout;
import dev.plumbline.diagram.layout.Layout;
import dev.plumbline.diagram.paint.Bundle;
import dev.plumbline.diagram.paint.Direction;
import dev.plumbline.diagram.read.DiagramReader;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Measures the time of pictures in a warm JVM and their edge crossings, and compares both with
 * Graphviz on the same graphs; {@code bench/diagrams.sh} runs it.
 */
final class DiagramBench {
  private static final int WARM_UP = 3;
  private static final int RUNS = 5;
  private static final long MOST_SECONDS = 60;
  private static final Pattern WORD = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|\\S+");

  private DiagramBench() {}

  /** Takes a folder to write models to, and paths of samples or models. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    var diagrams = new LinkedHashMap<String, Diagram>();
    for (int size : new int[] {20, 200, 2000}) {
      var zoned = Diagrams.zoned(1, size, 1.5);
      Files.writeString(Path.of(arguments[0], size + ".yaml"), model(zoned));
      diagrams.put(size + " components", zoned);
    }
    for (var name : Arrays.asList(arguments).subList(1, arguments.length)) {
      diagrams.put(
          Path.of(name).getFileName().toString(),
          DiagramReader.read(Diagrams.read(Path.of(name)), List.of()));
    }
    print("graph", "nodes", "flows", "layout", "warm ms", "dot ms", "crossings", "of dot");
    for (var each : diagrams.entrySet()) {
      measure(each.getKey(), each.getValue());
    }
  }

  private static void print(Object... cells) {
    System.out.printf(Locale.ROOT, "| %-44s | %5s | %5s | %-6s | %7s | %8s | %9s | %8s |%n", cells);
  }

  private static void measure(String name, Diagram whole) throws IOException, InterruptedException {
    var diagram = Bundle.without(whole, Bundle.of(whole));
    var layout = Layout.of(diagram);
    var text = Diagrams.text(diagram, "dot");
    print(
        name,
        diagram.nodes().size(),
        diagram.edges().size(),
        layout,
        warm(diagram),
        dot(text, "-Tsvg").map(GraphvizRun::time),
        layout == Layout.LAYERS ? crossings(ours(diagram)) : "-",
        layout == Layout.LAYERS ? dot(text, "-Tplain").map(run -> crossings(run.curves())) : "-");
  }

  private static long warm(Diagram diagram) {
    var times = new long[RUNS];
    for (int run = -WARM_UP; run < RUNS; run++) {
      long start = System.nanoTime();
      Diagrams.text(diagram, "svg");
      if (run >= 0) {
        times[run] = System.nanoTime() - start;
      }
    }
    Arrays.sort(times);
    return TimeUnit.NANOSECONDS.toMillis(times[RUNS / 2]);
  }

  /** One run of Graphviz: its time and its output, unless it took too long. */
  private record GraphvizRun(boolean finished, long millis, String out) {
    String time() {
      return Long.toString(millis);
    }

    String map(java.util.function.Function<GraphvizRun, Object> change) {
      return finished ? String.valueOf(change.apply(this)) : "> " + MOST_SECONDS + " s";
    }

    Map<Integer, List<Line2D>> curves() {
      var curves = new LinkedHashMap<Integer, List<Line2D>>();
      out.lines()
          .filter(line -> line.startsWith("edge "))
          .forEach(line -> curves.put(curves.size(), curve(line)));
      return curves;
    }
  }

  private static GraphvizRun dot(String text, String format)
      throws IOException, InterruptedException {
    var in = Files.createTempFile("bench", ".dot");
    var out = Files.createTempFile("bench", ".out");
    try {
      Files.writeString(in, text);
      long start = System.nanoTime();
      var process =
          new ProcessBuilder("dot", format, "-o", out.toString(), in.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean finished = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      process.destroyForcibly().waitFor();
      return new GraphvizRun(finished, millis, Files.readString(out, StandardCharsets.UTF_8));
    } finally {
      Files.delete(in);
      Files.delete(out);
    }
  }

  /** Returns the lines of an edge from Graphviz's plain format: a count, then points. */
  private static List<Line2D> curve(String line) {
    var words = WORD.matcher(line).results().map(found -> found.group()).toList();
    int count = Integer.parseInt(words.get(3));
    var points = new ArrayList<Point2D>();
    for (int at = 0; at < count; at++) {
      points.add(
          new Point2D.Double(
              Double.parseDouble(words.get(4 + 2 * at)),
              Double.parseDouble(words.get(5 + 2 * at))));
    }
    var path = new Path2D.Double();
    path.moveTo(points.get(0).getX(), points.get(0).getY());
    for (int at = 0; at + 3 < points.size(); at += 3) {
      var curve = new CubicCurve2D.Double();
      curve.setCurve(points.toArray(Point2D[]::new), at);
      path.append(curve, true);
    }
    return lines(path);
  }

  private static List<Line2D> lines(Path2D path) {
    var lines = new ArrayList<Line2D>();
    double[] to = new double[6];
    double x = 0;
    double y = 0;
    for (var at = path.getPathIterator(null, 0.01); !at.isDone(); at.next()) {
      if (at.currentSegment(to) == PathIterator.SEG_LINETO) {
        lines.add(new Line2D.Double(x, y, to[0], to[1]));
      }
      x = to[0];
      y = to[1];
    }
    return lines;
  }

  private static Map<Integer, List<Line2D>> ours(Diagram diagram) {
    var lines = new LinkedHashMap<Integer, List<Line2D>>();
    for (var route : LayeredLayout.of(diagram, Direction.DOWN).routes().values()) {
      var own = new ArrayList<Line2D>();
      for (int at = 1; at < route.points().size(); at++) {
        own.add(new Line2D.Double(route.points().get(at - 1), route.points().get(at)));
      }
      lines.put(lines.size(), own);
    }
    return lines;
  }

  private static long crossings(Map<Integer, List<Line2D>> edges) {
    var all = List.copyOf(edges.values());
    long crossings = 0;
    for (int one = 0; one < all.size(); one++) {
      for (int other = one + 1; other < all.size(); other++) {
        for (var line : all.get(one)) {
          crossings += all.get(other).stream().filter(each -> cross(line, each)).count();
        }
      }
    }
    return crossings;
  }

  /** Returns whether two lines cross: each has its ends on both sides of the other. */
  private static boolean cross(Line2D one, Line2D other) {
    return one.relativeCCW(other.getP1()) * one.relativeCCW(other.getP2()) < 0
        && other.relativeCCW(one.getP1()) * other.relativeCCW(one.getP2()) < 0;
  }

  /** Returns a diagram as a model in YAML, for whole runs of the program. */
  private static String model(Diagram diagram) {
    var text = new StringBuilder("system: bench\nboundaries:\n");
    for (var boundary : diagram.boundaries()) {
      text.append("  ").append(boundary.id()).append(": {type: network");
      boundary.parent().ifPresent(parent -> text.append(", in: ").append(parent));
      text.append("}\n");
    }
    text.append("components:\n");
    for (var node : diagram.nodes()) {
      var kind = node.shape() == Shape.STORE ? "relational-database" : "service";
      var in = node.boundary().orElseThrow();
      text.append("  %s: {kind: %s, in: %s}\n".formatted(node.id(), kind, in));
    }
    text.append("flows:\n");
    diagram
        .edges()
        .forEach(edge -> text.append("  - %s -> %s: https\n".formatted(edge.from(), edge.to())));
    return text.toString();
  }
}
