package dev.plumbline.derive.algorithm;

import dev.plumbline.derive.topology.BoundarySort;
import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.rdf.Arch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;

/**
 * Adds what protects a flow: whether others can read it, and whether the caller must say who it is.
 *
 * <p>What the flow states counts first. Then, for encryption: a protocol that always encrypts, what
 * a boundary around both ends does for all inside it, a protocol that cannot encrypt, and a callee
 * that takes nothing else. A protocol that encrypts only when asked to tells nothing. For
 * authentication: what the callee asks of all callers, mutual TLS, and what the boundary around the
 * callee asks.
 */
final class Protection implements Derived {
  private static final Node ENCRYPTION = Arch.term("encryption");
  private static final Node AUTHENTICATION = Arch.term("authentication");
  private static final Node AUTHENTICATES = Arch.term("Authentication");
  private static final Node PROTOCOL = Arch.term("protocol");
  private static final Node ENCRYPTED = Arch.term("encrypted");
  private static final Node OPTIONAL_ENCRYPTION = Arch.term("optionalEncryption");
  private static final Node TECHNOLOGY = Arch.term("technology");
  private static final Node TAKES_ONLY_ENCRYPTED = Arch.term("takesOnlyEncrypted");
  private static final Node LOCAL = Arch.term("local");
  private static final Node PLAIN = Arch.term("plain");
  private static final Node UNSTATED = Arch.term("unstated");
  private static final Node IMAGE = Arch.term("image");
  private static final Node STATE = Arch.term("state");
  private static final Node NOT_APPLICABLE = Arch.term("notApplicable");
  private static final Node EFFECTIVE_ENCRYPTION = Arch.term("effectiveEncryption");
  private static final Node ENCRYPTION_SOURCE = Arch.term("encryptionSource");
  private static final Node EFFECTIVE_AUTHENTICATION = Arch.term("effectiveAuthentication");
  private static final Node AUTHENTICATION_SOURCE = Arch.term("authenticationSource");
  private static final Node AUTHENTICATED = Arch.term("authenticated");

  /** Boundaries whose inner traffic is on no network. */
  private static final List<Node> MACHINES =
      List.of(Arch.term("hostBoundary"), Arch.term("container"));

  /** A value and what said so. */
  private record Known(Node value, String source) {}

  @Override
  public Set<Node> adds() {
    return Set.of(
        EFFECTIVE_ENCRYPTION,
        ENCRYPTION_SOURCE,
        EFFECTIVE_AUTHENTICATION,
        AUTHENTICATION_SOURCE,
        AUTHENTICATED);
  }

  @Override
  public Set<Node> needs() {
    return Set.of();
  }

  @Override
  public Map<Node, List<String>> explainedBy() {
    var encryption = List.of("arch:encryption", "arch:protocol");
    var authentication = List.of("arch:authentication", "arch:to/arch:authentication");
    return Map.of(
        EFFECTIVE_ENCRYPTION, encryption,
        ENCRYPTION_SOURCE, encryption,
        EFFECTIVE_AUTHENTICATION, authentication,
        AUTHENTICATION_SOURCE, authentication,
        AUTHENTICATED, authentication);
  }

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

  private static void addEncryption(DerivedFacts facts, Flow flow) {
    var known =
        flow.statedEncryption()
            .or(flow::local)
            .or(() -> flow.ofProtocol(ENCRYPTED))
            .or(flow::encryptionOfBoundary)
            .or(() -> flow.ofProtocol(PLAIN))
            .or(flow::ofCallee);
    facts.add(flow.node, EFFECTIVE_ENCRYPTION, known.map(Known::value).orElse(UNSTATED));
    known.ifPresent(found -> facts.add(flow.node, ENCRYPTION_SOURCE, found.source));
  }

  private static void addAuthentication(DerivedFacts facts, Flow flow) {
    var known =
        flow.stated(AUTHENTICATION)
            .or(flow::authenticationOfCallee)
            .or(flow::mutualTls)
            .or(flow::authenticationOfBoundary);
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
  private static Known encryption(DerivedFacts facts, Known stated) {
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
          .filter(around::contains)
          .anyMatch(boundary -> MACHINES.stream().anyMatch(type -> sort.is(boundary, type)));
    }

    private boolean isLocal(Node protocol) {
      return model.facts().holds(protocol, LOCAL);
    }

    /**
     * Returns what the protocols say, if that is what is asked for: all of them encrypt, or one
     * cannot.
     */
    Optional<Known> ofProtocol(Node asked) {
      var facts = model.facts();
      var known =
          facts.objects(node, PROTOCOL).stream()
              .filter(protocol -> facts.has(protocol, ENCRYPTED))
              .toList();
      var said =
          asked.equals(ENCRYPTED)
              ? !known.isEmpty() && known.stream().allMatch(each -> facts.holds(each, ENCRYPTED))
              : known.stream().anyMatch(this::cannotEncrypt);
      return said ? Optional.of(new Known(asked, "protocol")) : Optional.empty();
    }

    private boolean cannotEncrypt(Node protocol) {
      var facts = model.facts();
      return !facts.holds(protocol, ENCRYPTED) && !facts.holds(protocol, OPTIONAL_ENCRYPTION);
    }

    Optional<Known> ofCallee() {
      var facts = model.facts();
      return facts.objects(to, TECHNOLOGY).stream()
                  .anyMatch(technology -> facts.holds(technology, TAKES_ONLY_ENCRYPTED))
              && !facts.has(to, IMAGE)
          ? Optional.of(new Known(ENCRYPTED, "callee"))
          : Optional.empty();
    }

    Optional<Known> authenticationOfCallee() {
      return model.facts().object(to, AUTHENTICATION).map(value -> new Known(value, "callee"));
    }

    Optional<Known> mutualTls() {
      return model.facts().objects(node, ENCRYPTION).stream()
          .filter(value -> model.facts().isA(value, AUTHENTICATES))
          .findFirst()
          .map(value -> new Known(value, "encryption"));
    }

    Optional<Known> encryptionOfBoundary() {
      var around = model.boundaries().around(from);
      return ofBoundary(ENCRYPTION, around::contains)
          .map(value -> encryption(model.facts(), value));
    }

    Optional<Known> authenticationOfBoundary() {
      return ofBoundary(AUTHENTICATION, boundary -> true);
    }

    /** Returns what the boundary nearest to the callee says, of those that say and fit. */
    private Optional<Known> ofBoundary(Node property, Predicate<Node> fits) {
      var facts = model.facts();
      return model
          .boundaries()
          .innermost(to, boundary -> facts.has(boundary, property) && fits.test(boundary))
          .stream()
          .flatMap(boundary -> facts.objects(boundary, property).stream())
          .findFirst()
          .map(value -> new Known(value, "boundary"));
    }
  }
}
