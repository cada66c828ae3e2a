package dev.plumbline.fuzz;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.layout.Look;
import dev.plumbline.diagram.notation.Notations;
import dev.plumbline.diagram.paint.Direction;
import dev.plumbline.diagram.paint.Theme;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** What every notation of a diagram promises: its readers can read it, and it runs nothing. */
final class WrittenDiagrams {
  /** How others read each notation; a new notation fails until it is named here. */
  static final Map<String, Consumer<String>> READERS = readers();

  private static final Look LOOK = new Look(Theme.LIGHT, Direction.DOWN, Optional.empty());

  private WrittenDiagrams() {}

  private static Map<String, Consumer<String>> readers() {
    var readers = new LinkedHashMap<String, Consumer<String>>();
    readers.put("svg", WrittenDiagrams::picture);
    readers.put("png", text -> {});
    readers.put("html", WrittenDiagrams::page);
    readers.put("mermaid", text -> Promise.holds(!text.contains("<script"), "a script in Mermaid"));
    readers.put("dot", text -> Promise.holds(text.strip().endsWith("}"), "DOT is not closed"));
    readers.put("plantuml", WrittenDiagrams::plantUml);
    readers.put("c4plantuml", WrittenDiagrams::plantUml);
    readers.put("d2", text -> {});
    readers.put("dgs", text -> Promise.holds(text.startsWith("DGS00"), "DGS has no head"));
    return readers;
  }

  /** Writes a diagram in a notation and reads it again. */
  static void of(Diagram diagram, String name) {
    var bytes = written(diagram, name);
    Promise.holds(
        java.util.Arrays.equals(bytes, written(diagram, name)),
        "the notation " + name + " writes other bytes when it writes again");
    var reader = READERS.get(name);
    Promise.holds(reader != null, "no reader is named for the notation " + name);
    if (Notations.of(name).orElseThrow().isText()) {
      reader.accept(text(name, bytes));
    } else {
      pixels(bytes);
    }
  }

  private static byte[] written(Diagram diagram, String name) {
    var bytes = new ByteArrayOutputStream();
    try {
      Notations.of(name).orElseThrow().write(diagram, LOOK, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String text(String name, byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      Promise.printable("the notation " + name, text);
      return text;
    } catch (IOException e) {
      throw new AssertionError("the notation " + name + " is not UTF-8", e);
    }
  }

  private static void picture(String text) {
    Promise.holds(!text.contains("<script"), "a script in a picture");
    WrittenReports.xml(text);
  }

  /** A page has the scripts that we wrote, and no place for others. */
  private static void page(String text) {
    Promise.holds(text.contains("Content-Security-Policy"), "the page allows any script");
  }

  /** Only the first line starts a diagram, and only the last ends it. */
  private static void plantUml(String text) {
    Promise.holds(text.startsWith("@startuml"), "PlantUML does not start");
    Promise.holds(
        text.lines().filter(line -> line.strip().startsWith("@")).count() == 2,
        "PlantUML starts or ends more than once");
    Promise.holds(
        text.lines()
            .noneMatch(line -> line.strip().startsWith("!include ") && !line.contains("<C4/")),
        "PlantUML includes a file");
  }

  private static void pixels(byte[] bytes) {
    try {
      Promise.holds(
          ImageIO.read(new ByteArrayInputStream(bytes)) != null, "what should be a PNG is none");
    } catch (IOException e) {
      throw new AssertionError("what should be a PNG is none", e);
    }
  }
}
