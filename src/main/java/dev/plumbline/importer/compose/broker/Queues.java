package dev.plumbline.importer.compose.broker;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.service.MountedFiles;
import dev.plumbline.importer.compose.service.Service;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes what limits a broker's queues, and where their messages go that nobody can work on. */
public final class Queues {
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,11}");
  private static final Pattern WAITS = Pattern.compile("consumer_timeout");

  private Queues() {}

  /** Writes the facts of a service that runs RabbitMQ. */
  public static void describe(Service service, MountedFiles files, ModelBuilder component) {
    var read = new BrokerFiles(service, files);
    var queues = read.definitions().map(Definitions::ofWork).orElse(List.of());
    deadLetters(queues, component);
    bounds(queues, component);
    queues.stream()
        .flatMap(queue -> queue.setting("delivery-limit").stream())
        .filter(limit -> NUMBER.matcher(limit.text()).matches())
        .findFirst()
        .ifPresent(limit -> component.put("guarantee", "at-least-once", limit.at()));
    longest(queues)
        .or(() -> read.setting(WAITS))
        .filter(time -> NUMBER.matcher(time.text()).matches())
        .ifPresent(time -> component.put("acknowledge-within", time.text() + "ms", time.at()));
  }

  /** Returns the longest time that queues of their own wait for an acknowledgement. */
  private static Optional<Tree.Scalar> longest(List<Queue> queues) {
    return queues.stream()
        .flatMap(queue -> queue.setting("consumer-timeout").stream())
        .filter(time -> NUMBER.matcher(time.text()).matches())
        .max(Comparator.comparing(time -> Long.parseLong(time.text())));
  }

  private static void deadLetters(List<Queue> queues, ModelBuilder component) {
    queues.stream()
        .flatMap(queue -> queue.deadLetters().stream())
        .findFirst()
        .ifPresent(
            to -> {
              var exchange = to.text().isEmpty() ? "the default exchange" : "exchange " + to.text();
              component.put("dead-letter", exchange, to.at());
              queues.stream()
                  .filter(queue -> queue.deadLetters().isEmpty() && !queue.mayDrop())
                  .forEach(queue -> add("queues-without-dead-letter", queue, component));
            });
  }

  private static void bounds(List<Queue> queues, ModelBuilder component) {
    var bounded = queues.stream().filter(Queue::isBounded).toList();
    if (bounded.isEmpty()) {
      return;
    }
    var bounds = component.mapping("bounds", bounded.get(0).at());
    number(bounded, "max-length").ifPresent(most -> bounds.put("max-length", most));
    number(bounded, "max-length-bytes")
        .ifPresent(most -> bounds.put("max-size", most.text() + " B", most.at()));
    number(bounded, "message-ttl")
        .filter(age -> bounds.isEmpty())
        .ifPresent(age -> bounds.put("retention", age.text() + "ms", age.at()));
    bounded.stream()
        .flatMap(queue -> queue.setting("overflow").stream())
        .findFirst()
        .ifPresent(how -> bounds.put("back-pressure", how));
    if (bounds.isEmpty()) {
      bounds.put("back-pressure", "n/a: what is too old is dropped", bounded.get(0).at());
    }
    queues.stream()
        .filter(queue -> !queue.isBounded())
        .forEach(queue -> add("queues-without-bound", queue, component));
  }

  private static Optional<Tree.Scalar> number(List<Queue> queues, String key) {
    return queues.stream()
        .flatMap(queue -> queue.setting(key).stream())
        .filter(value -> NUMBER.matcher(value.text()).matches())
        .findFirst();
  }

  private static void add(String key, Queue queue, ModelBuilder component) {
    Stream.of(queue.name())
        .filter(name -> !name.isBlank())
        .forEach(name -> component.add(key, ModelBuilder.text(name, queue.at())));
  }
}
