package dev.plumbline.lift.write;

import dev.plumbline.graph.Places;
import dev.plumbline.lift.outline.Iris;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Writes which technologies components run, in which versions, also as their images say. */
final class TechnologyWriter {
  private static final Pattern IMAGE =
      Pattern.compile("([^@\\s]+?)(?::([^:/@\\s]+))?(?:@(\\S[^\\s:]*+:\\S++))?");
  private static final Node TECHNOLOGY = Arch.term("technology");
  private static final Node VERSION = Arch.term("technologyVersion");
  private static final Node IMAGE_TEXT = Arch.term("image");

  private static final Node LIKELY = Arch.term("likelyTechnology");
  private static final int LOOKED_AT = 500;

  private final LocatedGraphWriter graph;
  private final Vocabulary vocabulary;
  private int lookedAt;

  TechnologyWriter(LocatedGraphWriter graph, Vocabulary vocabulary) {
    this.graph = graph;
    this.vocabulary = vocabulary;
  }

  /** Writes what follows from the technology, version and image of a component. */
  void write(Node component) {
    for (var image : graph.objects(component, IMAGE_TEXT)) {
      image(component, image.getLiteralLexicalForm());
    }
    var technologies = technologies(component);
    var versions = graph.objects(component, VERSION);
    if (technologies.size() == 1 && versions.size() == 1) {
      var place = graph.places().of(component, VERSION);
      use(component, technologies.get(0), versions.get(0).getLiteralLexicalForm(), place);
    }
  }

  /** Returns the technologies that a component is known to run. */
  List<Node> technologies(Node component) {
    return graph.objects(component, TECHNOLOGY).stream().filter(Node::isURI).toList();
  }

  /**
   * Returns the technologies that a component probably runs, of which the names are misspelt, and
   * writes them; only so many texts are looked at.
   */
  List<Node> likely(Node component) {
    var likely = new ArrayList<Node>();
    for (var written : graph.objects(component, TECHNOLOGY)) {
      if (written.isLiteral() && lookedAt++ < LOOKED_AT) {
        vocabulary
            .misspeltTechnology(written.getLiteralLexicalForm())
            .ifPresent(term -> likely.add(NodeFactory.createURI(term.iri())));
      }
    }
    likely.forEach(technology -> graph.add(component, LIKELY, technology));
    return likely;
  }

  private void image(Node component, String image) {
    var matcher = IMAGE.matcher(image.strip());
    if (matcher.matches()) {
      text(component, "imageName", matcher.group(1));
      text(component, "imageTag", matcher.group(2));
      text(component, "imageDigest", matcher.group(3));
    }
    vocabulary.image(image).ifPresent(found -> inside(component, found));
  }

  /** An image names the technology where none is stated, or else the version of the stated one. */
  private void inside(Node component, Vocabulary.TechnologyUse found) {
    var technology = NodeFactory.createURI(found.technology().iri());
    var place = graph.places().of(component, IMAGE_TEXT);
    boolean unstated = !graph.has(component, TECHNOLOGY);
    if (unstated) {
      graph.add(component, TECHNOLOGY, technology);
      place.ifPresent(at -> graph.places().put(component, TECHNOLOGY, technology, at));
    }
    if (unstated || graph.objects(component, TECHNOLOGY).contains(technology)) {
      found.version().ifPresent(version -> use(component, technology, version, place));
    }
  }

  private void use(Node component, Node technology, String version, Optional<Places.Place> place) {
    place.ifPresent(at -> use(component, technology, version, at));
  }

  /** Writes that a component runs a version of a technology; what is written first stays. */
  void use(Node component, Node technology, String version, Places.Place place) {
    var name = technology.getURI().substring(technology.getURI().lastIndexOf('/') + 1);
    var node = Iris.fact(Iris.fact(component, "technology"), name);
    if (graph.has(node, VERSION)) {
      return;
    }
    graph.add(component, Arch.term("runs"), node);
    graph.type(node, Arch.term("TechnologyUse"));
    graph.add(node, TECHNOLOGY, technology);
    text(node, "technologyVersion", version);
    vocabulary
        .release(technology.getURI(), version)
        .ifPresent(
            release -> graph.add(node, Arch.term("usesRelease"), NodeFactory.createURI(release)));
    graph.places().put(node, place);
  }

  private void text(Node subject, String property, String text) {
    if (text != null) {
      graph.add(subject, Arch.term(property), text);
    }
  }
}
