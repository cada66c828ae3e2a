package dev.plumbline.diagram.notation;

import java.util.List;
import java.util.Optional;

/** The formats that diagrams can be written in. */
public final class Notations {
  private static final List<Notation> ALL =
      List.of(
          new Svg(),
          new Png(),
          new Html(),
          new Mermaid(),
          new Dot(),
          new PlantUml(),
          new C4PlantUml(),
          new D2(),
          new Dgs());

  private Notations() {}

  /** Returns the notation with this name. */
  public static Optional<Notation> of(String name) {
    return ALL.stream().filter(notation -> notation.name().equals(name)).findFirst();
  }

  /** Returns the notation of a file, by the ending of its name. */
  public static Optional<Notation> ofFile(String file) {
    return ALL.stream().filter(notation -> file.endsWith('.' + notation.ending())).findFirst();
  }

  /** Returns the names of all notations, in the order in which help lists them. */
  public static List<String> names() {
    return ALL.stream().map(Notation::name).toList();
  }
}
