package dev.plumbline.importer.compose.watch;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.compose.project.Fields;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds whom an OpenTelemetry collector asks for measurements, by its receivers. */
final class CollectorParts {
  /** Receivers that wait for others to send. */
  private static final Pattern LISTENS =
      Pattern.compile(
          "(otlp|jaeger|zipkin|opencensus|statsd|carbon|collectd|syslog|tcplog|udplog|fluentforward"
              + "|influxdb|signalfx|splunk_hec|skywalking|loki|webhookevent|prometheus_?remote_?write"
              + "|datadog|awsxray|prometheus|filelog|journald|hostmetrics)(/.*)?");

  private static final Set<String> ADDRESSES = Set.of("endpoint", "endpoints", "addr", "target");
  private static final Set<String> GROUPS = Set.of("targets", "hosts");
  private static final String CONTAINERS = "docker_stats";

  private CollectorParts() {}

  /** Returns the addresses that are asked. */
  static Stream<Scrape> asked(Tree.Mapping root) {
    return parts(root, "receivers")
        .filter(part -> !LISTENS.matcher(part.key().text()).matches())
        .filter(part -> !part.key().text().startsWith(CONTAINERS))
        .flatMap(part -> addresses(part.value()))
        .map(to -> new Scrape(Inputs.address(to.text()), Optional.empty(), to.at()));
  }

  /** Returns the receiver that sees all containers by itself. */
  static Optional<Tree.Scalar> discovery(Tree.Mapping root) {
    return parts(root, "receivers")
        .map(Tree.Entry::key)
        .filter(key -> key.text().startsWith(CONTAINERS))
        .findFirst();
  }

  private static Stream<Tree.Entry> parts(Tree.Mapping root, String section) {
    return Fields.mapping(root, section).stream().flatMap(parts -> parts.entries().stream());
  }

  private static Stream<Tree.Scalar> addresses(Tree part) {
    if (!(part instanceof Tree.Mapping stated)) {
      return Stream.empty();
    }
    var own = ADDRESSES.stream().sorted().flatMap(key -> Fields.texts(stated, key).stream());
    var grouped =
        GROUPS.stream()
            .sorted()
            .flatMap(key -> Fields.items(stated, key).stream())
            .filter(Tree.Mapping.class::isInstance)
            .flatMap(
                group ->
                    ADDRESSES.stream()
                        .sorted()
                        .flatMap(key -> Fields.texts((Tree.Mapping) group, key).stream()));
    return Stream.concat(own, grouped);
  }
}
