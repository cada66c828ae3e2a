package dev.plumbline.derive;

import dev.plumbline.graph.Architecture;
import dev.plumbline.graph.PathMention;
import dev.plumbline.graph.Places.Place;
import dev.plumbline.ontology.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * Adds whether the files and folders that descriptions name are there, and the nearest name where
 * one is not.
 *
 * <p>Only whether they exist is asked, never what they hold, and nothing outside the folder read:
 * not by {@code ..}, not by a symbolic link. Links to elsewhere and absolute paths say nothing.
 */
final class NamedPaths implements Derived {
  /** A scheme, an absolute path, a place within the same page, or text that is no path. */
  private static final Pattern ELSEWHERE =
      Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:|[/\\\\#?~]).*|.*[*?\"<>|\\n$].*|\\s*");

  private static final Node LINK = Arch.term("Link");
  private static final Node TARGET = Arch.term("target");
  private static final Node KEY = Arch.term("key");
  private static final Node OF_ELEMENT = Arch.term("ofElement");
  private static final Node EXISTS = Arch.term("exists");
  private static final Node NEAREST = Arch.term("nearest");
  private static final Node KEY_OF = NodeFactory.createURI("https://plumbline.dev/meta#key");

  private final Architecture architecture;
  private final Optional<Path> root;

  /**
   * @param root the folder that paths may not leave
   */
  NamedPaths(Architecture architecture, Path root) {
    this.architecture = architecture;
    this.root = real(root);
  }

  @Override
  public void addTo(Model model) {
    for (var mention : architecture.paths()) {
      if (!ELSEWHERE.matcher(mention.text()).matches()) {
        resolve(mention).ifPresent(path -> add(model.facts(), mention, path));
      }
    }
  }

  /** Returns the path if it lies in the folder read. */
  private Optional<Path> resolve(PathMention mention) {
    try {
      var text = mention.text().replaceFirst("[#?].*", "").replace("%20", " ");
      return real(mention.folder())
          .map(folder -> folder.resolve(text).normalize())
          .filter(this::isInside);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Follows what there is of the path, so that no link on the way leads out of the folder. */
  private boolean isInside(Path path) {
    if (root.isEmpty() || !path.startsWith(root.get())) {
      return false;
    }
    var there = path;
    while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
      there = there.getParent();
    }
    return real(there).filter(found -> found.startsWith(root.get())).isPresent();
  }

  private static Optional<Path> real(Path path) {
    try {
      return Optional.of(path.toAbsolutePath().toRealPath());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void add(Facts facts, PathMention mention, Path path) {
    var link = link(facts, mention);
    var exists = Files.exists(path);
    facts.add(link, EXISTS, Arch.bool(exists));
    if (!exists) {
      nearest(path).ifPresent(name -> facts.add(link, NEAREST, name));
    }
  }

  /** Returns the link of a document, or makes one for the path that an element names. */
  private Node link(Facts facts, PathMention mention) {
    if (facts.isA(mention.subject(), LINK)) {
      return mention.subject();
    }
    var name = mention.property().getURI().substring(Vocabulary.NAMESPACE.length());
    var base = new Steps(facts, "path").at(mention.subject()).getURI() + "/" + name;
    int number = 1;
    var link = NodeFactory.createURI(base);
    while (facts.has(link, TARGET)
        && !facts.text(link, TARGET).equals(Optional.of(mention.text()))) {
      link = NodeFactory.createURI(base + "/" + ++number);
    }
    facts.add(link, RDF.type.asNode(), LINK);
    facts.add(link, TARGET, mention.text());
    facts.add(link, OF_ELEMENT, mention.subject());
    facts.add(link, KEY, facts.text(mention.property(), KEY_OF).orElse(name));
    architecture.places().put(link, new Place(mention.at(), Optional.empty()));
    return link;
  }

  private static Optional<String> nearest(Path missing) {
    var folder = missing.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (var entries = Files.list(folder)) {
      List<String> names = entries.map(entry -> entry.getFileName().toString()).sorted().toList();
      return Vocabulary.nearest(missing.getFileName().toString(), names).stream().findFirst();
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }
}
