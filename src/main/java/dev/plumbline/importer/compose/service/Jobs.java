package dev.plumbline.importer.compose.service;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.NameHint;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the services that end when their work is done.
 *
 * <p>Others wait for their completion, or nothing starts them again and their name, profile or
 * command shows that they run once.
 */
public final class Jobs {
  private static final String COMPONENT = Arch.iri("Component");

  /** Profiles that somebody starts for one piece of work. */
  private static final Pattern BY_HAND =
      Pattern.compile(
          "(?i)ops|operations|tool(s|ing)?|manual|cli|tasks?|jobs?|scripts?|migrat\\w*|setup|init"
              + "|seed\\w*|tests?|testing|e2e|load(-?test(s|ing)?)?|bench\\w*|maintenance|once"
              + "|one-?shot");

  /** Commands that end at once: those of containers that only hold volumes. */
  private static final Pattern ENDS_AT_ONCE =
      Pattern.compile("(/bin/)?true|exit 0|(/bin/)?echo\\b[^;&|]*");

  private final NameHint hint;
  private final Vocabulary vocabulary;

  public Jobs(Vocabulary vocabulary) {
    this.hint = new NameHint(vocabulary);
    this.vocabulary = vocabulary;
  }

  /** Returns the ids of the jobs; {@code runs} tells what each service runs. */
  public Set<String> of(Collection<Service> services, Map<String, Identity.Runs> runs) {
    var awaited = awaited(services);
    return services.stream()
        .filter(service -> awaited.contains(service.name()) || endsByItself(service, runs))
        .map(Service::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns whether a service waits for another one's completion. */
  public static boolean endsBefore(Tree.Entry dependency) {
    return dependency.value() instanceof Tree.Mapping mapping
        && Fields.text(mapping, "condition")
            .filter(condition -> condition.equals("service_completed_successfully"))
            .isPresent();
  }

  private static Set<String> awaited(Collection<Service> services) {
    return services.stream()
        .flatMap(service -> Fields.pairs(service.body(), "depends_on").stream())
        .filter(Jobs::endsBefore)
        .map(dependency -> dependency.key().text())
        .collect(Collectors.toSet());
  }

  private boolean endsByItself(Service service, Map<String, Identity.Runs> runs) {
    var product =
        runs.containsKey(service.id())
            && vocabulary.provides(runs.get(service.id()).technology(), COMPONENT);
    var started = !service.commandWords().isEmpty();
    return !isStartedAgain(service)
        && (hint.isJob(service.name()) && (started || !product)
            || isRunByHand(service) && !product
            || StoreClients.isOne(service)
            || endsAtOnce(service));
  }

  private static boolean isStartedAgain(Service service) {
    return service
        .text("restart")
        .filter(policy -> !policy.matches("no|none|false|on-failure(:.*)?"))
        .isPresent();
  }

  /** Returns whether somebody starts the service by hand, by the names of its profiles. */
  public static boolean isRunByHand(Service service) {
    var profiles = Fields.texts(service.body(), "profiles");
    return !profiles.isEmpty()
        && profiles.stream().allMatch(profile -> BY_HAND.matcher(profile.text()).matches());
  }

  private static boolean endsAtOnce(Service service) {
    return ENDS_AT_ONCE.matcher(service.commandLine()).matches();
  }
}
