package dev.plumbline.derive.topology;

import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.StandardTerms;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Makes the hops of evidence: each names what it passes and the step before it, so that many paths
 * share their beginnings and their size stays linear.
 */
public final class EvidenceHops {
  public static final Node STEP = Arch.term("Step");
  public static final Node VIA = Arch.term("via");
  public static final Node PREVIOUS = Arch.term("previous");
  public static final Node NEXT = Arch.term("next");
  public static final Node NOTE = Arch.term("note");
  public static final Node AMOUNT = Arch.term("amount");

  /** What every step of evidence is described with. */
  public static final Set<Node> TERMS = Set.of(STEP, VIA, PREVIOUS, NEXT, NOTE, AMOUNT);

  private static final Pattern ELEMENT =
      Pattern.compile("(https://plumbline\\.dev/model/[^/]+)/(.*)");

  private final DerivedFacts facts;
  private final String what;

  /**
   * @param what what the steps are evidence of, such as {@code exposed}; part of their IRIs
   */
  public EvidenceHops(DerivedFacts facts, String what) {
    this.facts = facts;
    this.what = what;
  }

  /** Returns the step that belongs to an element, whether made or not. */
  public Node at(Node element) {
    return NodeFactory.createURI(iri(what, element));
  }

  /** Returns the IRI of what is derived about an element. */
  public static String iri(String what, Node element) {
    var parts = ELEMENT.matcher(element.getURI());
    return parts.matches()
        ? parts.group(1) + "/derived/" + what + "/" + parts.group(2)
        : element.getURI() + "/derived/" + what;
  }

  /** Makes a step that passes an element. */
  public Node first(Node step, Node via) {
    facts.add(step, StandardTerms.TYPE, STEP);
    facts.add(step, VIA, via);
    return step;
  }

  /** Says which step comes before. */
  public void after(Node step, Node previous) {
    facts.add(step, PREVIOUS, previous);
  }

  /** Says which step comes next, where a chain is shown from its first step. */
  public void before(Node step, Node next) {
    facts.add(step, NEXT, next);
  }

  public void note(Node step, String text) {
    facts.add(step, NOTE, text);
  }

  public void amount(Node step, double amount) {
    facts.add(step, AMOUNT, amount);
  }
}
