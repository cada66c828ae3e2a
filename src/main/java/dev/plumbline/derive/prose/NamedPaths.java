package dev.plumbline.derive.prose;

import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.derive.topology.EvidenceHops;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.graph.PathMention;
import dev.plumbline.graph.Places;
import dev.plumbline.graph.Places.Place;
import dev.plumbline.message.Nearness;
import dev.plumbline.ontology.KnownTerms;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.Literals;
import dev.plumbline.rdf.StandardTerms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Adds whether the files and folders that descriptions name are there, and the nearest name where
 * one is not.
 *
 * <p>Only whether they exist is asked, never what they hold. Links to elsewhere, absolute paths and
 * whatever lies outside the folder read say nothing.
 */
public final class NamedPaths implements Derived {
  private static final Node LINK = Arch.term("Link");
  private static final Node TARGET = Arch.term("target");
  private static final Node KEY = Arch.term("key");
  private static final Node OF_ELEMENT = Arch.term("ofElement");
  private static final Node EXISTS = Arch.term("exists");
  private static final Node NEAREST = Arch.term("nearest");
  private static final Node KEY_OF = NodeFactory.createURI("https://plumbline.dev/meta#key");

  @Override
  public Set<Node> adds() {
    return Set.of(LINK, TARGET, KEY, OF_ELEMENT, EXISTS, NEAREST);
  }

  @Override
  public Set<Node> needs() {
    return Set.of(LINK, TARGET);
  }

  @Override
  public Map<Node, List<String>> explainedBy() {
    return Map.of(
        TARGET, List.of("arch:ofElement"),
        KEY, List.of("arch:ofElement"),
        OF_ELEMENT, List.of("arch:target"),
        EXISTS, List.of("arch:target"),
        NEAREST, List.of("arch:target"));
  }

  @Override
  public void addTo(Model model) {
    var places = model.architecture().places();
    for (var mention : model.architecture().paths()) {
      if (isOwn(places, mention)) {
        model.folder().find(mention).ifPresent(path -> add(model.facts(), places, mention, path));
      }
    }
  }

  /** Returns whether the subject states the path itself; what is inherited is reported once. */
  private static boolean isOwn(Places places, PathMention mention) {
    return places.of(mention.subject(), mention.property()).flatMap(Place::via).isEmpty();
  }

  private static void add(DerivedFacts facts, Places places, PathMention mention, Path path) {
    var link = link(facts, places, mention);
    var exists = Files.exists(path);
    facts.add(link, EXISTS, Literals.of(exists));
    if (!exists) {
      nearest(path).ifPresent(name -> facts.add(link, NEAREST, beside(mention.text(), name)));
    }
  }

  /** Returns the link of a document, or makes one for the path that an element names. */
  private static Node link(DerivedFacts facts, Places places, PathMention mention) {
    if (facts.isA(mention.subject(), LINK)) {
      return mention.subject();
    }
    var name = local(mention.property().getURI());
    var base = EvidenceHops.iri("path", mention.subject()) + "/" + name;
    int number = 1;
    var link = NodeFactory.createURI(base);
    while (facts.has(link, TARGET)
        && !facts.literal(link, TARGET).equals(Optional.of(mention.text()))) {
      link = NodeFactory.createURI(base + "/" + ++number);
    }
    facts.add(link, StandardTerms.TYPE, LINK);
    facts.add(link, TARGET, mention.text());
    facts.add(link, OF_ELEMENT, mention.subject());
    facts.add(link, KEY, facts.literal(mention.property(), KEY_OF).orElse(name));
    places.put(link, new Place(mention.at(), Optional.empty()));
    return link;
  }

  private static String local(String iri) {
    return iri.substring(KnownTerms.namespace(iri).length());
  }

  /** Returns the path with another last part. */
  private static String beside(String path, String name) {
    return path.substring(0, path.lastIndexOf('/') + 1) + name;
  }

  private static Optional<String> nearest(Path missing) {
    var folder = missing.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (var entries = Files.list(folder)) {
      List<String> names = entries.map(entry -> entry.getFileName().toString()).sorted().toList();
      return Nearness.rank(missing.getFileName().toString(), names).stream().findFirst();
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }
}
