package dev.plumbline.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One business domain of a {@link Landscape}: {@value #COMPONENTS} components in an account of its
 * own, from the people at its edge to its stores, and four flows for each component.
 */
final class Domain {
  static final int COMPONENTS = 50;

  private static final int FLOWS = 4 * COMPONENTS;
  private static final int SERVICES = 20;
  private static final int ASSETS = 6;

  /** So many domains in a row call one another; chains of calls stay within them. */
  private static final int NEIGHBOURS = 4;

  private final Random random;
  private final int number;
  private final int domains;
  private final Map<String, String> components = new LinkedHashMap<>();
  private final Map<String, String> flows = new LinkedHashMap<>();
  private final List<String> services;
  private final List<String> stores = new ArrayList<>();

  Domain(Random random, int number, int domains) {
    this.random = random;
    this.number = number;
    this.domains = domains;
    services = IntStream.range(0, SERVICES).mapToObj(this::service).toList();
    addEdge();
    services.forEach(this::addService);
    addStores();
    addFlows();
  }

  private String id(String name) {
    return id(number, name);
  }

  private static String id(int domain, String name) {
    return "d%03d-%s".formatted(domain, name);
  }

  private String service(int place) {
    return id("svc-%02d".formatted(place));
  }

  private Entry entry() {
    return new Entry(random);
  }

  private Entry described(String kind, String boundary) {
    return entry()
        .fact("kind", kind)
        .fact("in", boundary)
        .often(80, "description", "Does its part of the work", "Answers the API of RTO", "TODO")
        .often(60, "owner", id("team"), "team-platform");
  }

  private void add(String name, Entry entry) {
    components.put(id(name), entry.line());
  }

  private void addEdge() {
    add("person", described("person", "internet"));
    add("web", described("web-app", "internet").fact("technology", "react"));
    add("mobile", described("mobile-app", "internet"));
    add("console", described("web-app", "corporate").often(50, "authentication", "oidc"));
    add("partner", described("external-system", "partners").often(50, "availability", "99.5%"));
    add("supplier", described("external-system", "internet").often(50, "rto", "8h"));
    add("waf", described("waf", id("edge")).fact("technology", "aws-waf"));
    add("gateway", running(described("gateway", id("edge")).fact("technology", "envoy")));
    add("balancer", running(described("load-balancer", id("edge"))));
    add(
        "identity",
        running(described("identity-provider", id("core")).fact("technology", "keycloak")));
    add("vault", running(described("secret-store", id("core")).fact("technology", "vault")));
  }

  private Entry running(Entry entry) {
    return entry
        .often(60, "replicas", "1", "2", "3")
        .often(30, "zones", "[a, b]")
        .often(40, "tier", "A", "B", "C", "D")
        .often(60, "health-check", "/healthz")
        .often(40, "rto", "15m", "1h", "4h")
        .often(30, "capacity", "50/s", "200/s")
        .often(30, "availability", "99.9%", "99.95%")
        .often(50, "monitoring", "{metrics: metrics, logs: logs}", "{metrics: metrics}", "none")
        .often(20, "runbook", "docs/runbook.md")
        .often(20, "on-call", "team-platform")
        .often(30, "iac", "infra/main.tf")
        .often(30, "cost", "120 EUR/month", "900 EUR/month");
  }

  private void addService(String id) {
    var entry =
        running(described("service", id("core")))
            .often(90, "technology", "[java 17, spring-boot]", "go", "[python, django]", "nodejs")
            .often(50, "api", "{version: v1, scheme: path}", "{version: v2, contract: api/a.yaml}")
            .often(50, "authentication", "oidc", "mtls", "none")
            .often(40, "authorization", "rbac", "scopes", "none")
            .often(30, "pipeline", ".github/workflows/ci.yml")
            .often(30, "limits", "{cpu: 1, memory: 1 GiB}")
            .often(20, "secrets", "{in: %s}".formatted(id("vault")))
            .often(20, "depends-on", "{%s: soft}".formatted(id("identity")));
    components.put(id, entry.line());
  }

  private void addStores() {
    var technologies = List.of("postgresql 17", "mysql", "mongodb", "cassandra", "postgresql");
    for (int i = 0; i < technologies.size(); i++) {
      addStore("db-" + i, "database", technologies.get(i));
    }
    addStore("cache-0", "cache", "redis");
    addStore("cache-1", "cache", "memcached");
    addStore("queue", "queue", "rabbitmq");
    addStore("topic", "event-stream", "kafka");
    addStore("files", "object-store", "s3");
    addStore("archive", "object-store", "minio");
    addStore("index", "search-index", "elasticsearch");
    for (int i = 0; components.size() < COMPONENTS; i++) {
      var kind = List.of("worker", "function", "job").get(i % 3);
      add("worker-" + i, running(described(kind, id("core"))));
    }
  }

  private void addStore(String name, String kind, String technology) {
    stores.add(id(name));
    var entry =
        running(described(kind, id("data")))
            .fact("technology", technology)
            .often(70, "stores", "[%s, %s]".formatted(asset(), asset()))
            .often(50, "encryption-at-rest", "{algorithm: aes-256, keys: kms}", "none", "yes")
            .often(50, "backup", "{every: 1h, location: other-region}", "none", "yes")
            .often(30, "failover", "{automatic: yes, tested: 2026-06-01}", "none")
            .often(30, "rpo", "15m", "1h")
            .often(30, "access", "{%s: rw}".formatted(service(random.nextInt(SERVICES))));
    add(name, entry);
  }

  private String asset() {
    return random.nextInt(8) == 0 ? "customer" : id("asset-" + random.nextInt(ASSETS));
  }

  private void addFlows() {
    flow("person", "web", "https");
    flow("person", "mobile", "in-process");
    flow("web", "waf", "https");
    flow("mobile", "waf", "https");
    flow("waf", "gateway", "https");
    flow("console", "gateway", "http");
    flow("gateway", "balancer", "https");
    flow("gateway", "identity", "https");
    flow("partner", "gateway", "https");
    flow("index", "archive", "https");
    services.subList(0, 4).forEach(service -> flow(id("balancer"), service));
    for (int i = 1; i < SERVICES; i++) {
      flow(services.get(i - 1), services.get(i));
    }
    services.forEach(this::callOthers);
    addWork();
    linkDomains();
    while (flows.size() < FLOWS) {
      flow(any(services), random.nextInt(3) == 0 ? any(services) : any(stores));
    }
  }

  private void callOthers(String service) {
    telemetry(service, "metrics");
    flow(service, id("identity"));
    flow(service, any(stores));
    if (random.nextInt(3) == 0) {
      flow(service, id("supplier"));
    }
  }

  private void addWork() {
    for (var component : List.copyOf(components.keySet())) {
      if (component.contains("-worker-")) {
        flow(id("queue"), component);
        flow(component, any(stores));
        telemetry(component, "logs");
      }
    }
    stores.forEach(store -> telemetry(store, "metrics"));
  }

  /** Calls other domains, so that chains run through several, and now and then closes a circle. */
  private void linkDomains() {
    if (number % NEIGHBOURS != NEIGHBOURS - 1 && number + 1 < domains) {
      flow(services.get(SERVICES - 1), id(number + 1, "gateway"));
    }
    if (number % 4 == 0) {
      flow(services.get(15), services.get(11));
    }
    for (int i = 0; i < 4; i++) {
      int other = number - number % NEIGHBOURS + random.nextInt(NEIGHBOURS);
      if (other < domains) {
        flow(any(services), id(other, "svc-%02d".formatted(random.nextInt(SERVICES))));
      }
    }
  }

  private String any(List<String> ids) {
    return ids.get(random.nextInt(ids.size()));
  }

  private void telemetry(String from, String to) {
    write(from, to, entry().fact("over", "https").fact("mode", "asynchronous"));
  }

  private void flow(String from, String to, String protocol) {
    write(id(from), id(to), call().fact("over", protocol));
  }

  private void flow(String from, String to) {
    if (to.contains("-db-") || to.contains("-cache-")) {
      write(from, to, call().often(30, "access", "read", "write", "read-write"));
    } else {
      write(from, to, call().often(80, "over", "https", "http", "grpc", "graphql"));
    }
  }

  private Entry call() {
    return entry()
        .often(70, "data", "[%s]".formatted(asset()), "[%s, %s]".formatted(asset(), asset()))
        .often(20, "receives", asset())
        .often(40, "encryption", "tls", "mtls", "none")
        .often(50, "authentication", "oidc", "password", "api-key", "none")
        .often(60, "timeout", "1s", "2s", "5s")
        .often(50, "retry", "{attempts: 3, backoff: exponential, jitter: yes}", "none")
        .often(20, "breaker", "opens after 5 failures")
        .often(20, "fallback", "shows the last known value", "none")
        .often(20, "load", "10/s", "40/s")
        .often(20, "latency", "20ms", "80ms");
  }

  private void write(String from, String to, Entry entry) {
    if (!from.equals(to)) {
      var ends = from + " -> " + to;
      flows.putIfAbsent(ends, "  - %s: %s\n".formatted(ends, entry.line()));
    }
  }

  /** Returns the boundaries as lines of YAML, and so do its fellows for the other sections. */
  String boundaries() {
    return """
      %s: {type: account, provider: aws, boundaries: {%s: {type: dmz}, %s: {type: network, \
    authentication: mtls, boundaries: {%s: {type: subnet}}}}}
    """
        .formatted(id("account"), id("edge"), id("core"), id("data"));
  }

  String components() {
    var lines = new StringBuilder();
    components.forEach((id, facts) -> lines.append("  %s: %s\n".formatted(id, facts)));
    return lines.toString();
  }

  String flows() {
    return String.join("", flows.values());
  }

  String data() {
    var lines = new StringBuilder();
    for (int i = 0; i < ASSETS; i++) {
      var facts =
          entry()
              .often(90, "class", "personal", "internal", "confidential", "public", "credentials")
              .often(50, "owner", id("team"))
              .often(30, "retention", "2y")
              .often(30, "residency", "EU");
      lines.append("  %s: %s\n".formatted(id("asset-" + i), facts.line()));
    }
    return lines.toString();
  }

  String assumptions() {
    return """
      %s: {text: At most 200 requests a second, owner: ana, verified: %s, about: %s}
    """
        .formatted(id("load"), random.nextBoolean() ? "yes" : "no", id("gateway"));
  }

  String controls() {
    return """
      %s: {text: All traffic is encrypted, status: implemented, claims: {encryption: tls1.2}, about: %s}
    """
        .formatted(id("tls"), id("core"));
  }

  String waivers() {
    return """
      - {rule: timeout-unstated, element: %s -> %s, reason: measured, owner: ana, until: 2027-01-01}
    """
        .formatted(id("svc-00"), id("svc-01"));
  }
}
