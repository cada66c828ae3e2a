package dev.plumbline.importer.compose.flow;

import dev.plumbline.importer.compose.service.Service;
import dev.plumbline.importer.compose.service.Variable;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what a service does that takes jobs from a queue and answers nobody. */
final class Workers {
  private static final Pattern WORKER =
      Pattern.compile("(?i)(?<![a-z])(workers?|consumers?|job-?runner)(?![a-z])");

  private static final Pattern JOBS = Pattern.compile("(?i)(.*_)?(JOBS?|QUEUES?|TASKS?)(_.*)?");

  private static final Pattern ATTEMPTS =
      Pattern.compile("(?i)(.*_)?(JOBS?|QUEUES?|TASKS?|WORKER)_(MAX_)?(ATTEMPTS|TRIES|RETRIES)");

  private Workers() {}

  /** Returns whether it is a worker by its name or command, and its settings name jobs. */
  static boolean takesJobs(Service service) {
    return isWorker(service)
        && service.environment().stream().anyMatch(each -> JOBS.matcher(each.name()).matches());
  }

  /** Returns the setting by which a job that failed is tried again as a whole. */
  static Optional<Variable> attempts(Service service) {
    return service.environment().stream()
        .filter(any -> isWorker(service))
        .filter(each -> ATTEMPTS.matcher(each.name()).matches())
        .filter(each -> each.value().strip().matches("[2-9]|[1-9]\\d{1,3}"))
        .findFirst();
  }

  private static boolean isWorker(Service service) {
    return WORKER.matcher(service.name() + " " + service.commandLine()).find();
  }
}
