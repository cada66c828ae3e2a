package dev.plumbline.importer.compose.proxy;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import java.util.Optional;

/**
 * A call that a proxy makes for its callers.
 *
 * @param scheme how the proxy speaks to the host, such as {@code http}; none for bare connections
 * @param address the host, with its port when one is written
 * @param timeout how long the proxy waits for an answer, when that is told
 * @param repeats the setting by which it also repeats what is not safe to repeat
 * @param attempts how often it tries in all, when that is told
 * @param usual what the product does where nothing is told
 * @param open whether it passes on what anybody outside sends, without asking who that is
 * @param at where the call is written
 */
public record Route(
    Optional<String> scheme,
    String address,
    Optional<Tree.Scalar> timeout,
    Optional<Location> repeats,
    Optional<Tree.Scalar> attempts,
    Usual usual,
    boolean open,
    Location at) {

  /**
   * What a proxy does without a word.
   *
   * @param product its name
   * @param timeout how long it waits, as a sentence; empty when it waits without an end
   * @param retry what it repeats, as a sentence
   */
  public record Usual(String product, Optional<String> timeout, String retry) {}

  /** Returns a call of which only the way is told. */
  static Route of(Optional<String> scheme, String address, Usual usual, Location at) {
    return new Route(
        scheme, address, Optional.empty(), Optional.empty(), Optional.empty(), usual, false, at);
  }

  /** Returns the same call with how long the proxy waits. */
  Route within(Optional<Tree.Scalar> time) {
    return new Route(scheme, address, time, repeats, attempts, usual, open, at);
  }

  /** Returns the same call with the setting by which it is also repeated when that is not safe. */
  Route repeated(Optional<Location> by, Optional<Tree.Scalar> tries) {
    return new Route(scheme, address, timeout, by, tries, usual, open, at);
  }

  /** Returns the same call as one that passes on what anybody outside sends, if it does. */
  Route open(boolean isOpen) {
    return new Route(scheme, address, timeout, repeats, attempts, usual, isOpen, at);
  }
}
