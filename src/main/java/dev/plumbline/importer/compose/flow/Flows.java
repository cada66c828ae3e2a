package dev.plumbline.importer.compose.flow;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.Notes;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.project.Ids;
import dev.plumbline.importer.compose.proxy.Proxies;
import dev.plumbline.importer.compose.proxy.Route;
import dev.plumbline.importer.compose.service.Dumps;
import dev.plumbline.importer.compose.service.Identity;
import dev.plumbline.importer.compose.service.Jobs;
import dev.plumbline.importer.compose.service.MountedFiles;
import dev.plumbline.importer.compose.service.OfferedVersions;
import dev.plumbline.importer.compose.service.Service;
import dev.plumbline.importer.compose.service.Variable;
import dev.plumbline.importer.compose.watch.Scrape;
import dev.plumbline.importer.compose.watch.Watch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the flows between services.
 *
 * <p>An address in a setting shows a flow and its protocol. {@code depends_on} shows only the order
 * in which services start. Without other evidence it becomes a flow without a protocol, except from
 * a database, cache or broker to an application, and to a job, which does its work and answers
 * nobody.
 */
public final class Flows {
  private static final String DEPENDS_ON = "depends_on";

  /** The rest of a setting for the version of the callee's interface that is spoken. */
  private static final Pattern VERSION = Pattern.compile("_(API|PROTOCOL)(_?VERSION)?");

  private final Map<String, Service> services;
  private final Map<String, Service> byId = new LinkedHashMap<>();
  private final HostNames names;
  private final CallProtocols protocols;
  private final CallFinder finder;
  private final Outside outside;
  private final LogDrivers logs;
  private final Map<String, Identity.Runs> runs;
  private final Set<String> jobs;
  private final Notes notes;
  private final Map<String, Identity.Runs> clients;
  private final Proxied proxied;
  private final Labelled labelled;
  private final Starts starts;
  private final Watching watching;
  private final SharedSettings shared;
  private final StatementTimeouts statementTimeouts;

  /**
   * Creates a writer; {@code clients} tells whose client runs in the image of which store, {@code
   * watches} what monitoring products are told, {@code files} what databases mount.
   */
  public Flows(
      Map<String, Service> services,
      Map<String, Identity.Runs> runs,
      Set<String> jobs,
      CallProtocols protocols,
      Notes notes,
      Map<String, Identity.Runs> clients,
      Map<String, Watch> watches,
      Proxies proxies,
      MountedFiles files) {
    this.statementTimeouts = new StatementTimeouts(files);
    this.clients = clients;
    this.services = services;
    services.values().forEach(service -> byId.put(service.id(), service));
    this.runs = runs;
    this.jobs = jobs;
    this.names = new HostNames(services.values());
    this.protocols = protocols;
    this.finder = new CallFinder(names, protocols);
    this.outside = new Outside(names, protocols, notes);
    this.logs = new LogDrivers(services.values(), names, notes);
    this.notes = notes;
    this.proxied = new Proxied(names, protocols, proxies);
    this.labelled = new Labelled(byId, runs, protocols);
    this.starts = new Starts(services, runs);
    this.watching = new Watching(services.values(), names, protocols, watches);
    this.shared = new SharedSettings(services.values(), protocols);
  }

  /**
   * Writes the flows and the components outside the project that they call; returns the ids that
   * each component's id calls.
   */
  public Map<String, Set<String>> describe(ModelBuilder model) {
    var calls = new ArrayList<Call>();
    for (var service : services.values()) {
      var found = finder.find(service);
      calls.addAll(shared.made(service, found.calls()));
      calls.addAll(outside.calls(service, found.outsideHosts(), model));
      calls.addAll(PlainMail.calls(service, model));
      calls.addAll(proxied.calls(service));
      calls.addAll(labelled.calls(service));
      calls.addAll(logs.calls(service, model));
      calls.addAll(watching.calls(service, model));
      calls.addAll(stated(service, model));
    }
    for (var call : distinct(calls)) {
      model.add("flows", flow(call));
    }
    return calls.stream()
        .collect(
            Collectors.groupingBy(Call::from, Collectors.mapping(Call::to, Collectors.toSet())));
  }

  /**
   * Returns one call per pair and explicit protocol. Calls without an explicit protocol count only
   * when the pair has no others.
   */
  private static List<Call> distinct(List<Call> calls) {
    var pairs = new LinkedHashMap<List<String>, List<Call>>();
    for (var call : calls) {
      var pair = List.of(call.from(), call.to());
      pairs.computeIfAbsent(pair, key -> new ArrayList<>()).add(call);
    }
    return pairs.values().stream().flatMap(pair -> oneForEachProtocol(pair).stream()).toList();
  }

  private static List<Call> oneForEachProtocol(List<Call> pair) {
    var byProtocol = new LinkedHashMap<String, Call>();
    pair.stream()
        .filter(call -> call.explicit() || call.queued())
        .forEach(call -> byProtocol.putIfAbsent(call.protocol().orElse("") + call.queued(), call));
    var best =
        pair.stream().filter(call -> call.protocol().isPresent()).findFirst().orElse(pair.get(0));
    var distinct = byProtocol.isEmpty() ? List.of(best) : List.copyOf(byProtocol.values());
    var soft = pair.stream().anyMatch(Call::soft);
    return distinct.stream().map(call -> soft ? call.asSoft() : call).toList();
  }

  private Tree flow(Call call) {
    var facts = new ModelBuilder(call.at());
    call.protocol()
        .ifPresentOrElse(
            protocol -> facts.put("over", protocol, call.at()), () -> startOnly(call, facts));
    if (call.queued()) {
      facts.put("mode", "asynchronous", call.at());
    } else if (isToPages(call)) {
      facts.put("mode", "synchronous", call.at());
    }
    if (isOpenConsole(call)) {
      facts.put("admin", "yes", call.at());
    }
    dump(call, facts);
    encryption(call).ifPresent(how -> facts.put("encryption", how, call.at()));
    call.authentication().ifPresent(how -> facts.put("authentication", how, call.at()));
    call.route().ifPresentOrElse(route -> told(route, facts), () -> answered(call, facts));
    if (call.soft()) {
      facts.put("dependency", "soft", call.at());
    }
    facts.put("description", "Inferred from " + call.why() + ".", call.at());
    return new ModelBuilder(call.at())
        .put(call.from() + " -> " + call.to(), call.at(), facts.build())
        .build();
  }

  /** Returns what a setting says of encryption, unless a comment there says why it has none. */
  private Optional<String> encryption(Call call) {
    var caller = Optional.ofNullable(byId.get(call.from()));
    return call.encryption()
        .filter(
            how ->
                !how.equals("none")
                    || caller.filter(service -> ToldPlain.isReason(service, call)).isEmpty());
  }

  /** Returns whether a call goes to the pages of a broker, which takes its messages otherwise. */
  private boolean isToPages(Call call) {
    return call.protocol().filter(name -> name.matches("https?")).isPresent()
        && Optional.ofNullable(byId.get(call.to()))
            .filter(protocols::isBroker)
            .flatMap(protocols::usual)
            .filter(usual -> !usual.startsWith("http"))
            .isPresent();
  }

  /** Returns whether a proxy passes on to a broker's console what anybody outside sends. */
  private boolean isOpenConsole(Call call) {
    var to = byId.get(call.to());
    var routed =
        call.route()
            .filter(Route::open)
            .flatMap(route -> Scrape.parts(route.address()))
            .flatMap(Scrape.Parts::port)
            .map(Integer::valueOf);
    var port = routed.or(() -> Optional.ofNullable(to).flatMap(each -> labelled.port(call, each)));
    return to != null && port.filter(number -> protocols.isConsole(to, number)).isPresent();
  }

  private static void startOnly(Call call, ModelBuilder facts) {
    if (call.why().equals(DEPENDS_ON)) {
      facts.put("start-only", "yes", call.at());
    }
  }

  /** Writes what answers how long the caller waits and what it tries again. */
  private void answered(Call call, ModelBuilder facts) {
    var from = Optional.ofNullable(byId.get(call.from()));
    var to = Optional.ofNullable(byId.get(call.to()));
    from.map(caller -> new Beside(call, caller, to, technology(call.to())))
        .ifPresent(
            beside -> {
              new Patience(beside).describe(call, facts);
              ToldFallback.describe(beside, facts);
              new Accounts(beside, call, new Processes(from.get()))
                  .describe(technology(call.to()), facts);
              beside
                  .first(VERSION)
                  .filter(each -> OfferedVersions.VERSION.matcher(each.value().strip()).matches())
                  .ifPresent(each -> facts.put("api-version", each.value().strip(), each.at()));
            });
    from.filter(any -> !facts.has("timeout"))
        .flatMap(caller -> to.flatMap(called -> statementTimeouts.of(call, caller, called)))
        .ifPresent(ends -> facts.put("timeout", ends));
    from.filter(any -> to.filter(protocols::isBroker).isPresent())
        .ifPresent(caller -> Consumption.describe(caller, facts));
    from.filter(any -> !facts.has("retry") && to.filter(protocols::isBroker).isEmpty())
        .flatMap(caller -> Workers.attempts(caller).or(() -> Consumption.again(caller)))
        .ifPresent(setting -> triedAgain(call, setting, facts));
  }

  private Optional<String> technology(String service) {
    return Optional.ofNullable(runs.get(service)).map(found -> found.technology().notation());
  }

  /** A job that is tried again may be done twice, and its calls need no tries of their own. */
  private static void triedAgain(Call call, Variable setting, ModelBuilder facts) {
    if (call.queued()) {
      facts.put("guarantee", "at-least-once", setting.at());
    } else {
      var why = "n/a: the whole job is tried again (" + setting.name() + ")";
      facts.put("retry", why, setting.at());
    }
  }

  /** Writes how long a proxy waits and what it tries again; without a word, as its product does. */
  private static void told(Route route, ModelBuilder facts) {
    var usual = route.usual();
    route
        .timeout()
        .or(() -> usual.timeout().map(time -> ModelBuilder.text("n/a: " + time, route.at())))
        .ifPresent(time -> facts.put("timeout", time));
    if (route.repeats().isEmpty()) {
      facts.put("retry", "n/a: " + usual.retry(), route.at());
      return;
    }
    var retry = facts.mapping("retry", route.repeats().get());
    route.attempts().ifPresent(tries -> retry.put("attempts", tries));
    retry.put("backoff", "n/a: the next try goes to another server", route.repeats().get());
    retry.put("idempotent", "no", route.repeats().get());
  }

  /** Writes the version of the tool by which a client dumps a server of the same product. */
  private void dump(Call call, ModelBuilder facts) {
    var client = Optional.ofNullable(clients.get(call.from()));
    var server = Optional.ofNullable(runs.get(call.to()));
    client
        .filter(
            found -> server.filter(of -> of.technology().equals(found.technology())).isPresent())
        .filter(
            found ->
                services.values().stream()
                    .anyMatch(one -> one.id().equals(call.from()) && Dumps.isStrict(one)))
        .flatMap(found -> found.version().map(version -> ModelBuilder.text(version, found.at())))
        .ifPresent(version -> facts.put("dump-version", version));
  }

  /** Returns the calls stated by {@code depends_on} and {@code links}. */
  private List<Call> stated(Service service, ModelBuilder model) {
    var calls = new ArrayList<Call>();
    starts.implied(service, model);
    for (var dependency : Fields.pairs(service.body(), DEPENDS_ON)) {
      var name = dependency.key();
      if (name.text().contains("${")) {
        notes.add("depends on a service that a variable names", service.id(), name.at());
        continue;
      }
      starts.describe(service, dependency, model);
      var job = jobs.contains(Ids.of(name.text()));
      if (job && !Jobs.endsBefore(dependency) || startsOnly(service, name.text())) {
        notes.add("starts after a service that it does not call", service.id(), name.at());
      } else if (Jobs.endsBefore(dependency)) {
        var component =
            model.mapping("components", service.at()).mapping(service.id(), service.at());
        component.mapping("depends-on", name.at()).put(Ids.of(name.text()), "hard", name.at());
      } else if (!name.text().equals(service.name())) {
        var call =
            Call.of(service.id(), Ids.of(name.text()), DEPENDS_ON, name.at())
                .over(isStore(name.text()) ? Optional.empty() : protocols.scrapes(service));
        calls.add(isOptional(dependency) ? call.asSoft() : call);
      }
    }
    for (var link : Fields.texts(service.body(), "links")) {
      var name = link.text().split(":", 2)[0];
      var callee = names.of(name, service).map(Service::id).orElse(Ids.of(name));
      calls.add(Call.of(service.id(), callee, "links", link.at()));
    }
    for (var link : Fields.texts(service.body(), "external_links")) {
      notes.add("a link to a container outside the project is not shown", service.id(), link.at());
    }
    return calls;
  }

  private boolean startsOnly(Service service, String awaited) {
    return watching.isTold(service)
        || protocols.isPassive(service)
            && Optional.ofNullable(services.get(awaited))
                .filter(other -> !protocols.servesStores(other))
                .isPresent();
  }

  /** Returns whether a monitoring product keeps its own data there, and measures nothing. */
  private boolean isStore(String name) {
    return Optional.ofNullable(services.get(name)).filter(protocols::isPassive).isPresent();
  }

  private static boolean isOptional(Tree.Entry dependency) {
    return dependency.value() instanceof Tree.Mapping mapping
        && Fields.text(mapping, "required").filter(Fields::isFalse).isPresent();
  }
}
