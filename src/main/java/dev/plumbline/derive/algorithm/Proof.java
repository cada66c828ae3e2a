package dev.plumbline.derive.algorithm;

import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.StandardTerms;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What a caller must show on a hop: what the flow states, else what the callee asks of everybody.
 *
 * <p>{@code mfa: no} is one factor, whatever the method.
 */
record Proof(DerivedFacts facts, Node flow, Node callee) {
  private static final Node AUTHENTICATION = Arch.term("authentication");
  private static final Node MFA = Arch.term("mfa");
  private static final Node STATE = Arch.term("state");
  private static final Node NOT_APPLICABLE = Arch.term("notApplicable");
  private static final Node SINGLE_FACTOR = Arch.term("singleFactor");
  private static final Node MULTI_FACTOR = Arch.term("multiFactorAuthentication");

  /** Methods by which programs, not people, prove who they are. */
  private static final Node OF_PROGRAM = Arch.term("ofProgram");

  private static final List<Node> KEYS_OF_PROGRAMS =
      List.of(Arch.term("apiKey"), Arch.term("hmac"));

  boolean several() {
    return !saysOne(flow)
        && (saysSeveral(flow) || !saysOne(callee) && (saysSeveral(callee) || shows(MULTI_FACTOR)));
  }

  boolean one() {
    return saysOne() || shows(SINGLE_FACTOR);
  }

  /** Returns whether it is stated that one factor is enough. */
  boolean saysOne() {
    return saysOne(flow) || saysOne(callee) && !saysSeveral(flow);
  }

  /** Returns whether the called page itself asks for no second factor, whoever passes calls on. */
  boolean calleeSaysOne() {
    return saysOne(callee) && !saysSeveral(flow);
  }

  /** Returns whether one factor is shown that a person has, whoever passes it on. */
  boolean oneOfPerson() {
    return saysOne() || shows(SINGLE_FACTOR) && !ofProgram();
  }

  /** Returns whether a program shows who it is. */
  boolean ofProgram() {
    return shows(OF_PROGRAM) || asked().stream().anyMatch(KEYS_OF_PROGRAMS::contains);
  }

  /** Returns whether the caller shows anything at all. */
  boolean something() {
    return asked().stream()
        .anyMatch(method -> !method.equals(Arch.NONE) && !facts.has(method, STATE, NOT_APPLICABLE));
  }

  private boolean saysOne(Node element) {
    return facts.has(element, MFA) && !saysSeveral(element);
  }

  private boolean saysSeveral(Node element) {
    return facts.holds(element, MFA);
  }

  private boolean shows(Node quality) {
    return asked().stream().anyMatch(method -> facts.holds(method, quality));
  }

  private List<Node> asked() {
    var own = facts.objects(flow, AUTHENTICATION);
    return own.isEmpty() ? facts.objects(callee, AUTHENTICATION) : own;
  }

  Optional<String> text() {
    return asked().stream()
        .findFirst()
        .flatMap(method -> facts.literal(method, StandardTerms.NOTATION))
        .map(method -> "authentication: " + method);
  }
}
