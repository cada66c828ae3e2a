package dev.plumbline.diagram.raster;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Converts outlines to polygons. Points are rounded to 1/256 of a pixel, so that the arithmetic of
 * different platforms gives the same points.
 */
final class Contours {
  private static final double GRID = 256;
  private static final int FEWEST = 2;
  private static final int MOST = 48;

  /**
   * One polygon or open line.
   *
   * @param points x and y alternately
   * @param closed whether the last point joins the first
   */
  record Contour(double[] points, boolean closed) {
    int size() {
      return points.length / 2;
    }

    double x(int index) {
      return points[2 * index];
    }

    double y(int index) {
      return points[2 * index + 1];
    }
  }

  private final List<Contour> found = new ArrayList<>();
  private double[] points = new double[64];
  private int used;

  private Contours() {}

  /** Returns the contours of an outline at a scale; curves become short lines. */
  static List<Contour> of(Shape outline, double scale) {
    var contours = new Contours();
    double[] next = new double[6];
    var path = outline.getPathIterator(AffineTransform.getScaleInstance(scale, scale));
    for (; !path.isDone(); path.next()) {
      contours.take(path.currentSegment(next), next);
    }
    contours.end(false);
    return contours.found;
  }

  private void take(int segment, double[] next) {
    switch (segment) {
      case PathIterator.SEG_MOVETO -> {
        end(false);
        add(next[0], next[1]);
      }
      case PathIterator.SEG_LINETO -> add(next[0], next[1]);
      case PathIterator.SEG_QUADTO -> quadratic(next);
      case PathIterator.SEG_CUBICTO -> cubic(next);
      default -> end(true);
    }
  }

  private void add(double x, double y) {
    double gridX = Math.rint(x * GRID) / GRID;
    double gridY = Math.rint(y * GRID) / GRID;
    if (used > 0 && points[used - 2] == gridX && points[used - 1] == gridY) {
      return;
    }
    if (used == points.length) {
      points = Arrays.copyOf(points, 2 * used);
    }
    points[used++] = gridX;
    points[used++] = gridY;
  }

  private void end(boolean closed) {
    boolean joined =
        closed && used > 2 && points[0] == points[used - 2] && points[1] == points[used - 1];
    int length = joined ? used - 2 : used;
    if (length >= 4) {
      found.add(new Contour(Arrays.copyOf(points, length), closed));
    }
    used = 0;
  }

  private static int steps(double length) {
    return Math.max(FEWEST, Math.min(MOST, (int) Math.ceil(2 * Math.sqrt(length))));
  }

  private static double length(double x, double y) {
    return Math.sqrt(x * x + y * y);
  }

  private void quadratic(double[] to) {
    double x = points[used - 2];
    double y = points[used - 1];
    int steps = steps(length(to[0] - x, to[1] - y) + length(to[2] - to[0], to[3] - to[1]));
    double controlX = to[0];
    double controlY = to[1];
    double endX = to[2];
    double endY = to[3];
    for (int step = 1; step <= steps; step++) {
      double t = (double) step / steps;
      double rest = 1 - t;
      add(
          rest * rest * x + 2 * rest * t * controlX + t * t * endX,
          rest * rest * y + 2 * rest * t * controlY + t * t * endY);
    }
  }

  private void cubic(double[] to) {
    double x = points[used - 2];
    double y = points[used - 1];
    double[] by = to.clone();
    double length =
        length(by[0] - x, by[1] - y)
            + length(by[2] - by[0], by[3] - by[1])
            + length(by[4] - by[2], by[5] - by[3]);
    int steps = steps(length);
    for (int step = 1; step <= steps; step++) {
      double t = (double) step / steps;
      double rest = 1 - t;
      double first = rest * rest * rest;
      double second = 3 * rest * rest * t;
      double third = 3 * rest * t * t;
      double fourth = t * t * t;
      add(
          first * x + second * by[0] + third * by[2] + fourth * by[4],
          first * y + second * by[1] + third * by[3] + fourth * by[5]);
    }
  }
}
