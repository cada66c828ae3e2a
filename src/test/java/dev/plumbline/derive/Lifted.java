package dev.plumbline.derive;

import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.graph.Architecture;
import dev.plumbline.lift.FilesOnDisk;
import dev.plumbline.lift.Lifter;
import dev.plumbline.lift.Options;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.StandardTerms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** A description in a folder, read, lifted and derived. */
public record Lifted(Architecture architecture) {
  /** Writes the description into the folder and derives what follows from it. */
  public static Lifted of(Path folder, String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var architecture = read(folder, name);
    Derivation.derive(architecture, folder);
    return new Lifted(architecture);
  }

  /** Reads and lifts a file of the folder, without deriving anything. */
  static Architecture read(Path folder, String name) {
    var architecture = lift(folder, name);
    if (!architecture.problems().isEmpty()) {
      throw new IllegalArgumentException(architecture.problems().get(0).message());
    }
    return architecture;
  }

  /** Does the same for a file that may be no description, or one with mistakes. */
  static Optional<Architecture> tryRead(Path folder, String name) {
    return Optional.of(lift(folder, name)).filter(found -> found.problems().isEmpty());
  }

  private static Architecture lift(Path folder, String name) {
    var files = new FilesOnDisk();
    var documents = files.read(folder.resolve(name), name).documents();
    var options = new Options(folder, folder, Optional.empty());
    return Lifter.lift(documents, options, Vocabulary.load(), files);
  }

  /** Returns the values of some properties of each member of a class, sorted, with its place. */
  public List<String> members(String type, String... properties) {
    var facts = new DerivedFacts(architecture.graph());
    return architecture.graph().stream(Node.ANY, StandardTerms.TYPE, Arch.term(type))
        .map(triple -> told(facts, triple.getSubject(), properties))
        .sorted()
        .toList();
  }

  private String told(DerivedFacts facts, Node node, String... properties) {
    var told = new StringBuilder();
    for (var property : properties) {
      var value = facts.object(node, Arch.term(property));
      told.append(value.map(this::name).orElse("-")).append(' ');
    }
    return told + architecture.places().of(node).map(place -> place.at().toString()).orElse("");
  }

  private String name(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : architecture.names().of(node).label();
  }
}
