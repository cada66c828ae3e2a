package dev.plumbline.diagram.raster;

import dev.plumbline.diagram.raster.Contours.Contour;
import java.util.ArrayList;
import java.util.List;

/** Converts lines to the polygons that a stroke of some width covers, with dashes and gaps. */
final class Stroker {
  private static final double SHARPEST = 0.06;

  private final double half;
  private final double[] dash;
  private final List<Contour> covered = new ArrayList<>();

  private Stroker(double width, double[] dash) {
    half = width / 2;
    this.dash = dash;
  }

  /** Returns the polygons that a stroke covers, all with the same winding. */
  static List<Contour> along(List<Contour> lines, double width, double[] dash) {
    var stroker = new Stroker(width, dash);
    for (var line : lines) {
      if (dash.length == 0) {
        stroker.stroke(line);
      } else {
        stroker.dashes(line);
      }
    }
    return stroker.covered;
  }

  private void stroke(Contour line) {
    int size = line.size();
    int segments = line.closed() ? size : size - 1;
    for (int at = 0; at < segments; at++) {
      segment(line, at, (at + 1) % size);
    }
    for (int at = line.closed() ? 0 : 1; at < segments; at++) {
      joint(line, (at + size - 1) % size, at, (at + 1) % size);
    }
  }

  private void segment(Contour line, int from, int to) {
    double x = line.x(to) - line.x(from);
    double y = line.y(to) - line.y(from);
    double length = Math.sqrt(x * x + y * y);
    if (length == 0) {
      return;
    }
    double asideX = -y / length * half;
    double asideY = x / length * half;
    polygon(
        line.x(from) + asideX,
        line.y(from) + asideY,
        line.x(to) + asideX,
        line.y(to) + asideY,
        line.x(to) - asideX,
        line.y(to) - asideY,
        line.x(from) - asideX,
        line.y(from) - asideY);
  }

  /** Fills the outer corner of a bend: mitred, unless the bend is very sharp. */
  private void joint(Contour line, int before, int at, int after) {
    double x = line.x(at);
    double y = line.y(at);
    double inX = x - line.x(before);
    double inY = y - line.y(before);
    double outX = line.x(after) - x;
    double outY = line.y(after) - y;
    double in = Math.sqrt(inX * inX + inY * inY);
    double out = Math.sqrt(outX * outX + outY * outY);
    double turn = inX * outY - inY * outX;
    if (in == 0 || out == 0 || turn == 0) {
      return;
    }
    double side = turn > 0 ? -half : half;
    double firstX = -inY / in * side;
    double firstY = inX / in * side;
    double lastX = -outY / out * side;
    double lastY = outX / out * side;
    double closeness = 1 + (firstX * lastX + firstY * lastY) / (half * half);
    if (closeness < SHARPEST) {
      polygon(x, y, x + firstX, y + firstY, x + lastX, y + lastY);
    } else {
      polygon(
          x,
          y,
          x + firstX,
          y + firstY,
          x + (firstX + lastX) / closeness,
          y + (firstY + lastY) / closeness,
          x + lastX,
          y + lastY);
    }
  }

  private void polygon(double... points) {
    double area = 0;
    for (int at = 0; at < points.length; at += 2) {
      int next = (at + 2) % points.length;
      area += points[at] * points[next + 1] - points[next] * points[at + 1];
    }
    covered.add(new Contour(area < 0 ? reversed(points) : points, true));
  }

  private static double[] reversed(double[] points) {
    double[] back = new double[points.length];
    for (int at = 0; at < points.length; at += 2) {
      back[at] = points[points.length - 2 - at];
      back[at + 1] = points[points.length - 1 - at];
    }
    return back;
  }

  /** Strokes a line in pieces: dashes and gaps alternate. */
  private void dashes(Contour line) {
    int size = line.size();
    int segments = line.closed() ? size : size - 1;
    int phase = 0;
    double left = dash[0];
    var piece = new ArrayList<Double>(List.of(line.x(0), line.y(0)));
    for (int at = 0; at < segments; at++) {
      int to = (at + 1) % size;
      double x = line.x(to) - line.x(at);
      double y = line.y(to) - line.y(at);
      double length = Math.sqrt(x * x + y * y);
      double done = 0;
      while (length - done > left) {
        done += left;
        piece.add(line.x(at) + x * done / length);
        piece.add(line.y(at) + y * done / length);
        finish(piece, phase);
        phase = (phase + 1) % dash.length;
        left = dash[phase];
      }
      left -= length - done;
      piece.add(line.x(to));
      piece.add(line.y(to));
    }
    finish(piece, phase);
  }

  /** Strokes a piece unless it is a gap; the next piece starts at its end. */
  private void finish(List<Double> piece, int phase) {
    double[] points = piece.stream().mapToDouble(Double::doubleValue).toArray();
    if (phase % 2 == 0 && points.length >= 4) {
      stroke(new Contour(points, false));
    }
    piece.clear();
    piece.add(points[points.length - 2]);
    piece.add(points[points.length - 1]);
  }
}
