package dev.plumbline.diagram.notation;

import dev.plumbline.diagram.OneLine;
import dev.plumbline.diagram.paint.Canvas;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Paints SVG with presentation attributes only, which every renderer supports. */
final class SvgCanvas implements Canvas {
  /** Thrown when a picture cannot be written; the cause says why. */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failed(XMLStreamException cause) {
      super(cause);
    }
  }

  private static final String FAMILY =
      "Inter, 'Helvetica Neue', Arial, 'Liberation Sans', 'Noto Sans', sans-serif";

  private final XMLStreamWriter xml;
  private final String prefix;
  private final UnaryOperator<String> colours;
  private final boolean tooltips;

  private SvgCanvas(
      XMLStreamWriter xml, String prefix, UnaryOperator<String> colours, boolean tooltips) {
    this.xml = xml;
    this.prefix = prefix;
    this.colours = colours;
    this.tooltips = tooltips;
  }

  /**
   * Paints into a document whose root is open.
   *
   * @param prefix starts every id, so that several pictures fit into one page
   */
  SvgCanvas(XMLStreamWriter xml, String prefix) {
    this(xml, prefix, UnaryOperator.identity(), true);
  }

  /**
   * Paints into a page that has its own tooltips.
   *
   * @param prefix starts every id
   * @param colours returns what is written for a colour
   */
  SvgCanvas(XMLStreamWriter xml, String prefix, UnaryOperator<String> colours) {
    this(xml, prefix, colours, false);
  }

  static String family() {
    return FAMILY;
  }

  @Override
  public void open(String id, String tooltip, Map<String, String> data) {
    write(
        () -> {
          xml.writeStartElement("g");
          if (!id.isEmpty() && !id.equals("line:")) {
            xml.writeAttribute("id", prefix + OneLine.of(id));
          }
          for (var entry : new TreeMap<>(data).entrySet()) {
            if (!entry.getValue().isEmpty()) {
              xml.writeAttribute("data-" + entry.getKey(), OneLine.of(entry.getValue()));
            }
          }
          if (tooltips && !tooltip.isEmpty()) {
            xml.writeStartElement("title");
            xml.writeCharacters(tooltip);
            xml.writeEndElement();
          }
        });
  }

  @Override
  public void close() {
    write(xml::writeEndElement);
  }

  @Override
  public void outline(Shape outline, Style style) {
    write(
        () -> {
          xml.writeEmptyElement("path");
          xml.writeAttribute("d", path(outline));
          xml.writeAttribute("fill", colours.apply(style.fill()));
          if (!style.stroke().equals("none")) {
            xml.writeAttribute("stroke", colours.apply(style.stroke()));
            xml.writeAttribute("stroke-width", number(style.width()));
          }
          if (style.dash().length > 0) {
            xml.writeAttribute("stroke-dasharray", dash(style.dash()));
          }
          if (style.opacity() < 1) {
            xml.writeAttribute("opacity", number(style.opacity()));
          }
        });
  }

  @Override
  public void text(String text, double x, double y, Lettering lettering) {
    if (text.isEmpty()) {
      return;
    }
    write(
        () -> {
          xml.writeStartElement("text");
          xml.writeAttribute("x", number(x));
          xml.writeAttribute("y", number(y));
          xml.writeAttribute("font-size", number(lettering.size()));
          xml.writeAttribute("font-weight", Integer.toString(lettering.face().weight()));
          xml.writeAttribute("fill", colours.apply(lettering.colour()));
          if (lettering.centred()) {
            xml.writeAttribute("text-anchor", "middle");
          }
          xml.writeCharacters(text);
          xml.writeEndElement();
        });
  }

  private static String dash(double[] lengths) {
    var text = new StringBuilder();
    for (double length : lengths) {
      text.append(text.length() == 0 ? "" : " ").append(number(length));
    }
    return text.toString();
  }

  private static String path(Shape outline) {
    var text = new StringBuilder();
    double[] points = new double[6];
    for (var at = outline.getPathIterator(null); !at.isDone(); at.next()) {
      int kind = at.currentSegment(points);
      text.append(
          switch (kind) {
            case PathIterator.SEG_MOVETO -> "M";
            case PathIterator.SEG_LINETO -> "L";
            case PathIterator.SEG_QUADTO -> "Q";
            case PathIterator.SEG_CUBICTO -> "C";
            default -> "Z";
          });
      int count =
          switch (kind) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 2;
            case PathIterator.SEG_QUADTO -> 4;
            case PathIterator.SEG_CUBICTO -> 6;
            default -> 0;
          };
      for (int index = 0; index < count; index++) {
        text.append(index == 0 ? "" : " ").append(number(points[index]));
      }
    }
    return text.toString();
  }

  /** Returns a number with at most one decimal. */
  static String number(double number) {
    long tenths = Math.round(number * 10);
    long digit = Math.abs(tenths % 10);
    if (digit == 0) {
      return Long.toString(tenths / 10);
    }
    return (tenths < 0 ? "-" : "") + Math.abs(tenths / 10) + '.' + digit;
  }

  /** An action that writes XML. */
  interface Writing {
    void run() throws XMLStreamException;
  }

  /** Runs an action and throws its failures as {@link Failed}. */
  static void write(Writing writing) {
    try {
      writing.run();
    } catch (XMLStreamException e) {
      throw new Failed(e);
    }
  }
}
