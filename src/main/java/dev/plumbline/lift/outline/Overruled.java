package dev.plumbline.lift.outline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a file of another format states of an element, and a model otherwise.
 *
 * @param element the element
 * @param model what the model states, which counts
 * @param source what the other file states
 */
public record Overruled(StatedElement element, Statement model, Statement source) {
  /** Returns what is overruled of the elements, and of the facts of their facts. */
  public static List<Overruled> of(Collection<StatedElement> elements) {
    var found = new ArrayList<Overruled>();
    elements.forEach(element -> collect(element, element.facts(), found));
    return found;
  }

  private static void collect(StatedElement element, StatementList facts, List<Overruled> found) {
    facts.overruled().forEach((source, model) -> found.add(new Overruled(element, model, source)));
    for (var statement : facts.all()) {
      if (statement.content() instanceof Content.Group group) {
        collect(element, group.facts(), found);
      } else if (statement.content() instanceof Content.Groups groups) {
        groups.items().values().forEach(item -> collect(element, item.facts(), found));
      }
    }
  }
}
