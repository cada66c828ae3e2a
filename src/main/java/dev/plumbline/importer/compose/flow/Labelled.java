package dev.plumbline.importer.compose.flow;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.proxy.TraefikLabels;
import dev.plumbline.importer.compose.service.Identity;
import dev.plumbline.importer.compose.service.PublishedPorts;
import dev.plumbline.importer.compose.service.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the calls of the project's Traefik, by the labels of those that it calls. */
final class Labelled {
  private static final String TRAEFIK = "traefik";
  private static final String LABELS = "labels";

  private final Map<String, Service> byId;
  private final CallProtocols protocols;

  /** The one Traefik of the project; with several, it is not known which one a label is for. */
  private final Optional<String> proxy;

  Labelled(Map<String, Service> byId, Map<String, Identity.Runs> runs, CallProtocols protocols) {
    this.byId = byId;
    this.protocols = protocols;
    var proxies =
        runs.entrySet().stream()
            .filter(entry -> entry.getValue().technology().notation().equals(TRAEFIK))
            .map(Map.Entry::getKey)
            .toList();
    this.proxy = proxies.size() == 1 ? Optional.of(proxies.get(0)) : Optional.empty();
  }

  /** Returns the call from the project's Traefik to a service with routing labels. */
  List<Call> calls(Service service) {
    var labels = Fields.pairs(service.body(), LABELS);
    var router =
        labels.stream().filter(label -> label.key().text().startsWith("traefik.")).findFirst();
    var off =
        labels.stream()
            .anyMatch(
                label ->
                    label.key().text().equals("traefik.enable")
                        && label.value() instanceof Tree.Scalar value
                        && Fields.isFalse(value.text()));
    if (router.isEmpty() || off || proxy.isEmpty() || proxy.get().equals(service.id())) {
      return List.of();
    }
    var call = Call.of(proxy.get(), service.id(), LABELS, router.get().key().at());
    var spoken = call.over(Optional.of("http"));
    return List.of(
        isOpenTool(service, byId.get(proxy.get()))
            ? spoken.with(spoken.encryption(), Optional.of("none"))
            : spoken);
  }

  /** Returns the port to which such a call passes on what anybody outside sends. */
  Optional<Integer> port(Call call, Service to) {
    return call.why().equals(LABELS) && isPassedOn(to, byId.get(call.from()))
        ? TraefikLabels.port(to)
        : Optional.empty();
  }

  /** Returns whether requests from outside come to a page of a tool that asks nobody. */
  private boolean isOpenTool(Service service, Service from) {
    return protocols.asksNobody(service) && isPassedOn(service, from);
  }

  /** Returns whether a Traefik passes on what anybody outside sends. */
  private static boolean isPassedOn(Service service, Service from) {
    return TraefikLabels.letIn(service)
        && !from.commandLine().contains("http.middlewares")
        && (PublishedPorts.opensToAll(from, 443) || PublishedPorts.opensToAll(from, 80));
  }
}
