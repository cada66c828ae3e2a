package dev.plumbline.importer.compose.watch;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.compose.project.Fields;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds why alerts reach nobody: no Alertmanager is named, or it has a receiver without a contact.
 */
final class Unheard {
  /** Names of receivers that take what nobody shall hear. */
  private static final Pattern ON_PURPOSE =
      Pattern.compile(
          "(?i).*(null|none|black-?hole|no-?op|silen|drop|discard|ignore|void|nobody|empty|mute|trash"
              + "|watchdog).*");

  private static final int DEPTH = 8;

  private Unheard() {}

  /** Returns what a configuration of Alertmanager says of it. */
  static Optional<Tree.Scalar> atReceivers(Tree.Mapping root) {
    var names = new LinkedHashMap<String, Tree.Scalar>();
    var heard = new HashSet<String>();
    mappings(root, "receivers")
        .forEach(
            receiver ->
                Fields.scalar(receiver, "name")
                    .ifPresent(
                        name -> {
                          names.put(name.text(), name);
                          if (hasContact(receiver)) {
                            heard.add(name.text());
                          }
                        }));
    return Fields.mapping(root, "route").flatMap(route -> silent(routed(route, 0), names, heard));
  }

  private static Optional<Tree.Scalar> silent(
      List<String> routed, Map<String, Tree.Scalar> names, Set<String> heard) {
    var calls = routed.stream().anyMatch(heard::contains);
    return routed.stream()
        .filter(name -> names.containsKey(name) && !heard.contains(name))
        .filter(name -> !calls || !ON_PURPOSE.matcher(name).matches())
        .findFirst()
        .map(
            name ->
                new Tree.Scalar(
                    "the receiver " + name + ", to which they are routed, has no contact",
                    names.get(name).at()));
  }

  private static boolean hasContact(Tree.Mapping receiver) {
    return receiver.entries().stream()
        .filter(entry -> entry.key().text().endsWith("_configs"))
        .anyMatch(entry -> entry.value() instanceof Tree.Sequence list && !list.items().isEmpty());
  }

  private static List<String> routed(Tree.Mapping route, int depth) {
    var own = Fields.text(route, "receiver").stream();
    var below =
        depth > DEPTH
            ? Stream.<String>empty()
            : mappings(route, "routes").flatMap(each -> routed(each, depth + 1).stream());
    return Stream.concat(own, below).toList();
  }

  /** Returns where Prometheus names rules, when none of its files names who gets the alerts. */
  static Optional<Tree.Scalar> ofRules(Optional<Tree.Scalar> rules, List<Tree.Mapping> roots) {
    return rules
        .filter(any -> roots.stream().noneMatch(Unheard::sends))
        .map(named -> new Tree.Scalar("no Alertmanager is named that gets them", named.at()));
  }

  private static boolean sends(Tree.Mapping root) {
    return Fields.mapping(root, "alerting").stream()
        .flatMap(alerting -> mappings(alerting, "alertmanagers"))
        .flatMap(manager -> manager.entries().stream())
        .anyMatch(
            entry ->
                entry.key().text().equals("static_configs")
                    ? hasTarget(entry.value())
                    : entry.key().text().endsWith("_sd_configs"));
  }

  private static boolean hasTarget(Tree groups) {
    return groups instanceof Tree.Sequence list
        && list.items().stream()
            .filter(Tree.Mapping.class::isInstance)
            .anyMatch(group -> !Fields.texts((Tree.Mapping) group, "targets").isEmpty());
  }

  private static Stream<Tree.Mapping> mappings(Tree.Mapping holder, String key) {
    return Fields.items(holder, key).stream()
        .filter(Tree.Mapping.class::isInstance)
        .map(Tree.Mapping.class::cast);
  }
}
