package dev.plumbline.fuzz;

import java.util.List;

/** Checks any files as a user does: reads, derives, runs rules, reports in every format. */
public final class CheckTarget {
  private static final FuzzFolder FOLDER = FuzzFolder.make();

  private CheckTarget() {}

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] data) {
    var folder = FOLDER.with(Bundle.of(data, "model.yaml"));
    var read = WholeRun.of(folder, List.of("."), data);
    if (read.problems().isEmpty()) {
      LiftedText.readsBack(read);
    }
  }
}
