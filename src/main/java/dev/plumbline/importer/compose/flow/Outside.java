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
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes systems outside the project that addresses in settings lead to.
 *
 * <p>Only where it is clear that the service calls the address: many settings name the address of
 * the service itself, as its users see it.
 */
final class Outside {
  private static final Pattern DOMAIN =
      Pattern.compile("(?:[A-Za-z0-9_](?:[\\w-]*[A-Za-z0-9])?\\.)+(?<top>[A-Za-z]{2,24})");

  /** Names that no public system has. */
  private static final Pattern NO_SYSTEM =
      Pattern.compile(
          "(?i).*\\.(local|localhost|localdomain|internal|lan|home|test|example|invalid)"
              + "|(.*\\.)?example\\.(com|org|net)|host\\.docker\\.internal");

  /** Settings that name the service's own address, or an address that only browsers call. */
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

  private final CallProtocols protocols;
  private final Notes notes;

  Outside(CallProtocols protocols, Notes notes) {
    this.protocols = protocols;
    this.notes = notes;
  }

  /** Writes the outside systems that a service surely calls; what is not sure is noted. */
  List<Call> calls(Service service, List<CallFinder.Stranger> strangers, ModelBuilder model) {
    var calls = new ArrayList<Call>();
    for (var stranger : strangers) {
      var host = stranger.address().host();
      if (isSystem(host) && isCalled(stranger)) {
        var id = Ids.of(host.toLowerCase(Locale.ROOT));
        component(id, stranger, model);
        calls.add(
            Call.of(service.id(), id, "environment " + stranger.setting(), stranger.at())
                .over(protocols.named(stranger.address().scheme()).map(Term::notation)));
      } else if (isSystem(host)) {
        notes.add(
            "an address outside the project, maybe not called: " + host,
            service.id() + " (" + stranger.setting() + ")",
            stranger.at());
      } else if (isUnknownService(stranger)) {
        notes.add(
            "no service of the project answers to \"" + host + "\"",
            service.id() + " (" + stranger.setting() + ")",
            stranger.at());
      }
    }
    hints(service);
    return calls;
  }

  private static void component(String id, CallFinder.Stranger stranger, ModelBuilder model) {
    var components = model.mapping("components", stranger.at());
    if (!components.has(id)) {
      components.mapping(id, stranger.at()).put("kind", "external-system", stranger.at());
    }
  }

  private static boolean isSystem(String host) {
    return DOMAIN.matcher(host).matches() && !NO_SYSTEM.matcher(host).matches();
  }

  private static boolean isCalled(CallFinder.Stranger stranger) {
    var scheme = stranger.address().scheme();
    if (scheme.isEmpty()) {
      return false;
    }
    if (!WEB.contains(scheme.get())) {
      return true;
    }
    return !OWN_ADDRESS.matcher(stranger.setting()).matches()
        && (CALLED.matcher(stranger.setting()).matches()
            || stranger.address().host().startsWith("api.")
            || isNamedAfter(stranger));
  }

  /** Returns whether the setting's name shares a word with the host's: STRIPE_URL, stripe.com. */
  private static boolean isNamedAfter(CallFinder.Stranger stranger) {
    var labels = Arrays.asList(stranger.address().host().toLowerCase(Locale.ROOT).split("[.-]"));
    return Arrays.stream(stranger.setting().toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
        .anyMatch(word -> word.length() > 2 && labels.contains(word));
  }

  /** Returns whether the address looks like that of a service: {@code kafka:9092}. */
  private static boolean isUnknownService(CallFinder.Stranger stranger) {
    var host = stranger.address().host();
    return host.matches("[A-Za-z][\\w-]*")
        && !host.equalsIgnoreCase("localhost")
        && stranger.address().port().isPresent();
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
