package dev.plumbline.importer.compose.broker;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.compose.project.Fields;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the definitions that RabbitMQ loads when it starts: its queues, bindings and policies. */
final class Definitions {
  private static final String OWN = "x-";

  private final Tree.Mapping root;
  private final List<Policy> policies;

  Definitions(Tree.Mapping root) {
    this.root = root;
    this.policies =
        mappings("policies")
            .flatMap(stated -> Policy.of(stated).stream())
            .sorted(Comparator.comparing(Policy::priority).reversed())
            .toList();
  }

  /** Returns the queues whose messages wait to be worked on. */
  List<Queue> ofWork() {
    var all = mappings("queues").map(this::queue).toList();
    var targets = targets(all);
    return all.stream()
        .filter(Queue::isOfWork)
        .filter(queue -> queue.deadLetters().isPresent() || !targets.contains(queue.name()))
        .toList();
  }

  private Queue queue(Tree.Mapping stated) {
    var name = Fields.scalar(stated, "name").orElse(new Tree.Scalar("", stated.at()));
    var vhost = Fields.text(stated, "vhost").orElse("/");
    var settings = new LinkedHashMap<String, Tree.Scalar>();
    Fields.mapping(stated, "arguments").ifPresent(own -> put(own, settings));
    policies.stream()
        .filter(policy -> policy.holdsFor(name.text(), vhost))
        .findFirst()
        .ifPresent(policy -> put(policy.settings(), settings));
    var passing = Fields.isTrue(stated, "auto_delete") || Fields.isTrue(stated, "exclusive");
    return new Queue(name.text(), vhost, passing, settings, name.at());
  }

  private static void put(Tree.Mapping stated, Map<String, Tree.Scalar> settings) {
    for (var entry : stated.entries()) {
      var key = entry.key().text();
      if (entry.value() instanceof Tree.Scalar value) {
        settings.putIfAbsent(key.startsWith(OWN) ? key.substring(OWN.length()) : key, value);
      }
    }
  }

  /** Returns the names of the queues that get the dead letters of others. */
  private Set<String> targets(List<Queue> queues) {
    var exchanges =
        queues.stream()
            .flatMap(queue -> queue.deadLetters().stream())
            .map(Tree.Scalar::text)
            .collect(Collectors.toSet());
    var targets = new HashSet<String>();
    mappings("bindings")
        .filter(binding -> Fields.text(binding, "source").filter(exchanges::contains).isPresent())
        .flatMap(binding -> Fields.text(binding, "destination").stream())
        .forEach(targets::add);
    queues.stream()
        .filter(queue -> queue.deadLetters().filter(to -> to.text().isEmpty()).isPresent())
        .flatMap(queue -> queue.setting("dead-letter-routing-key").stream())
        .forEach(key -> targets.add(key.text()));
    return targets;
  }

  private Stream<Tree.Mapping> mappings(String key) {
    return Fields.items(root, key).stream()
        .filter(Tree.Mapping.class::isInstance)
        .map(Tree.Mapping.class::cast);
  }
}
