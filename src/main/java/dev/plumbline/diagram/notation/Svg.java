package dev.plumbline.diagram.notation;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.OneLine;
import dev.plumbline.diagram.layout.Layouts;
import dev.plumbline.diagram.layout.Look;
import dev.plumbline.diagram.paint.Picture;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;

/** Scalable pictures, whose text can be searched and whose parts have tooltips. */
final class Svg implements Notation {
  @Override
  public String name() {
    return "svg";
  }

  @Override
  public String ending() {
    return "svg";
  }

  @Override
  public boolean isText() {
    return true;
  }

  @Override
  public boolean isImage() {
    return true;
  }

  @Override
  public void write(Diagram diagram, Look look, OutputStream out) throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    write(Layouts.of(diagram, look).picture(look.theme()), "plumbline", writer);
    writer.write("\n");
    writer.flush();
  }

  /**
   * Writes a picture as an SVG element.
   *
   * @param name its class, and the start of every id
   */
  static void write(Picture picture, String name, Writer writer) throws IOException {
    try {
      SvgCanvas.write(
          () -> {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(writer);
            var width = SvgCanvas.number(picture.width());
            var height = SvgCanvas.number(picture.height());
            xml.writeStartElement("svg");
            xml.writeAttribute("xmlns", "http://www.w3.org/2000/svg");
            xml.writeAttribute("viewBox", "0 0 " + width + ' ' + height);
            xml.writeAttribute("width", width);
            xml.writeAttribute("height", height);
            xml.writeAttribute("class", name);
            xml.writeAttribute("role", "img");
            xml.writeAttribute("font-family", SvgCanvas.family());
            xml.writeStartElement("title");
            xml.writeCharacters(OneLine.of(picture.diagram().title()));
            xml.writeEndElement();
            picture.paint(new SvgCanvas(xml, name + "-"));
            xml.writeEndElement();
            xml.flush();
          });
    } catch (SvgCanvas.Failed e) {
      throw new IOException(e.getCause());
    }
  }
}
