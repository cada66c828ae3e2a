package dev.plumbline.diagram.raster;

import dev.plumbline.diagram.raster.Contours.Contour;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A pixel image that polygons are painted on with antialiasing: each pixel mixes in a colour by the
 * share of it that they cover.
 *
 * <p>The pixels of Java's own painting differ between versions; this one uses only arithmetic that
 * is the same everywhere. Overlapping polygons must have the same winding.
 */
public final class Raster {
  private final int width;
  private final int height;
  private final int[] pixels;
  private final double[] coverageChange;

  public Raster(int width, int height) {
    this.width = width;
    this.height = height;
    pixels = new int[Math.multiplyExact(width, height)];
    coverageChange = new double[width + 3];
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** Returns a pixel as {@code 0xRRGGBB}. */
  public int pixel(int x, int y) {
    return pixels[y * width + x];
  }

  /** A downward edge with its winding: 1 if it was drawn downwards, -1 if upwards. */
  private record Edge(double x, double top, double slope, double bottom, int winding) {
    double at(double y) {
      return x + (y - top) * slope;
    }
  }

  /** Fills polygons with a colour {@code 0xRRGGBB} and an opacity from 0 to 1. */
  void fill(List<Contour> contours, int colour, double opacity) {
    var edges =
        contours.stream()
            .flatMap(contour -> edges(contour).stream())
            .sorted(Comparator.comparingDouble(Edge::top))
            .toArray(Edge[]::new);
    if (edges.length == 0) {
      return;
    }
    var active = new Edge[edges.length];
    int count = 0;
    int next = 0;
    for (int y = Math.max(0, (int) Math.floor(edges[0].top)); y < height; y++) {
      while (next < edges.length && edges[next].top < y + 1) {
        active[count++] = edges[next++];
      }
      count = removeEnded(active, count, y);
      if (count == 0) {
        if (next == edges.length) {
          return;
        }
        continue;
      }
      row(active, count, y, colour, opacity);
    }
  }

  /** Moves the edges that end below {@code y} to the front, and returns their number. */
  private static int removeEnded(Edge[] active, int count, int y) {
    int kept = 0;
    for (int at = 0; at < count; at++) {
      if (active[at].bottom > y) {
        active[kept++] = active[at];
      }
    }
    return kept;
  }

  private static List<Edge> edges(Contour contour) {
    var edges = new ArrayList<Edge>(contour.size());
    for (int at = 0; at < contour.size(); at++) {
      int to = (at + 1) % contour.size();
      double y = contour.y(at);
      double end = contour.y(to);
      if (y != end) {
        double slope = (contour.x(to) - contour.x(at)) / (end - y);
        edges.add(
            y < end
                ? new Edge(contour.x(at), y, slope, end, 1)
                : new Edge(contour.x(to), end, slope, y, -1));
      }
    }
    return edges;
  }

  private void row(Edge[] active, int count, int y, int colour, double opacity) {
    int first = width;
    int last = 0;
    for (int at = 0; at < count; at++) {
      var edge = active[at];
      double top = Math.max(edge.top, y);
      double bottom = Math.min(edge.bottom, y + 1.0);
      double from = clamped(edge.at(top));
      double to = clamped(edge.at(bottom));
      cover(Math.min(from, to), Math.max(from, to), (bottom - top) * edge.winding);
      first = Math.min(first, (int) Math.min(from, to));
      last = Math.max(last, (int) Math.max(from, to) + 2);
    }
    paint(y * width, first, Math.min(last, width), colour, opacity);
    Arrays.fill(coverageChange, first, Math.min(last + 1, coverageChange.length), 0);
  }

  private double clamped(double x) {
    return Math.max(0, Math.min(width, x));
  }

  /** Adds the change of coverage along a row, where an edge goes from one x to another. */
  private void cover(double from, double to, double amount) {
    int first = (int) from;
    int last = (int) Math.ceil(to);
    if (last <= first + 1) {
      double middle = (from + to) / 2 - first;
      coverageChange[first] += amount * (1 - middle);
      coverageChange[first + 1] += amount * middle;
      return;
    }
    double share = 1 / (to - from);
    double before = 0;
    double sum = 0;
    for (int x = first; x < last; x++) {
      double left = Math.max(from, x);
      double right = Math.min(to, x + 1.0);
      double mean = share * ((left - from) * (right - left) + (right - left) * (right - left) / 2);
      double covered = mean + share * (right - from) * (x + 1 - right);
      coverageChange[x] += amount * (covered - before);
      sum += covered - before;
      before = covered;
    }
    coverageChange[last] += amount * (1 - sum);
  }

  private void paint(int start, int first, int last, int colour, double opacity) {
    double sum = 0;
    for (int x = first; x < last; x++) {
      sum += coverageChange[x];
      double cover = Math.min(1, Math.abs(sum)) * opacity;
      if (cover > 0) {
        pixels[start + x] = mixed(pixels[start + x], colour, (int) (cover * 255 + 0.5));
      }
    }
  }

  private static int mixed(int under, int over, int share) {
    if (share == 255) {
      return over;
    }
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int below = under >> shift & 255;
      int above = over >> shift & 255;
      mixed |= (above * share + below * (255 - share) + 127) / 255 << shift;
    }
    return mixed;
  }
}
