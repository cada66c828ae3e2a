package dev.plumbline.importer.compose.project;

import dev.plumbline.document.Tree;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells that profiles stand for machines: nothing starts without one, and services of profiles that
 * have nothing in common meet in a network that is made outside the project.
 */
final class Machines {
  private Machines() {}

  /** Returns the profiles that are each started on a machine of their own. */
  static Set<String> profiles(Project project) {
    var services = project.services().values();
    var chosen = services.stream().map(Machines::profiles).toList();
    return chosen.stream().noneMatch(Set::isEmpty)
            && services.stream()
                .anyMatch(
                    one -> services.stream().anyMatch(other -> meetFromApart(one, other, project)))
        ? chosen.stream().flatMap(Set::stream).collect(Collectors.toSet())
        : Set.of();
  }

  private static Set<String> profiles(Project.Definition service) {
    return Fields.texts(service.body(), "profiles").stream()
        .map(Tree.Scalar::text)
        .collect(Collectors.toSet());
  }

  private static boolean meetFromApart(
      Project.Definition one, Project.Definition other, Project project) {
    var both = networks(other, project);
    return networks(one, project).stream().anyMatch(both::contains)
        && profiles(one).stream().noneMatch(profiles(other)::contains);
  }

  private static List<String> networks(Project.Definition service, Project project) {
    var known = project.resources(Project.Section.NETWORKS);
    return Fields.pairs(service.body(), "networks").stream()
        .map(entry -> entry.key().text())
        .filter(name -> known.containsKey(name) && known.get(name).isExternal())
        .toList();
  }
}
