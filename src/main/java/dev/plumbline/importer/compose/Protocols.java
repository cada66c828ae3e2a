package dev.plumbline.importer.compose;

import dev.plumbline.ontology.Term;
import dev.plumbline.ontology.Vocabulary;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells by which protocol a service is called. */
final class Protocols {
  private static final String PROTOCOL = Vocabulary.NAMESPACE + "Protocol";

  /** Schemes that say nothing of what runs inside. */
  private static final Set<String> BARE = Set.of("tcp", "udp", "ssl", "tls", "plaintext");

  private final Vocabulary vocabulary;
  private final Map<String, Term> technologies;

  /**
   * Makes a judge of protocols.
   *
   * @param vocabulary what is known of technologies
   * @param technologies what each service runs, by its id
   */
  Protocols(Vocabulary vocabulary, Map<String, Term> technologies) {
    this.vocabulary = vocabulary;
    this.technologies = Map.copyOf(technologies);
  }

  /** Returns the protocol that a service speaks when nothing else is said. */
  Optional<String> of(Service callee) {
    return spoken(callee, Optional.empty()).map(Term::notation);
  }

  /** Returns the protocol of a URL to a service, or else the one of the service or of its port. */
  Optional<String> of(Service callee, Optional<String> scheme, Optional<Integer> port) {
    return named(scheme.filter(name -> !BARE.contains(name)))
        .or(() -> spoken(callee, port))
        .or(() -> port.flatMap(vocabulary::protocolOn))
        .or(() -> named(scheme))
        .map(Term::notation);
  }

  /** Returns the protocol that a URL's scheme names. */
  Optional<Term> named(Optional<String> scheme) {
    return scheme.flatMap(name -> vocabulary.term(PROTOCOL, name));
  }

  private Optional<Term> spoken(Service callee, Optional<Integer> port) {
    return Optional.ofNullable(technologies.get(callee.id()))
        .flatMap(technology -> vocabulary.speaks(technology, port));
  }
}
