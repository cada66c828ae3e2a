package dev.plumbline.fuzz;

import dev.plumbline.Plumbline;
import dev.plumbline.Progress;
import dev.plumbline.Request;
import dev.plumbline.report.ReportFormats;
import dev.plumbline.report.TextLayout;
import java.nio.file.Path;
import java.util.List;

/** Checks any Compose file beside one that holds secrets: no report shows them. */
public final class SecretsTarget {
  private static final FuzzFolder FOLDER = FuzzFolder.make();
  private static final String SECRET = "qV7-hT2k9Lw4";

  /** The second file of the project, and what its services read. */
  private static final String HOLDER =
      """
      services:
        holder:
          image: acme/holder:1
          command: [run, "--password=%1$s"]
          environment:
            DB_PASSWORD: "%1$s"
            DATABASE_URL: postgres://app:%1$s@db:5432/app
          env_file: secret.env
      """
          .formatted(SECRET);

  private SecretsTarget() {}

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] data) {
    var files =
        Bundle.of(data, "compose.yaml")
            .with("compose.override.yaml", HOLDER)
            .with("secret.env", "API_TOKEN=" + SECRET + "\n");
    var folder = FOLDER.with(files);
    var paths = List.of(Path.of("compose.yaml"), Path.of("compose.override.yaml"));
    var settings = LiftedText.settings().selecting(List.of("security"));
    var request = Request.of(paths, folder, settings);
    var architecture = Promise.inTime(() -> Plumbline.read(request, Progress.NONE));
    var report = Plumbline.check(request, architecture, Progress.NONE);
    for (var name : ReportFormats.names()) {
      var text = WrittenReports.written(name, report, TextLayout.PLAIN);
      Promise.holds(!text.contains(SECRET), "the format " + name + " shows a secret");
    }
    Promise.holds(!LiftedText.export(architecture).contains(SECRET), "the graph has a secret");
  }
}
