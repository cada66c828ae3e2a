package dev.plumbline.diagram.notation;

import dev.plumbline.diagram.paint.Canvas;
import dev.plumbline.diagram.paint.Picture;
import dev.plumbline.diagram.paint.Theme;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLOutputFactory;

/** The picture of a page. Its colours are CSS variables, so that one picture suits every theme. */
final class PagePicture {
  private static final double ROOM = 24;
  private static final double LEGEND = 346;

  private PagePicture() {}

  /** Writes the drawing, without heading and legend. */
  static void map(Picture picture, Writer writer) throws IOException {
    var place = picture.place();
    var around =
        new Rectangle2D.Double(
            place.getX() - ROOM,
            place.getY() - ROOM,
            place.getWidth() + 2 * ROOM,
            place.getHeight() + 2 * ROOM);
    svg(writer, "map", "Data-flow diagram", around, picture::paintDrawing);
  }

  /** Writes the legend, in a narrow column. */
  static void legend(Picture picture, Writer writer) throws IOException {
    var place = new Rectangle2D.Double(0, 0, LEGEND, picture.legendHeight(LEGEND));
    svg(writer, "signs", "Legend", place, canvas -> picture.paintLegend(canvas, LEGEND));
  }

  private static void svg(
      Writer writer, String id, String label, Rectangle2D place, Consumer<Canvas> painting)
      throws IOException {
    try {
      SvgCanvas.write(
          () -> {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(writer);
            xml.writeStartElement("svg");
            xml.writeAttribute("xmlns", "http://www.w3.org/2000/svg");
            xml.writeAttribute("id", id);
            xml.writeAttribute("viewBox", viewBox(place));
            xml.writeAttribute("role", id.equals("map") ? "group" : "img");
            xml.writeAttribute("aria-label", label);
            xml.writeAttribute("font-family", SvgCanvas.family());
            painting.accept(new SvgCanvas(xml, "page-", variables()));
            xml.writeEndElement();
            xml.flush();
          });
    } catch (SvgCanvas.Failed e) {
      throw new IOException(e.getCause());
    }
  }

  private static String viewBox(Rectangle2D place) {
    return String.join(
        " ",
        SvgCanvas.number(place.getX()),
        SvgCanvas.number(place.getY()),
        SvgCanvas.number(place.getWidth()),
        SvgCanvas.number(place.getHeight()));
  }

  /** Returns a function from each colour of the light theme to its variable. */
  private static UnaryOperator<String> variables() {
    var names = new HashMap<String, String>();
    Theme.LIGHT
        .palette()
        .forEach((name, colour) -> names.putIfAbsent(colour, "var(--" + name + ")"));
    return colour -> names.getOrDefault(colour, colour);
  }
}
