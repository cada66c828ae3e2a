package dev.plumbline.diagram.paint;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.Encryption;
import dev.plumbline.diagram.OneLine;
import dev.plumbline.diagram.Shape;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;

/** Measures the sizes of boxes and labels. */
public final class Measure {
  static final double NAME_LINE = 17;
  static final double DETAIL_LINE = 14.5;
  static final double SMALL_LINE = 13.5;
  static final double LABEL_LINE = 14;
  static final double LOCK = 11;
  static final double CHIP_SIDE = 6;

  private static final double SIDE = 18;
  private static final double ABOVE = 13;
  private static final double NARROWEST = 112;
  private static final double LID = 10;
  private static final double TITLE_SIDES = 40;

  private Measure() {}

  private record Size(double width, double height) {
    Dimension2D toDimension() {
      var rectangle = new Rectangle2D.Double(0, 0, width, height);
      return new Dimension2D() {
        @Override
        public double getWidth() {
          return rectangle.width;
        }

        @Override
        public double getHeight() {
          return rectangle.height;
        }

        @Override
        public void setSize(double newWidth, double newHeight) {
          throw new UnsupportedOperationException("sizes stay as measured");
        }
      };
    }
  }

  public static Dimension2D box(Diagram.Node node) {
    double width = Typeface.BOLD.width(Caption.name(node.subject()), Caption.NAME_SIZE);
    double height = 2 * ABOVE + NAME_LINE;
    var detail = Caption.detail(node);
    if (!detail.isEmpty()) {
      width = Math.max(width, Typeface.REGULAR.width(detail, Caption.DETAIL_SIZE));
      height += DETAIL_LINE;
    }
    var worst = Caption.worst(node.subject());
    if (!worst.isEmpty()) {
      width = Math.max(width, Typeface.BOLD.width(worst, Caption.SMALL_SIZE));
      height += SMALL_LINE;
    }
    if (node.classification().isPresent()) {
      width = Math.max(width, chip(node.classification().get()) + 8);
      height += 6;
    }
    double lid = node.shape() == Shape.STORE ? LID : 0;
    double side = node.shape() == Shape.QUEUE ? SIDE + LID : SIDE;
    return new Size(Math.ceil(Math.max(NARROWEST, width + 2 * side)), Math.ceil(height + lid))
        .toDimension();
  }

  /** Returns the width of the tag that shows a classification. */
  static double chip(String text) {
    return Typeface.BOLD.width(OneLine.of(text), Caption.SMALL_SIZE) + 2 * CHIP_SIDE;
  }

  public static Dimension2D label(Diagram.Edge edge) {
    double width = Typeface.REGULAR.width(Caption.data(edge), Caption.LABEL_SIZE);
    double height = Caption.data(edge).isEmpty() ? 0 : LABEL_LINE;
    var protocol = Caption.protocol(edge);
    if (!protocol.isEmpty() || hasLock(edge)) {
      double lock = hasLock(edge) ? LOCK : 0;
      width = Math.max(width, lock + Caption.face(edge).width(protocol, Caption.SMALL_SIZE));
      height += SMALL_LINE;
    }
    var worst = Caption.worst(edge.subject());
    if (!worst.isEmpty()) {
      width =
          Math.max(width, Typeface.BOLD.width(worst, Caption.SMALL_SIZE) + marks(edge.subject()));
      height += SMALL_LINE;
    }
    return new Size(Math.ceil(width + 10), Math.ceil(height + 5)).toDimension();
  }

  /** Returns the width of the numbers of findings beside a label. */
  public static double marks(Diagram.Subject subject) {
    return subject.findings().isEmpty() ? 0 : 4 + Badges.width(subject, Badges.SMALL);
  }

  public static boolean hasLock(Diagram.Edge edge) {
    return edge.encryption() == Encryption.ENCRYPTED || edge.encryption() == Encryption.PLAIN;
  }

  /** Returns the width that a boundary needs for its title. */
  public static double title(Diagram.Boundary boundary) {
    return Typeface.BOLD.width(Caption.name(boundary.subject()), Caption.LABEL_SIZE)
        + Typeface.REGULAR.width(Caption.type(boundary), Caption.SMALL_SIZE)
        + marks(boundary.subject())
        + TITLE_SIDES;
  }
}
