package dev.plumbline.importer.compose.flow;

import dev.plumbline.finding.Location;
import dev.plumbline.importer.compose.proxy.Route;
import java.util.Optional;

/**
 * Evidence that one component calls another.
 *
 * @param from the caller's id
 * @param to the callee's id, or a name that is unknown in the project
 * @param protocol the protocol's name in the catalogue, if known from the setting
 * @param explicit whether a scheme or port names the protocol; otherwise it is inferred from the
 *     callee
 * @param encryption {@code tls} or {@code none}, when the setting shows it
 * @param authentication {@code password}, if the setting contains one
 * @param queued whether jobs wait at the callee until somebody takes them
 * @param soft whether the caller starts without the callee
 * @param route what the configuration of a proxy says of the call
 * @param why where it was found, such as {@code environment DATABASE_URL}
 * @param at where that is written
 */
record Call(
    String from,
    String to,
    Optional<String> protocol,
    boolean explicit,
    Optional<String> encryption,
    Optional<String> authentication,
    boolean queued,
    boolean soft,
    Optional<Route> route,
    String why,
    Location at) {
  /** Creates a call with only its two ends known. */
  static Call of(String from, String to, String why, Location at) {
    var none = Optional.<String>empty();
    return new Call(from, to, none, false, none, none, false, false, Optional.empty(), why, at);
  }

  /** Returns the same call as a soft dependency: the caller starts without its callee. */
  Call asSoft() {
    return new Call(
        from, to, protocol, explicit, encryption, authentication, queued, true, route, why, at);
  }

  /** Returns the same call with the callee's usual protocol. */
  Call usually(Optional<String> usual) {
    return new Call(
        from, to, usual, false, encryption, authentication, queued, soft, route, why, at);
  }

  /** Returns the same call with the protocol that the setting names. */
  Call over(Optional<String> stated) {
    return new Call(
        from,
        to,
        stated,
        stated.isPresent(),
        encryption,
        authentication,
        queued,
        soft,
        route,
        why,
        at);
  }

  /** Returns the same call with the encryption and authentication of a URL. */
  Call with(Optional<String> how, Optional<String> proof) {
    return new Call(from, to, protocol, explicit, how, proof, queued, soft, route, why, at);
  }

  /** Returns the same call as one that leaves or takes jobs. */
  Call asQueued() {
    return new Call(
        from, to, protocol, explicit, encryption, authentication, true, soft, route, why, at);
  }

  /** Returns the same call as the configuration of a proxy tells it. */
  Call by(Route told) {
    return new Call(
        from,
        to,
        protocol,
        explicit,
        encryption,
        authentication,
        queued,
        soft,
        Optional.of(told),
        why,
        at);
  }
}
