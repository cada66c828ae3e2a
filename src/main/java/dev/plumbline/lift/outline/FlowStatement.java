package dev.plumbline.lift.outline;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;

/**
 * What is said of one flow, its ends not yet looked up.
 *
 * @param system the system that describes it
 * @param from who opens the connection, as written
 * @param to who answers, as written
 * @param at where it is written
 * @param facts what is stated of it
 * @param removed whether it is stated not to be there
 */
public record FlowStatement(
    StatedElement system,
    Tree.Scalar from,
    Tree.Scalar to,
    Location at,
    StatementList facts,
    boolean removed) {
  /** Returns the statement as one of another system, with other facts. */
  public FlowStatement with(StatedElement other, StatementList stated) {
    return new FlowStatement(other, from, to, at, stated, removed);
  }
}
