package dev.plumbline.importer.compose.watch;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.service.Identity;
import dev.plumbline.importer.compose.service.MountedFiles;
import dev.plumbline.importer.compose.service.Service;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what a monitoring product is told by its options and by the files that the project mounts.
 * Files outside the project are not read, and nothing is fetched.
 */
public final class Watches {
  /** What of the host shows all of its containers. */
  private static final Pattern CONTAINERS =
      Pattern.compile("/var/run/?|(/var)?/run/docker\\.sock|/var/lib/docker(/.*)?");

  private static final Pattern ALLOY_FILE =
      Pattern.compile("/(?:[\\w.-]{0,60}+/){0,8}[\\w.-]{1,100}\\.(alloy|river)(?![\\w.])");

  private static final String TELEGRAF = "/etc/telegraf/telegraf.conf";

  private final MountedFiles files;
  private final Configurations configurations;
  private final Alerts alerts;

  public Watches(MountedFiles files) {
    this.files = files;
    this.configurations = new Configurations(files);
    this.alerts = new Alerts(files);
  }

  /** Returns what the service, a monitoring product, is told. */
  public Watch of(Service service, Identity.Runs runs) {
    var found = configurations.of(service, runs);
    var jobs = new ScrapeJobs(name -> named(service, found, name));
    found.forEach(each -> jobs.read(each.root()));
    var roots = found.stream().map(Configurations.Configuration::root).toList();
    var rules = found.stream().flatMap(each -> alerts.rules(service, each).stream()).findFirst();
    var inputs = inputs(service, runs);
    var alloy = alloy(service, runs);
    var asked =
        Stream.of(
                inputs.stream().flatMap(addresses -> asked(service, addresses).stream()),
                alloy.stream().flatMap(file -> file.asked().stream()),
                roots.stream().flatMap(CollectorParts::asked))
            .flatMap(each -> each)
            .toList();
    var scrapes =
        Stream.concat(
                jobs.scrapes().stream(), alloy.stream().flatMap(file -> file.scraped().stream()))
            .toList();
    var discovery =
        jobs.discovery()
            .or(() -> alloy.stream().flatMap(file -> file.discovery().stream()).findFirst())
            .or(
                () ->
                    roots.stream()
                        .flatMap(it -> CollectorParts.discovery(it).stream())
                        .findFirst());
    return new Watch(
        !scrapes.isEmpty() || discovery.isPresent() || inputs.isEmpty() && !asked.isEmpty(),
        asked,
        scrapes,
        discovery.or(() -> containers(service)),
        roots.stream().flatMap(Alerts::receivers).toList(),
        rules.or(() -> alerts.stated(service)),
        unheard(runs, rules, roots),
        Retention.in(service)
            .or(() -> roots.stream().flatMap(root -> Retention.in(root).stream()).findFirst()),
        roots.stream().flatMap(root -> Retention.unenforced(root).stream()).findFirst(),
        Stream.of(
                roots.stream().flatMap(Watches::onwards),
                alloy.stream().flatMap(file -> file.told().stream()),
                inputs.stream().flatMap(addresses -> told(service, addresses)))
            .flatMap(each -> each)
            .toList());
  }

  /** Returns the files of Grafana Alloy: those that its command names, or those in its folder. */
  private List<Alloy> alloy(Service service, Identity.Runs runs) {
    if (!runs.technology().notation().equals("alloy")) {
      return List.of();
    }
    var named =
        service.commandWords().stream()
            .flatMap(word -> ALLOY_FILE.matcher(word.text()).results())
            .map(MatchResult::group);
    return Stream.concat(named, Stream.of("/etc/alloy/*.alloy"))
        .flatMap(path -> files.matching(service, path).stream())
        .distinct()
        .flatMap(path -> files.text(service, path).stream())
        .map(Alloy::in)
        .toList();
  }

  private Optional<Inputs.Addresses> inputs(Service service, Identity.Runs runs) {
    return runs.technology().notation().equals("telegraf")
        ? files.text(service, TELEGRAF).map(Inputs::in)
        : Optional.empty();
  }

  private List<Scrape> asked(Service service, Inputs.Addresses addresses) {
    var at = files.mountOf(service, TELEGRAF).orElse(service.at());
    return addresses.asked().stream().map(to -> new Scrape(to, Optional.empty(), at)).toList();
  }

  private Stream<Tree.Scalar> told(Service service, Inputs.Addresses addresses) {
    var at = files.mountOf(service, TELEGRAF).orElse(service.at());
    return addresses.told().stream()
        .filter(to -> to.contains("://"))
        .map(to -> new Tree.Scalar(to, at));
  }

  private static Optional<Tree.Scalar> unheard(
      Identity.Runs runs, Optional<Tree.Scalar> rules, List<Tree.Mapping> roots) {
    return switch (runs.technology().notation()) {
      case "alertmanager" ->
          roots.stream().flatMap(root -> Unheard.atReceivers(root).stream()).findFirst();
      case "prometheus" -> Unheard.ofRules(rules, roots);
      default -> Optional.empty();
    };
  }

  private List<Tree> named(Service service, List<Configurations.Configuration> found, String name) {
    return found.stream()
        .flatMap(each -> files.matching(service, each.beside(name)).stream())
        .distinct()
        .flatMap(path -> files.yaml(service, path).stream())
        .map(Document::root)
        .toList();
  }

  private static Stream<Tree.Scalar> onwards(Tree.Mapping root) {
    return Fields.items(root, "remote_write").stream()
        .filter(Tree.Mapping.class::isInstance)
        .flatMap(target -> Fields.texts((Tree.Mapping) target, "url").stream());
  }

  /** Returns where the service is given all containers of the host to see. */
  private static Optional<Tree.Scalar> containers(Service service) {
    return service.mounts().stream()
        .filter(mount -> mount.source().filter(CONTAINERS.asMatchPredicate()).isPresent())
        .map(mount -> new Tree.Scalar("containers of the host", mount.at()))
        .findFirst();
  }
}
