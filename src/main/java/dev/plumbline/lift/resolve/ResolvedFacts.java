package dev.plumbline.lift.resolve;

import dev.plumbline.document.Tree;
import java.util.Collection;
import java.util.List;

/**
 * What holds of one thing.
 *
 * @param facts its facts, in the order of the descriptions
 * @param extensions the entries whose keys are the user's own
 */
public record ResolvedFacts(List<ResolvedFact> facts, Collection<Tree.Entry> extensions) {
  public ResolvedFacts {
    facts = List.copyOf(facts);
    extensions = List.copyOf(extensions);
  }
}
