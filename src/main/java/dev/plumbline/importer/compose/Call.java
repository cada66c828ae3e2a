package dev.plumbline.importer.compose;

import dev.plumbline.finding.Location;
import java.util.Optional;

/**
 * A sign that one component calls another.
 *
 * @param from the caller's id
 * @param to the callee's id, or a name that nothing in the project has
 * @param protocol the protocol's name in the catalogue, when the sign tells it
 * @param encryption {@code tls} or {@code none}, when the sign tells it
 * @param authentication {@code password}, when the sign shows one
 * @param soft whether the caller starts without the callee
 * @param why what told it, such as {@code environment DATABASE_URL}
 * @param at where that is written
 */
record Call(
    String from,
    String to,
    Optional<String> protocol,
    Optional<String> encryption,
    Optional<String> authentication,
    boolean soft,
    String why,
    Location at) {
  /** Makes a sign that tells only who calls whom. */
  static Call of(String from, String to, String why, Location at) {
    return new Call(from, to, Optional.empty(), Optional.empty(), Optional.empty(), false, why, at);
  }

  /** Returns the same call, for a caller that starts without its callee. */
  Call softly() {
    return new Call(from, to, protocol, encryption, authentication, true, why, at);
  }

  /** Returns the same call by another protocol. */
  Call over(Optional<String> other) {
    return new Call(from, to, other, encryption, authentication, soft, why, at);
  }
}
