package dev.plumbline.importer.compose.flow;

import dev.plumbline.importer.compose.service.Service;
import dev.plumbline.ontology.Term;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the protocol of calls to a service. */
public final class CallProtocols {
  private static final String PROTOCOL = Arch.iri("Protocol");

  private static final List<String> STORE_CLASSES =
      List.of(Arch.iri("Store"), Arch.iri("MessageChannel"));

  private static final List<String> PASSIVE_CLASSES =
      List.of(Arch.iri("Database"), Arch.iri("Cache"), Arch.iri("MessageChannel"));

  private static final List<String> CALLED_BY_STORES =
      List.of(
          Arch.iri("Store"),
          Arch.iri("MessageChannel"),
          Arch.iri("ServiceRegistry"),
          Arch.iri("MonitoringComponent"));

  private static final List<String> BROKERS = List.of(Arch.iri("MessageChannel"));

  private static final List<String> METRICS = List.of(Arch.iri("MetricsStore"));

  private static final List<String> TEAM_PAGES =
      List.of(Arch.iri("MonitoringComponent"), Arch.iri("AdministrationTool"));

  private static final String AUTHENTICATES = Arch.iri("authenticates");

  /** What tells that a product is made to ask: in the names of settings, or in options. */
  private static final Pattern LOGIN =
      Pattern.compile("(?i)auth|passw|htpasswd|oidc|oauth|login|web\\.config|users?[_.-]?file");

  /** Transport schemes, which do not show the application protocol. */
  private static final Set<String> TRANSPORTS = Set.of("tcp", "udp", "ssl", "tls", "plaintext");

  /** Ports of brokers on which they are administered and measured: no message comes there. */
  private static final Set<Integer> BROKER_PAGES = Set.of(15672, 8222, 9644, 8161, 18083);

  private final Vocabulary vocabulary;
  private final Map<String, Term> technologies;

  /**
   * Creates a finder of protocols.
   *
   * @param vocabulary the known technologies and protocols @param technologies the technology of
   *     each service, by its id
   */
  public CallProtocols(Vocabulary vocabulary, Map<String, Term> technologies) {
    this.vocabulary = vocabulary;
    this.technologies = Map.copyOf(technologies);
  }

  /**
   * Returns whether a service is a database, cache or broker. These call no application, even if
   * they start after one.
   */
  boolean isPassive(Service service) {
    return isOneOf(service, PASSIVE_CLASSES);
  }

  /** Returns whether a service hands messages out. */
  boolean isBroker(Service service) {
    return isOneOf(service, BROKERS);
  }

  /** Returns whether a database, cache or broker may call the service, as for its cluster. */
  boolean servesStores(Service service) {
    return isOneOf(service, CALLED_BY_STORES);
  }

  /**
   * Returns whether a service has pages for its team whose product asks nobody to log on, and none
   * of its settings changes that.
   */
  boolean asksNobody(Service service) {
    return isOneOf(service, TEAM_PAGES)
        && !vocabulary.can(technologies.get(service.id()), AUTHENTICATES)
        && !LOGIN.matcher(service.commandLine()).find()
        && service.environment().stream().noneMatch(each -> LOGIN.matcher(each.name()).find());
  }

  /** Returns the protocol by which a service fetches measurements, if it is such a store. */
  Optional<String> scrapes(Service service) {
    return isOneOf(service, METRICS) ? scrape() : Optional.empty();
  }

  /** Returns the protocol by which measurements are fetched. */
  Optional<String> scrape() {
    return vocabulary.term(PROTOCOL, "prometheus-scrape").map(Term::notation);
  }

  private boolean isOneOf(Service service, List<String> classes) {
    return Optional.ofNullable(technologies.get(service.id()))
        .filter(
            technology -> classes.stream().anyMatch(kind -> vocabulary.provides(technology, kind)))
        .isPresent();
  }

  /** Returns the usual protocol of a store or broker; nothing for other services. */
  Optional<String> usual(Service callee) {
    return Optional.ofNullable(technologies.get(callee.id()))
        .filter(
            technology ->
                STORE_CLASSES.stream().anyMatch(kept -> vocabulary.provides(technology, kept)))
        .flatMap(technology -> vocabulary.speaks(technology, Optional.empty()))
        .map(Term::notation);
  }

  /** Returns the protocol that a URL's scheme names, or else its port. */
  Optional<String> named(Optional<String> scheme, Optional<Integer> port) {
    return named(scheme.filter(name -> !TRANSPORTS.contains(name)))
        .or(() -> port.flatMap(vocabulary::protocolOn))
        .map(Term::notation);
  }

  /** Returns whether a broker is administered at a port. */
  boolean isConsole(Service service, int port) {
    return BROKER_PAGES.contains(port) && isBroker(service);
  }

  /** Returns the same for a call to a service; the pages of a broker speak HTTP. */
  Optional<String> named(Optional<String> scheme, Optional<Integer> port, Service callee) {
    var named = named(scheme, port);
    return named.isEmpty() && port.filter(number -> isConsole(callee, number)).isPresent()
        ? named(Optional.of("http")).map(Term::notation)
        : named;
  }

  /** Returns whether a protocol is one over TLS. */
  boolean isEncrypted(String protocol) {
    return vocabulary.term(PROTOCOL, protocol).filter(vocabulary::isEncrypted).isPresent();
  }

  /** Returns the protocol that a URL's scheme names. */
  Optional<Term> named(Optional<String> scheme) {
    return scheme.flatMap(name -> vocabulary.term(PROTOCOL, name));
  }
}
