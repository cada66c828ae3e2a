package dev.plumbline.importer.compose.flow;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.project.Mount;
import dev.plumbline.importer.compose.service.Service;
import dev.plumbline.importer.compose.service.Variable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells which addresses a service only shares: several services take one block of settings, and not
 * each of them calls all that the block names.
 */
final class SharedSettings {
  private static final Pattern LOCK =
      Pattern.compile("_(\\w{0,40}_)?(TOKEN|KEY|SECRET|PASSWORD|CREDENTIALS)(_(FILE|PATH))?");

  private static final String FOLDER = "/run/secrets/";
  private static final String SECRETS = "secrets";

  /** Celery's clock puts tasks into the queue as their time comes, and does none of them. */
  private static final Pattern CLOCK = Pattern.compile("(?<![a-z])(celery)?beat(?![a-z])");

  private static final Pattern WORKER = Pattern.compile("(?<![a-z])worker(?![a-z])");

  /** It keeps its times in a file, or by this word in a database. */
  private static final Pattern TIMES_IN_DATABASE =
      Pattern.compile("(?i)database_?scheduler|django_celery_beat");

  private static final Pattern DATABASE = Pattern.compile("postgresql|mysql|mariadb");
  private static final Pattern BROKER =
      Pattern.compile("environment (\\w{0,40}_)?BROKER(_\\w{0,40})?");

  private final Set<String> given;
  private final Map<String, Service> byId;
  private final CallProtocols protocols;

  SharedSettings(Collection<Service> services, CallProtocols protocols) {
    this.given =
        services.stream().flatMap(each -> secrets(each).stream()).collect(Collectors.toSet());
    this.byId = services.stream().collect(Collectors.toMap(Service::id, each -> each, (a, b) -> a));
    this.protocols = protocols;
  }

  /** Returns the calls that a service makes, of those that its settings show. */
  List<Call> made(Service service, List<Call> calls) {
    var open = calls.stream().filter(call -> !isLockedOut(service, call.why())).toList();
    var clocked = open.stream().filter(call -> isOfClock(service, call)).toList();
    var sends = clocked.stream().anyMatch(this::isToBroker);
    return isClock(service) && sends ? clocked : open;
  }

  /**
   * Returns whether the secret that a call needs is one of the project's, and the service is not
   * given it.
   */
  private boolean isLockedOut(Service service, String why) {
    return why.startsWith("environment ")
        && Beside.of(why.substring("environment ".length()), service)
            .first(LOCK)
            .map(Variable::value)
            .map(String::strip)
            .filter(path -> path.startsWith(FOLDER))
            .map(path -> path.substring(FOLDER.length()))
            .filter(given::contains)
            .filter(secret -> !secrets(service).contains(secret))
            .filter(any -> service.mounts().stream().noneMatch(SharedSettings::holdsSecrets))
            .isPresent();
  }

  private static boolean holdsSecrets(Mount mount) {
    return mount.path().startsWith("/run");
  }

  private boolean isOfClock(Service service, Call call) {
    return isToBroker(call)
        || TIMES_IN_DATABASE.matcher(service.commandLine()).find()
            && call.protocol().filter(DATABASE.asMatchPredicate()).isPresent();
  }

  private boolean isToBroker(Call call) {
    return BROKER.matcher(call.why()).matches()
        || Optional.ofNullable(byId.get(call.to())).filter(protocols::isBroker).isPresent();
  }

  private static boolean isClock(Service service) {
    var line = service.commandLine();
    return line.contains("celery") && CLOCK.matcher(line).find() && !WORKER.matcher(line).find();
  }

  /** Returns the names under which a service finds its secrets. */
  private static Set<String> secrets(Service service) {
    var named = Fields.texts(service.body(), SECRETS).stream().map(Tree.Scalar::text);
    var mapped =
        Fields.items(service.body(), SECRETS).stream()
            .filter(Tree.Mapping.class::isInstance)
            .map(Tree.Mapping.class::cast)
            .flatMap(
                each -> Fields.text(each, "target").or(() -> Fields.text(each, "source")).stream())
            .map(target -> target.startsWith(FOLDER) ? target.substring(FOLDER.length()) : target);
    return Stream.concat(named, mapped).collect(Collectors.toSet());
  }
}
