package dev.plumbline.importer.compose.watch;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.service.Service;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds how long a monitoring product keeps what it gets. */
final class Retention {
  private static final Pattern OPTION =
      Pattern.compile(
          "--?(?:storage\\.tsdb\\.retention(?:\\.time)?|retentionPeriod)[= ](?<time>\\S+)");

  /** Zero means for ever, and a bare number counts months in one product and hours in another. */
  private static final Pattern TIME = Pattern.compile("0*[1-9]\\d{0,5}(s|m|h|d|w|y)(0[smh])*+");

  private static final List<String> PROMETHEUS = List.of("storage", "tsdb", "retention", "time");
  private static final List<String> TEMPO = List.of("compactor", "compaction", "block_retention");

  /** Stores of a provider, which may delete by rules of their own. */
  private static final Pattern PROVIDER = Pattern.compile("s3|aws|gcs|azure|swift|cos|bos|oss");

  private static final int DEPTH = 8;

  private Retention() {}

  static Optional<Tree.Scalar> in(Service service) {
    return service.commandWords().stream()
        .flatMap(
            word ->
                OPTION
                    .matcher(word.text())
                    .results()
                    .map(found -> new Tree.Scalar(found.group(1), word.at())))
        .filter(Retention::isTime)
        .findFirst();
  }

  static Optional<Tree.Scalar> in(Tree.Mapping root) {
    var loki =
        switchedOn(root, List.of("compactor", "retention_enabled"))
            ? at(root, List.of("limits_config", "retention_period"))
            : Optional.<Tree.Scalar>empty();
    var tables =
        switchedOn(root, List.of("table_manager", "retention_deletes_enabled"))
            ? at(root, List.of("table_manager", "retention_period"))
            : Optional.<Tree.Scalar>empty();
    return Stream.of(loki, tables, at(root, PROMETHEUS), at(root, TEMPO))
        .flatMap(Optional::stream)
        .filter(Retention::isTime)
        .findFirst()
        .or(() -> switchedOff(root));
  }

  /** Returns where Loki is told to delete nothing, on disks of its own. */
  private static Optional<Tree.Scalar> switchedOff(Tree.Mapping root) {
    return at(root, List.of("compactor", "retention_enabled"))
        .filter(setting -> Fields.isFalse(setting.text()))
        .filter(setting -> !isAtProvider(root, 0))
        .map(setting -> new Tree.Scalar("none", setting.at()));
  }

  /** Returns the period that Loki states and nothing carries out. */
  static Optional<Tree.Scalar> unenforced(Tree.Mapping root) {
    return switchedOff(root)
        .flatMap(any -> at(root, List.of("limits_config", "retention_period")))
        .filter(Retention::isTime)
        .map(time -> new Tree.Scalar("retention_period is " + time.text(), time.at()));
  }

  private static boolean isAtProvider(Tree tree, int depth) {
    if (tree instanceof Tree.Sequence list) {
      return list.items().stream().anyMatch(item -> isAtProvider(item, depth));
    }
    return depth < DEPTH
        && tree instanceof Tree.Mapping mapping
        && mapping.entries().stream()
            .anyMatch(
                entry ->
                    PROVIDER.matcher(entry.key().text()).matches()
                        || entry.key().text().equals("object_store")
                            && entry.value() instanceof Tree.Scalar kind
                            && PROVIDER.matcher(kind.text()).matches()
                        || isAtProvider(entry.value(), depth + 1));
  }

  private static boolean isTime(Tree.Scalar scalar) {
    return TIME.matcher(scalar.text()).matches();
  }

  private static boolean switchedOn(Tree.Mapping root, List<String> path) {
    return at(root, path).map(Tree.Scalar::text).filter(Fields::isTrue).isPresent();
  }

  private static Optional<Tree.Scalar> at(Tree.Mapping root, List<String> path) {
    var mapping = Optional.of(root);
    for (var key : path.subList(0, path.size() - 1)) {
      mapping = mapping.flatMap(inner -> Fields.mapping(inner, key));
    }
    return mapping.flatMap(inner -> Fields.scalar(inner, path.get(path.size() - 1)));
  }
}
