package dev.plumbline.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;

/** The Turtle files of the ontology: the vocabulary first, then the catalogue's files by name. */
public final class OntologyFiles {
  private static final String COMPILED = "/ontology/" + CompiledOntology.FILE;

  private OntologyFiles() {}

  /** Returns what the folder's files state, in their order. */
  static List<Triple> read(Path folder) {
    var triples = new ArrayList<Triple>();
    for (var file : list(folder)) {
      read(file, triples);
    }
    return triples;
  }

  /**
   * Returns what the files on the class path state, in their order. An archive has them compiled;
   * in a folder they may have changed since.
   */
  static List<Triple> readFromClassPath() {
    var folder = folderOnClassPath();
    if (folder.isPresent()) {
      return read(folder.get());
    }
    try (var compiled = OntologyFiles.class.getResourceAsStream(COMPILED)) {
      if (compiled != null) {
        return CompiledOntology.read(compiled.readAllBytes());
      }
      try (var archive = open(place())) {
        return read(archive.getPath("/ontology"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the ontology as a folder, as a working copy has it; empty when it is in an archive. */
  public static Optional<Path> folderOnClassPath() {
    var place = place();
    return place.getScheme().equals("file")
        ? Optional.of(Path.of(place).getParent())
        : Optional.empty();
  }

  private static URI place() {
    try {
      return OntologyFiles.class.getResource("/ontology/architecture.ttl").toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the class path names the ontology by no valid URI", e);
    }
  }

  private static FileSystem open(URI place) throws IOException {
    return FileSystems.newFileSystem(place, Map.of());
  }

  private static List<Path> list(Path folder) {
    var files = new ArrayList<>(List.of(folder.resolve("architecture.ttl")));
    var catalogue = folder.resolve("catalogue");
    if (Files.isDirectory(catalogue)) {
      try (var entries = Files.list(catalogue)) {
        entries.filter(file -> file.toString().endsWith(".ttl")).sorted().forEach(files::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  private static void read(Path file, List<Triple> triples) {
    try (InputStream in = Files.newInputStream(file)) {
      RDFParser.source(in).lang(Lang.TURTLE).base("https://plumbline.dev/").parse(collect(triples));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StreamRDFBase collect(List<Triple> triples) {
    return new StreamRDFBase() {
      @Override
      public void triple(Triple triple) {
        triples.add(triple);
      }
    };
  }
}
