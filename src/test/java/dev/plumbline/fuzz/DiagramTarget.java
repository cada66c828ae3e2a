package dev.plumbline.fuzz;

import dev.plumbline.diagram.notation.Notations;
import dev.plumbline.diagram.read.DiagramReader;
import java.util.List;

/** Draws any model, in the notation that the input decides. */
public final class DiagramTarget {
  private static final List<String> NOTATIONS = Notations.names();

  private DiagramTarget() {}

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] data) {
    var reading = dev.plumbline.document.read.Reader.read("model.yaml", data);
    var lifted = LiftedText.lift(reading.documents(), LiftedText.VOCABULARY);
    if (reading.problems().isEmpty() && lifted.problems().isEmpty()) {
      var diagram = DiagramReader.read(lifted, List.of());
      WrittenDiagrams.of(diagram, Choice.by(data).of(NOTATIONS));
    }
  }
}
