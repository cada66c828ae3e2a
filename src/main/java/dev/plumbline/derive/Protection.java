package dev.plumbline.derive;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Adds what protects a flow: whether others can read it, and whether the caller must say who it is.
 *
 * <p>What the flow states counts first. Then, for encryption: a protocol that always or never
 * encrypts, what a boundary around an end states, and a protocol that encrypts only when asked to,
 * which counts as plain. For authentication: what the callee states, mutual TLS, and a boundary.
 */
final class Protection implements Derived {
  private static final Node ENCRYPTION = Arch.term("encryption");
  private static final Node AUTHENTICATION = Arch.term("authentication");
  private static final Node PROTOCOL = Arch.term("protocol");
  private static final Node ENCRYPTED = Arch.term("encrypted");
  private static final Node OPTIONAL_ENCRYPTION = Arch.term("optionalEncryption");
  private static final Node LOCAL = Arch.term("local");
  private static final Node PLAIN = Arch.term("plain");
  private static final Node UNSTATED = Arch.term("unstated");
  private static final Node STATE = Arch.term("state");
  private static final Node NOT_APPLICABLE = Arch.term("notApplicable");
  private static final Node EFFECTIVE_ENCRYPTION = Arch.term("effectiveEncryption");
  private static final Node ENCRYPTION_SOURCE = Arch.term("encryptionSource");
  private static final Node EFFECTIVE_AUTHENTICATION = Arch.term("effectiveAuthentication");
  private static final Node AUTHENTICATION_SOURCE = Arch.term("authenticationSource");
  private static final Node AUTHENTICATED = Arch.term("authenticated");

  /** Boundaries whose inner traffic is on no network. */
  private static final Set<String> MACHINES = Set.of("host", "container", "pod", "process");

  /** A value and what said so. */
  private record Known(Node value, String source) {}

  @Override
  public void addTo(Model model) {
    var topology = model.topology();
    for (int number = 0; number < topology.flowCount(); number++) {
      var from = topology.component(topology.from(number));
      var to = topology.component(topology.to(number));
      var flow = new Flow(model, topology.flow(number), from, to);
      addEncryption(model.facts(), flow);
      addAuthentication(model.facts(), flow);
    }
  }

  private static void addEncryption(Facts facts, Flow flow) {
    var known =
        flow.statedEncryption()
            .or(flow::local)
            .or(flow::encryptionOfProtocol)
            .or(() -> flow.ofBoundary(ENCRYPTION).map(found -> encryption(facts, found)))
            .or(flow::encryptionByDefault);
    facts.add(flow.node, EFFECTIVE_ENCRYPTION, known.map(Known::value).orElse(UNSTATED));
    known.ifPresent(found -> facts.add(flow.node, ENCRYPTION_SOURCE, found.source));
  }

  private static void addAuthentication(Facts facts, Flow flow) {
    var known =
        flow.stated(AUTHENTICATION)
            .or(flow::authenticationOfCallee)
            .or(flow::mutualTls)
            .or(() -> flow.ofBoundary(AUTHENTICATION));
    known.ifPresent(
        found -> {
          facts.add(flow.node, EFFECTIVE_AUTHENTICATION, found.value);
          facts.add(flow.node, AUTHENTICATION_SOURCE, found.source);
          if (!found.value.equals(Arch.NONE) && !facts.has(found.value, STATE, NOT_APPLICABLE)) {
            facts.add(flow.node, AUTHENTICATED);
          }
        });
  }

  /** Turns a stated kind of encryption into whether others can read the flow. */
  private static Known encryption(Facts facts, Known stated) {
    if (stated.value.equals(Arch.NONE)) {
      return new Known(PLAIN, stated.source);
    }
    var exempt = facts.has(stated.value, STATE, NOT_APPLICABLE);
    return new Known(exempt ? LOCAL : ENCRYPTED, stated.source);
  }

  private record Flow(Model model, Node node, Node from, Node to) {
    Optional<Known> stated(Node property) {
      return model.facts().object(node, property).map(value -> new Known(value, "stated"));
    }

    Optional<Known> statedEncryption() {
      return stated(ENCRYPTION).map(value -> encryption(model.facts(), value));
    }

    Optional<Known> local() {
      var facts = model.facts();
      if (from.equals(to) || facts.objects(node, PROTOCOL).stream().anyMatch(this::isLocal)) {
        return Optional.of(new Known(LOCAL, "protocol"));
      }
      return shareMachine() ? Optional.of(new Known(LOCAL, "boundary")) : Optional.empty();
    }

    private boolean shareMachine() {
      var sort = new BoundarySort(model.facts());
      var around = model.boundaries().around(from);
      return model.boundaries().around(to).stream()
          .anyMatch(boundary -> sort.is(boundary, MACHINES) && around.contains(boundary));
    }

    private boolean isLocal(Node protocol) {
      return model.facts().holds(protocol, LOCAL);
    }

    Optional<Known> encryptionOfProtocol() {
      return ofProtocol(false);
    }

    Optional<Known> encryptionByDefault() {
      return ofProtocol(true);
    }

    private Optional<Known> ofProtocol(boolean whenAsked) {
      var facts = model.facts();
      var protocols =
          facts.objects(node, PROTOCOL).stream()
              .filter(protocol -> facts.has(protocol, ENCRYPTED))
              .filter(protocol -> facts.holds(protocol, OPTIONAL_ENCRYPTION) == whenAsked)
              .toList();
      if (protocols.isEmpty()) {
        return Optional.empty();
      }
      var encrypted = protocols.stream().allMatch(protocol -> facts.holds(protocol, ENCRYPTED));
      return Optional.of(
          new Known(encrypted ? ENCRYPTED : PLAIN, whenAsked ? "default" : "protocol"));
    }

    Optional<Known> authenticationOfCallee() {
      return model.facts().object(to, AUTHENTICATION).map(value -> new Known(value, "callee"));
    }

    Optional<Known> mutualTls() {
      return model
          .facts()
          .object(node, ENCRYPTION)
          .filter(value -> value.isURI() && value.getURI().endsWith("mtls"))
          .map(value -> new Known(value, "encryption"));
    }

    /** Returns what the nearest boundary that says so asks of what it holds, the callee's first. */
    Optional<Known> ofBoundary(Node property) {
      return ofBoundary(to, property).or(() -> ofBoundary(from, property));
    }

    private Optional<Known> ofBoundary(Node end, Node property) {
      var facts = model.facts();
      return model.boundaries().innermost(end, boundary -> facts.has(boundary, property)).stream()
          .flatMap(boundary -> facts.objects(boundary, property).stream())
          .findFirst()
          .map(value -> new Known(value, "boundary"));
    }
  }
}
