package dev.plumbline.rule;

import dev.plumbline.rdf.Arch;
import java.util.Locale;
import org.apache.jena.graph.Node;

/** The classes of elements, as headers name them. */
public final class ElementClass {
  private ElementClass() {}

  /** Returns the class that headers call by this name: {@code glossary-term}, {@code flow}. */
  public static Node named(String element) {
    var name = Parameters.variable(element);
    return Arch.term(
        name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
  }
}
