package dev.plumbline.importer.compose.watch;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.compose.project.Fields;
import java.util.Arrays;
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

  /** The worst alerts, by the one matcher of a route: somebody has to hear of them. */
  private static final Pattern SEVERE =
      Pattern.compile(
          "(?i)['\"]?(severity|priority|level)['\"]?\\s?=~?\\s?['\"]?"
              + "(?<which>critical|page|emergency|fatal|disaster|high|p1|sev-?1)['\"]?");

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
    return Fields.mapping(root, "route")
        .flatMap(
            route -> severe(route, names, heard).or(() -> silent(routed(route, 0), names, heard)));
  }

  /**
   * Returns the first route of the worst alerts, when its receiver has no contact, whatever its
   * name. Routes within others take those of one team or service only.
   */
  private static Optional<Tree.Scalar> severe(
      Tree.Mapping route, Map<String, Tree.Scalar> names, Set<String> heard) {
    var taken = new HashSet<String>();
    for (var each : mappings(route, "routes").toList()) {
      var which = severity(each);
      var to = Fields.scalar(each, "receiver").filter(it -> names.containsKey(it.text()));
      if (which.isPresent()
          && to.isPresent()
          && taken.add(which.get())
          && mappings(each, "routes").findAny().isEmpty()
          && !heard.contains(to.get().text())) {
        return to.map(it -> unheard(which.get(), it));
      }
    }
    return Optional.empty();
  }

  private static Tree.Scalar unheard(String which, Tree.Scalar to) {
    return new Tree.Scalar(
        "those of severity "
            + which
            + " go to the receiver "
            + to.text()
            + ", which has no contact",
        to.at());
  }

  /** Returns the severity that a route takes, when it takes all alerts of it. */
  private static Optional<String> severity(Tree.Mapping route) {
    var matchers =
        Fields.texts(route, "matchers").stream()
            .map(Tree.Scalar::text)
            .flatMap(text -> Arrays.stream(text.replaceAll("[{}]", "").split(",")))
            .map(String::strip)
            .toList();
    var old =
        Stream.of("match", "match_re")
            .flatMap(key -> Fields.mapping(route, key).stream())
            .flatMap(match -> match.entries().stream())
            .filter(entry -> entry.value() instanceof Tree.Scalar)
            .map(entry -> entry.key().text() + "=" + ((Tree.Scalar) entry.value()).text());
    var all = Stream.concat(matchers.stream(), old).toList();
    var severe = SEVERE.matcher(all.size() == 1 ? all.get(0) : "");
    return severe.matches() ? Optional.of(severe.group("which")) : Optional.empty();
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
