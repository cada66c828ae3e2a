package dev.plumbline.importer.compose.flow;

import dev.plumbline.importer.compose.service.Service;
import dev.plumbline.ontology.Term;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the protocol by which a service is called. */
public final class CallProtocols {
  private static final String PROTOCOL = Arch.iri("Protocol");

  private static final List<String> KEEPERS =
      List.of(Arch.iri("Store"), Arch.iri("MessageChannel"));

  private static final List<String> ANSWERERS =
      List.of(Arch.iri("Database"), Arch.iri("Cache"), Arch.iri("MessageChannel"));

  private static final List<String> SERVANTS =
      List.of(
          Arch.iri("Store"),
          Arch.iri("MessageChannel"),
          Arch.iri("ServiceRegistry"),
          Arch.iri("MonitoringComponent"));

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
  public CallProtocols(Vocabulary vocabulary, Map<String, Term> technologies) {
    this.vocabulary = vocabulary;
    this.technologies = Map.copyOf(technologies);
  }

  /**
   * Returns whether a service only answers: a database, cache or broker, which calls no application
   * of the project, whatever it waits for when it starts.
   */
  boolean onlyAnswers(Service service) {
    return isOneOf(service, ANSWERERS);
  }

  /** Returns whether a database, cache or broker may call the service, as for its cluster. */
  boolean servesStores(Service service) {
    return isOneOf(service, SERVANTS);
  }

  private boolean isOneOf(Service service, List<String> classes) {
    return Optional.ofNullable(technologies.get(service.id()))
        .filter(
            technology -> classes.stream().anyMatch(kind -> vocabulary.provides(technology, kind)))
        .isPresent();
  }

  /**
   * Returns the protocol that a store or broker usually speaks. Other services speak what their
   * authors chose.
   */
  Optional<String> usual(Service callee) {
    return Optional.ofNullable(technologies.get(callee.id()))
        .filter(
            technology -> KEEPERS.stream().anyMatch(kept -> vocabulary.provides(technology, kept)))
        .flatMap(technology -> vocabulary.speaks(technology, Optional.empty()))
        .map(Term::notation);
  }

  /** Returns the protocol that a URL's scheme names, or else its port. */
  Optional<String> named(Optional<String> scheme, Optional<Integer> port) {
    return named(scheme.filter(name -> !BARE.contains(name)))
        .or(() -> port.flatMap(vocabulary::protocolOn))
        .map(Term::notation);
  }

  /** Returns the protocol that a URL's scheme names. */
  Optional<Term> named(Optional<String> scheme) {
    return scheme.flatMap(name -> vocabulary.term(PROTOCOL, name));
  }
}
