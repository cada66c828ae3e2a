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
 * @param at where the call is written
 */
public record Route(
    Optional<String> scheme,
    String address,
    Optional<Tree.Scalar> timeout,
    Optional<Location> repeats,
    Optional<Tree.Scalar> attempts,
    Location at) {}
