package dev.plumbline.importer.compose.service;

import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.project.Fields;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes whether a service starts new images of the others by itself. */
public final class Updaters {
  private static final Set<String> PRODUCTS = Set.of("watchtower", "ouroboros");

  /** Settings and options by which such a product only reports new images, or does nothing. */
  private static final List<Switch> ONLY_TELLS =
      List.of(Switch.of("(WATCHTOWER_)?(MONITOR_ONLY|NO_RESTART)|DRY_RUN", Switch.ON));

  private static final Pattern ONLY_TELLS_OPTION =
      Pattern.compile("(?<!\\S)--(monitor-only|no-restart|dry-run)(?!\\S|=false)");

  /** What asks for labels at the services that are meant. */
  private static final Switch LABELLED = Switch.of("(WATCHTOWER_)?LABEL_ENABLE", Switch.ON);

  private static final Pattern LABEL =
      Pattern.compile("com\\.(centurylinklabs\\.watchtower|ouroboros)\\.enable");

  private Updaters() {}

  public static void describe(
      Service service, Identity.Runs runs, Collection<Service> all, ModelBuilder component) {
    if (PRODUCTS.contains(runs.technology().notation())) {
      var replaces = !onlyTells(service) && (!isByLabel(service) || isAnyLabelled(all));
      component.put("replaces-images", replaces ? "yes" : "no", service.at());
    }
  }

  private static boolean onlyTells(Service service) {
    return ONLY_TELLS_OPTION.matcher(service.commandLine()).find()
        || service.environment().stream()
            .anyMatch(each -> Switch.any(ONLY_TELLS, each.name(), each.value()));
  }

  private static boolean isByLabel(Service service) {
    return service.commandLine().contains("--label-enable")
        || service.environment().stream()
            .anyMatch(each -> LABELLED.matches(each.name(), each.value()));
  }

  private static boolean isAnyLabelled(Collection<Service> all) {
    return all.stream()
        .flatMap(service -> Fields.pairs(service.body(), "labels").stream())
        .anyMatch(label -> LABEL.matcher(label.key().text()).matches());
  }
}
