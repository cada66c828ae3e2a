package dev.plumbline.importer.compose.flow;

import dev.plumbline.finding.Location;
import java.util.Optional;

/**
 * A sign that one component calls another.
 *
 * @param from the caller's id
 * @param to the callee's id, or a name that nothing in the project has
 * @param protocol the protocol's name in the catalogue, when the setting shows it
 * @param explicit whether a scheme or a port names the protocol, not only what the callee runs
 * @param encryption {@code tls} or {@code none}, when the setting shows it
 * @param authentication {@code password}, when the sign shows one
 * @param soft whether the caller starts without the callee
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
    boolean soft,
    String why,
    Location at) {
  /** Makes a call of which only the two ends are known. */
  static Call of(String from, String to, String why, Location at) {
    var none = Optional.<String>empty();
    return new Call(from, to, none, false, none, none, false, why, at);
  }

  /** Returns the same call, for a caller that starts without its callee. */
  Call softly() {
    return new Call(from, to, protocol, explicit, encryption, authentication, true, why, at);
  }

  /** Returns the same call by the protocol that the callee usually speaks. */
  Call usually(Optional<String> usual) {
    return new Call(from, to, usual, false, encryption, authentication, soft, why, at);
  }

  /** Returns the same call by a protocol that the setting names. */
  Call over(Optional<String> stated) {
    return new Call(
        from, to, stated, stated.isPresent(), encryption, authentication, soft, why, at);
  }

  /** Returns the same call with what else a URL shows. */
  Call with(Optional<String> how, Optional<String> proof) {
    return new Call(from, to, protocol, explicit, how, proof, soft, why, at);
  }
}
