package dev.plumbline.importer.compose.flow;

import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.Notes;
import dev.plumbline.importer.compose.project.Ids;
import dev.plumbline.importer.compose.service.Service;
import dev.plumbline.ontology.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes the systems outside the project that settings refer to.
 *
 * <p>Only if the service clearly calls the address: many settings hold the public address of the
 * service itself.
 */
final class Outside {
  private static final Pattern DOMAIN =
      Pattern.compile("(?:[A-Za-z0-9_](?:[\\w-]++(?<=[A-Za-z0-9]))?+\\.)++(?<top>[A-Za-z]{2,24})");

  /** Host names that are never public systems. */
  private static final Pattern NO_SYSTEM =
      Pattern.compile(
          "(?i).*\\.(local|localhost|localdomain|internal|lan|home|test|example|invalid)"
              + "|(.*\\.)?example\\.(com|org|net)|host\\.docker\\.internal");

  /** The ending that stands for somebody's real one, where settings show what is tried again. */
  private static final String STAND_IN = ".example";

  private static final Pattern TRIES = Pattern.compile("_(MAX_)?RETR(Y|IES)\\w{0,20}");

  /** What only the settings of a call have. */
  private static final Pattern OF_A_CALL =
      Pattern.compile(
          "_(API_(KEY|TOKEN)(_FILE)?|\\w{0,20}TIMEOUT\\w{0,20}|(MAX_)?RETR(Y|IES)\\w{0,20})");

  /** Settings with the service's own address, or one that only browsers call. */
  private static final Pattern OWN_ADDRESS =
      Pattern.compile(
          "(?i).*(root|site|public|origin|cors|redirect|callback|domain|external|allowed|virtual"
              + "|letsencrypt|hostname|self|frontend|issuer|schema|namespace|docs|app_url).*");

  private static final Pattern CALLED =
      Pattern.compile("(?i).*(api|endpoint|webhook|smtp|upstream).*");
  private static final Set<String> WEB = Set.of("http", "https", "ws", "wss");
  private static final Pattern HINT =
      Pattern.compile("(?<who>[A-Z][A-Z0-9_]*?)_(API_KEY|API_TOKEN|ENDPOINT)");
  private static final Pattern NO_HINT =
      Pattern.compile("(OTEL|APP|SECRET|PRIVATE|PUBLIC|ENCRYPTION|JWT|SSH|SSL|TLS|MASTER).*");

  private static final Pattern REGION =
      Pattern.compile(
          "(us|eu|ap|ca|sa|af|me|il|mx)-(north|south|east|west|central|northeast|southeast|northwest|southwest)-\\d");

  private static final Pattern AMERICA = Pattern.compile("us(-?(east|west|central))?-?\\d?");

  private static final Pattern HOST = Pattern.compile("[A-Za-z][\\w-]*");

  private final HostNames names;
  private final CallProtocols protocols;
  private final Notes notes;

  Outside(HostNames names, CallProtocols protocols, Notes notes) {
    this.names = names;
    this.protocols = protocols;
    this.notes = notes;
  }

  /** Writes the outside systems that a service calls; adds notes on uncertain ones. */
  List<Call> calls(Service service, List<CallFinder.OutsideHost> outsideHosts, ModelBuilder model) {
    var calls = new ArrayList<Call>();
    for (var outsideHost : outsideHosts) {
      var host = outsideHost.address().host();
      if (isSystem(host) && isCalled(outsideHost) || isSetUp(service, outsideHost)) {
        var id = Ids.of(host.toLowerCase(Locale.ROOT));
        component(id, outsideHost, model);
        calls.add(
            Call.of(service.id(), id, "environment " + outsideHost.setting(), outsideHost.at())
                .over(protocols.named(outsideHost.address().scheme()).map(Term::notation)));
      } else if (isSystem(host)) {
        notes.add(
            "an address outside the project, maybe not called: " + host,
            service.id() + " (" + outsideHost.setting() + ")",
            outsideHost.at());
      } else if (isMisspelt(service, outsideHost)) {
        calls.add(
            Call.of(service.id(), host, "environment " + outsideHost.setting(), outsideHost.at())
                .over(
                    protocols.named(outsideHost.address().scheme(), outsideHost.address().port())));
      } else if (isUnknownService(outsideHost)) {
        notes.add(
            "no service of the project answers to \"" + host + "\"",
            service.id() + " (" + outsideHost.setting() + ")",
            outsideHost.at());
      }
    }
    hints(service);
    return calls;
  }

  /** Returns whether the host is nearly the name of a service, which is then meant. */
  private boolean isMisspelt(Service service, CallFinder.OutsideHost outsideHost) {
    var host = outsideHost.address().host();
    return HOST.matcher(host).matches() && names.meant(host, service).isPresent();
  }

  private static void component(String id, CallFinder.OutsideHost outsideHost, ModelBuilder model) {
    var components = model.mapping("components", outsideHost.at());
    if (!components.has(id)) {
      var component = components.mapping(id, outsideHost.at());
      component.put("kind", "external-system", outsideHost.at());
      region(outsideHost.address().host().toLowerCase(Locale.ROOT))
          .ifPresent(region -> component.put("region", region, outsideHost.at()));
    }
  }

  /** Returns the region that a part of a host's name tells, its last two parts apart. */
  private static Optional<String> region(String host) {
    var labels = host.split("[.]");
    return Arrays.stream(labels)
        .limit(Math.max(0, labels.length - 2))
        .filter(label -> REGION.matcher(label).matches() || AMERICA.matcher(label).matches())
        .findFirst()
        .map(label -> REGION.matcher(label).matches() ? label : "US");
  }

  private static boolean isSystem(String host) {
    return DOMAIN.matcher(host).matches() && !NO_SYSTEM.matcher(host).matches();
  }

  private static boolean isCalled(CallFinder.OutsideHost outsideHost) {
    var scheme = outsideHost.address().scheme();
    if (scheme.isEmpty()) {
      return false;
    }
    if (!WEB.contains(scheme.get())) {
      return true;
    }
    return !OWN_ADDRESS.matcher(outsideHost.setting()).matches()
        && (CALLED.matcher(outsideHost.setting()).matches()
            || outsideHost.address().host().startsWith("api.")
            || isNamedAfter(outsideHost));
  }

  /** Returns whether settings beside the address tell how it is called. */
  private static boolean isSetUp(Service service, CallFinder.OutsideHost outsideHost) {
    var host = outsideHost.address().host();
    var standsIn = host.endsWith(STAND_IN) && DOMAIN.matcher(host).matches();
    return (isSystem(host) || standsIn)
        && outsideHost.address().scheme().isPresent()
        && !OWN_ADDRESS.matcher(outsideHost.setting()).matches()
        && Beside.of(outsideHost.setting(), service)
            .first(standsIn ? TRIES : OF_A_CALL)
            .isPresent();
  }

  /** Returns whether the setting's name shares a word with the host's: STRIPE_URL, stripe.com. */
  private static boolean isNamedAfter(CallFinder.OutsideHost outsideHost) {
    var labels = Arrays.asList(outsideHost.address().host().toLowerCase(Locale.ROOT).split("[.-]"));
    return Arrays.stream(outsideHost.setting().toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
        .anyMatch(word -> word.length() > 2 && labels.contains(word));
  }

  /** Returns whether the address looks like that of a service: {@code kafka:9092}. */
  private static boolean isUnknownService(CallFinder.OutsideHost outsideHost) {
    var host = outsideHost.address().host();
    return HOST.matcher(host).matches()
        && !host.matches("[0-9a-f]{4}")
        && !host.equalsIgnoreCase("localhost")
        && outsideHost.address().port().isPresent();
  }

  private void hints(Service service) {
    for (var variable : service.environment()) {
      var match = HINT.matcher(variable.name());
      if (match.matches()
          && !NO_HINT.matcher(variable.name()).matches()
          && variable.value().contains("${")) {
        notes.add(
            "may call a system outside the project, by the name of a setting",
            service.id() + " (" + match.group("who") + ")",
            variable.at());
      }
    }
  }
}
