package dev.plumbline.graph;

import dev.plumbline.finding.Element;
import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Sources;
import dev.plumbline.ontology.Vocabulary;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * A model as a graph, with the places of its facts.
 *
 * @param graph the model, the vocabulary and the catalogue in one default graph; deriving adds to
 *     it
 * @param vocabulary what the terms mean
 * @param places where subjects and facts are written
 * @param names what elements are called
 * @param problems mistakes in the descriptions, each with its place
 * @param notes what a reader could not map or left out
 * @param files the files read, sorted, as reports show them
 * @param sources the text of those files
 */
public record Architecture(
    Graph graph,
    Vocabulary vocabulary,
    Places places,
    Names names,
    List<Finding> problems,
    List<Evidence> notes,
    List<String> files,
    Sources sources) {
  public Architecture {
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
    files = List.copyOf(files);
  }

  /** What elements are called in messages and on the command line. */
  public static final class Names {
    private final Map<Node, Element> elements;

    /** Makes names from every element's node. */
    public Names(Map<Node, Element> elements) {
      this.elements = Map.copyOf(elements);
    }

    /** Returns the element of a node; a node that is no element is called by its last part. */
    public Element of(Node node) {
      var element = elements.get(node);
      if (element != null) {
        return element;
      }
      var text = node.isURI() ? node.getURI() : node.toString();
      return new Element("node", text, text.substring(text.lastIndexOf('/') + 1));
    }

    /** Returns the elements that a user may mean by {@code text}: a label or a canonical id. */
    public List<Node> find(String text) {
      return elements.entrySet().stream()
          .filter(
              entry -> entry.getValue().label().equals(text) || entry.getValue().id().equals(text))
          .map(Map.Entry::getKey)
          .sorted(java.util.Comparator.comparing(Node::getURI))
          .toList();
    }

    /** Returns every element's node. */
    public java.util.Set<Node> nodes() {
      return elements.keySet();
    }
  }
}
