package dev.plumbline.importer.compose.project;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import java.util.Optional;

/**
 * A port of the container that the host publishes.
 *
 * @param bind the listening address of the host; default {@code 0.0.0.0}: all addresses
 * @param published the host's port or range; empty when the engine picks a free one
 * @param target the container's port or range
 * @param transport {@code tcp} unless stated
 * @param at the location in the file
 */
public record PublishedPort(
    String bind, Optional<String> published, String target, String transport, Location at) {
  /** The address that stands for every interface of the host. */
  public static final String ALL_INTERFACES = "0.0.0.0";

  /** Returns the port that an item of {@code ports} states. */
  public static Optional<PublishedPort> read(Tree item) {
    if (item instanceof Tree.Scalar scalar && !scalar.isEmpty()) {
      return Optional.of(shortForm(scalar));
    }
    return item instanceof Tree.Mapping mapping ? longForm(mapping) : Optional.empty();
  }

  /** Returns the text that two statements of one port share. */
  String identity() {
    return "%s:%s:%s/%s".formatted(bind, published.orElse(""), target, transport);
  }

  private static PublishedPort shortForm(Tree.Scalar scalar) {
    var slash = scalar.text().lastIndexOf('/');
    var text = slash < 0 ? scalar.text() : scalar.text().substring(0, slash);
    var transport = slash < 0 ? "tcp" : scalar.text().substring(slash + 1);
    var targetAt = text.lastIndexOf(':');
    var target = text.substring(targetAt + 1);
    var host = targetAt < 0 ? "" : text.substring(0, targetAt);
    var bindEnd = host.lastIndexOf(':');
    var bind = bindEnd < 0 ? ALL_INTERFACES : bind(host.substring(0, bindEnd));
    var published = Optional.of(host.substring(bindEnd + 1)).filter(port -> !port.isEmpty());
    return new PublishedPort(bind, published, target, transport, scalar.at());
  }

  private static Optional<PublishedPort> longForm(Tree.Mapping mapping) {
    var published = Fields.text(mapping, "published");
    var bind = Fields.text(mapping, "host_ip").map(PublishedPort::bind).orElse(ALL_INTERFACES);
    var transport = Fields.text(mapping, "protocol").orElse("tcp");
    return Fields.text(mapping, "target")
        .map(target -> new PublishedPort(bind, published, target, transport, mapping.at()));
  }

  private static String bind(String written) {
    var bare = written.replace("[", "").replace("]", "");
    return bare.isEmpty() || bare.equals("::") || bare.equals("*") ? ALL_INTERFACES : bare;
  }
}
