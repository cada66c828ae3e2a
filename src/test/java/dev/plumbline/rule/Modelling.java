package dev.plumbline.rule;

import dev.plumbline.derive.Derivation;
import dev.plumbline.document.Document;
import dev.plumbline.document.read.Reader;
import dev.plumbline.graph.Architecture;
import dev.plumbline.graph.Clock;
import dev.plumbline.lift.FilesOnDisk;
import dev.plumbline.lift.Lifter;
import dev.plumbline.lift.Options;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rule.fixture.FixtureRunner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The way from a description to an architecture with its derived facts. */
public final class Modelling {
  private static final Path HERE = Path.of("");

  private Modelling() {}

  /** Returns the architecture of documents. */
  public static Architecture model(List<Document> documents, LocalDate today) {
    var options = new Options(HERE, HERE, Optional.empty());
    var architecture = Lifter.lift(documents, options, Vocabulary.load(), new FilesOnDisk());
    Clock.set(architecture, today);
    Derivation.derive(architecture, HERE);
    return architecture;
  }

  /** Returns the architecture that a text describes. */
  public static Architecture of(String yaml) {
    var read = Reader.read("model.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    return model(read.documents(), FixtureRunner.TODAY);
  }
}
