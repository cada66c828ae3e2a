package dev.plumbline.derive.algorithm;

import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.rdf.Arch;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * A call that a program makes on somebody's way, and whether that somebody gets any further by it.
 *
 * <p>They do not where the program calls as itself: under a technical identity, to fetch a secret,
 * to add to a store, or by a proof of its own at a store or channel. Else they get to what the call
 * brings of the data that their own call was for.
 */
record PersonalHop(DerivedFacts facts, Node caller, Node flow, Node callee) {
  private static final Node IDENTITY = Arch.term("identity");
  private static final Node TECHNICAL = Arch.term("technical");
  private static final Node END_USER = Arch.term("endUser");
  private static final Node MODE = Arch.term("mode");
  private static final Node ASYNCHRONOUS = Arch.term("asynchronous");
  private static final Node ACCESS = Arch.term("access");
  private static final Node WRITE = Arch.term("write");
  private static final Node STORE = Arch.term("Store");
  private static final Node SECRET_HOLDER = Arch.term("SecretHolder");
  private static final Node CHANNEL = Arch.term("MessageChannel");
  private static final Node ADMIN = Arch.term("admin");
  private static final Node CARRIES = Arch.term("carries");
  private static final Node SENSITIVE = Arch.term("sensitive");
  private static final Node CLASS = Arch.term("class");
  private static final Node CREDENTIALS = Arch.term("credentials");

  /** What takes its users into the network behind it, whoever is known there. */
  private static final List<Node> PASSAGES = List.of(Arch.term("Bastion"), Arch.term("Vpn"));

  /** Returns whether who made the call before gets on by this one. */
  boolean takesAlong(Node before) {
    return is(caller, PASSAGES) && !isOwnRecord()
        || facts.has(flow, IDENTITY, END_USER)
        || facts.holds(flow, ADMIN) && !facts.has(flow, IDENTITY, TECHNICAL)
        || !isOfProgram() && sharesData(before);
  }

  /** Returns whether the call may lead to sensitive data or administers what it calls. */
  boolean leadsOn() {
    return !facts.has(flow, CARRIES)
        || facts.holds(flow, SENSITIVE)
        || facts.holds(flow, ADMIN)
        || facts.holds(callee, ADMIN);
  }

  /** Returns whether a passage writes down by itself what passes. */
  private boolean isOwnRecord() {
    return facts.has(flow, MODE, ASYNCHRONOUS)
        || is(callee, List.of(STORE, CHANNEL)) && facts.has(flow, ACCESS, WRITE);
  }

  private boolean isOfProgram() {
    return facts.has(flow, IDENTITY, TECHNICAL)
        || facts.isA(callee, SECRET_HOLDER)
        || facts.isA(callee, STORE) && facts.has(flow, ACCESS, WRITE)
        || is(callee, List.of(STORE, CHANNEL)) && new Proof(facts, flow, callee).ofProgram();
  }

  /** Logging in is no purpose: a call that carries nothing else does not say what it is for. */
  private boolean sharesData(Node before) {
    var asked = purpose(before).toList();
    return asked.isEmpty()
        || !facts.has(flow, CARRIES)
        || facts.objects(flow, CARRIES).stream().anyMatch(asked::contains);
  }

  private Stream<Node> purpose(Node call) {
    return facts.objects(call, CARRIES).stream()
        .filter(data -> !facts.has(data, CLASS, CREDENTIALS));
  }

  private boolean is(Node component, List<Node> kinds) {
    return kinds.stream().anyMatch(kind -> facts.isA(component, kind));
  }
}
