package dev.plumbline.importer.compose.watch;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.compose.project.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the jobs by which Prometheus and its relatives fetch measurements, wherever a configuration
 * holds them: at its root, or in a receiver of a collector.
 */
final class ScrapeJobs {
  private static final String JOBS = "scrape_configs";
  private static final Pattern DISCOVERY = Pattern.compile("\\w+_sd_configs");

  /** How deep a configuration holds its jobs; deeper ones are others' text. */
  private static final int DEPTH = 8;

  private final Function<String, List<Tree>> filesNamed;
  private final List<Scrape> scrapes = new ArrayList<>();
  private Optional<Tree.Scalar> discovery = Optional.empty();

  /** Makes a reader that gets the content of further files, by their names, from a function. */
  ScrapeJobs(Function<String, List<Tree>> filesNamed) {
    this.filesNamed = filesNamed;
  }

  /** Returns the addresses that are fetched from. */
  List<Scrape> scrapes() {
    return scrapes;
  }

  /** Returns where a service is asked for addresses that no file of the project holds. */
  Optional<Tree.Scalar> discovery() {
    return discovery;
  }

  void read(Tree tree) {
    read(tree, 0);
  }

  private void read(Tree tree, int depth) {
    if (depth > DEPTH) {
      return;
    }
    if (tree instanceof Tree.Sequence sequence) {
      sequence.items().forEach(item -> read(item, depth + 1));
    } else if (tree instanceof Tree.Mapping mapping) {
      Fields.items(mapping, JOBS).forEach(this::job);
      Fields.texts(mapping, "scrape_config_files").stream()
          .flatMap(name -> filesNamed.apply(name.text()).stream())
          .forEach(other -> read(other, depth + 1));
      mapping.entries().stream()
          .filter(entry -> !entry.key().text().equals(JOBS))
          .forEach(entry -> read(entry.value(), depth + 1));
    }
  }

  private void job(Tree tree) {
    if (tree instanceof Tree.Mapping job) {
      var prober = prober(job);
      named(job);
      targets(Fields.items(job, "static_configs"))
          .forEach(target -> add(target.text(), prober, target.at()));
      for (var entry : job.entries()) {
        if (DISCOVERY.matcher(entry.key().text()).matches()) {
          discovered(entry, prober);
        }
      }
    }
  }

  /** Adds the targets that a parameter names to the exporter that is asked about them. */
  private void named(Tree.Mapping job) {
    var exporter = targets(Fields.items(job, "static_configs")).map(Tree.Scalar::text).findFirst();
    if (exporter.isPresent()) {
      Fields.mapping(job, "params").stream()
          .flatMap(parameters -> Fields.texts(parameters, "target").stream())
          .forEach(target -> add(target.text(), exporter, target.at()));
    }
  }

  private void discovered(Tree.Entry entry, Optional<String> prober) {
    var found = entry.key().text();
    if (found.equals("dns_sd_configs")) {
      items(entry.value(), "names")
          .forEach(name -> add(name.text().replaceFirst("^tasks\\.", ""), prober, name.at()));
      return;
    }
    var targets =
        found.equals("file_sd_configs")
            ? items(entry.value(), "files")
                .flatMap(file -> filesNamed.apply(file.text()).stream())
                .flatMap(file -> targets(List.of(file)))
                .toList()
            : List.<Tree.Scalar>of();
    targets.forEach(target -> add(target.text(), prober, target.at()));
    if (targets.isEmpty() && discovery.isEmpty()) {
      discovery = Optional.of(entry.key());
    }
  }

  private void add(String address, Optional<String> prober, Location at) {
    scrapes.add(new Scrape(address, prober, at));
  }

  private static Stream<Tree.Scalar> items(Tree configs, String key) {
    return flat(configs)
        .filter(Tree.Mapping.class::isInstance)
        .flatMap(config -> Fields.texts((Tree.Mapping) config, key).stream());
  }

  private static Stream<Tree> flat(Tree tree) {
    return tree instanceof Tree.Sequence sequence ? sequence.items().stream() : Stream.of(tree);
  }

  /** Returns the targets of groups of them, which may lie in lists. */
  private static Stream<Tree.Scalar> targets(List<Tree> groups) {
    return groups.stream().flatMap(group -> items(group, "targets"));
  }

  /** Returns the exporter that is asked in the targets' place, as its relabelling says. */
  private static Optional<String> prober(Tree.Mapping job) {
    return Fields.items(job, "relabel_configs").stream()
        .filter(Tree.Mapping.class::isInstance)
        .map(Tree.Mapping.class::cast)
        .filter(rule -> Fields.text(rule, "target_label").filter("__address__"::equals).isPresent())
        .flatMap(rule -> Fields.text(rule, "replacement").stream())
        .filter(replacement -> !replacement.contains("$"))
        .findFirst();
  }
}
