package dev.plumbline.rule;

import dev.plumbline.ontology.Vocabulary;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Nodes of the vocabulary that rules are run by. */
public final class Terms {
  private Terms() {}

  /** Returns the vocabulary's term of this name. */
  public static Node arch(String name) {
    return NodeFactory.createURI(Vocabulary.NAMESPACE + name);
  }

  /** Returns the class that headers call by this name: {@code glossary-term}, {@code flow}. */
  public static Node classOf(String element) {
    var name = Parameters.variable(element);
    return arch(
        name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
  }
}
