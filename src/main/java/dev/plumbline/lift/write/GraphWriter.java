package dev.plumbline.lift.write;

import dev.plumbline.finding.Location;
import dev.plumbline.graph.Places;
import dev.plumbline.lift.outline.ClassHierarchy;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.Iris;
import dev.plumbline.lift.outline.WrittenTwice;
import dev.plumbline.lift.resolve.ResolvedElement;
import dev.plumbline.lift.resolve.ResolvedModel;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.NodeConst;

/** Writes a model as a graph, with the places of its facts; the last stage of lifting. */
public final class GraphWriter {
  private static final Node COPIED = Arch.term("copied");
  private static final Node COPY_OF = Arch.term("copyOf");

  private final Vocabulary vocabulary;
  private final ClassHierarchy classes;
  private final Path workingFolder;

  /**
   * Makes a writer.
   *
   * @param vocabulary what the graph starts with
   * @param classes its classes
   * @param workingFolder the folder to which the shown names of files are relative
   */
  public GraphWriter(Vocabulary vocabulary, ClassHierarchy classes, Path workingFolder) {
    this.vocabulary = vocabulary;
    this.classes = classes;
    this.workingFolder = workingFolder;
  }

  /** Returns the model as a graph. */
  public WrittenGraph write(ResolvedModel model) {
    var graph = vocabulary.newGraph();
    var places = new Places();
    var writer = new LocatedGraphWriter(graph, places, classes);
    var paths = new PathMentions(workingFolder);
    var merged = model.merged();
    var described = merged.described();
    model.elements().forEach(new ElementWriter(writer, vocabulary, paths)::write);
    new UnresolvedWriter(writer).write(model.unresolved());
    new OverruledWriter(writer).write(model.overruled());
    described.copies().forEach(copy -> copy(writer, copy));
    model.repeated().forEach((flow, at) -> repeated(writer, flow, at));
    merged
        .chosen()
        .forEach(
            (system, chosen) -> writer.add(system.node(), Arch.term("environment"), chosen.node()));
    described
        .formats()
        .forEach((element, format) -> writer.add(element, Arch.term("importedFrom"), format));
    new StageGapWriter(writer).write(merged.gaps());
    described.bodies().forEach(new ProseWriter(writer, paths, described.bodies())::write);
    model.elements().stream()
        .map(ResolvedElement::element)
        .filter(element -> element.classIri().equals(ClassIris.GLOSSARY_TERM))
        .filter(element -> described.excerpts().contains(element.at().file()))
        .forEach(term -> writer.add(term.node(), Arch.term("used"), NodeConst.nodeTrue));
    return new WrittenGraph(graph, places, paths.all());
  }

  private static void repeated(LocatedGraphWriter writer, Node flow, Location at) {
    var again = Arch.term("statedAgain");
    writer.add(flow, again, NodeConst.nodeTrue);
    writer.places().put(flow, again, new Places.Place(at, Optional.empty()));
  }

  /** Each copy is a node of its own, at its place. */
  private static void copy(LocatedGraphWriter writer, WrittenTwice copy) {
    var system = copy.system().node();
    var node = Iris.fact(Iris.fact(system, "copies"), copy.again().toString());
    writer.add(system, COPIED, node);
    writer.type(node, Arch.term("Copy"));
    writer.add(node, COPY_OF, system);
    writer.places().put(node, new Places.Place(copy.again(), Optional.empty()));
    writer.places().put(node, COPY_OF, new Places.Place(copy.first(), Optional.empty()));
  }
}
