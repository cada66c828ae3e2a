package dev.plumbline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All shapes that growth is measured on: graphs of calls, elements of models, and files. */
final class Shapes {
  private Shapes() {}

  static List<Shape> all() {
    var all = new ArrayList<Shape>();
    all.addAll(calls());
    all.addAll(elements());
    all.addAll(ForeignShapes.all());
    return all;
  }

  static Shape named(String name) {
    return all().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such shape: " + name));
  }

  /** Returns so many lines: each as the function makes it of its number. */
  static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count)
        .mapToObj(line)
        .map(each -> each + "\n")
        .collect(Collectors.joining());
  }

  private static String services(int count) {
    return "components:\n" + lines(count, each -> "  s%d: service".formatted(each));
  }

  private static String flows(int count, IntFunction<String> ends) {
    return "flows:\n" + lines(count, each -> "  - %s: https".formatted(ends.apply(each)));
  }

  private static List<Shape> calls() {
    return List.of(
        Shape.model(
            "hub",
            "services that call a hub, which calls each of them back",
            500,
            n ->
                services(n)
                    + "  hub: service\n"
                    + flows(n, s -> "s%d -> hub".formatted(s))
                    + lines(n, s -> "  - hub -> s%d: https".formatted(s))),
        Shape.model(
            "gateway",
            "people before a gateway, and services behind it",
            500,
            n ->
                services(n)
                    + "  gate: {kind: gateway}\n"
                    + lines(n, p -> "  p%d: person".formatted(p))
                    + flows(n, p -> "p%d -> gate".formatted(p))
                    + lines(n, s -> "  - gate -> s%d: https".formatted(s))),
        Shape.model(
            "clique", "flows among services that all call one another", 2000, Shapes::clique),
        Shape.model(
            "parallel",
            "flows from one service to one other",
            500,
            n ->
                services(2)
                    + "flows:\n"
                    + lines(n, f -> "  - s0 -> s1: {name: f%d, over: https}".formatted(f))),
        Shape.model(
            "chain",
            "services in a row",
            500,
            n -> people(n) + flows(n - 1, s -> "s%d -> s%d".formatted(s, s + 1)) + START),
        Shape.model(
            "cycle",
            "services in one cycle",
            500,
            n -> people(n) + flows(n, s -> "s%d -> s%d".formatted(s, (s + 1) % n)) + START),
        Shape.model(
            "cycles",
            "pairs of services that call each other, in a row",
            500,
            n ->
                people(2 * n)
                    + flows(2 * n - 1, s -> "s%d -> s%d".formatted(s, s + 1))
                    + lines(n, s -> "  - s%d -> s%d: https".formatted(2 * s + 1, 2 * s))
                    + START),
        Shape.model(
            "ladder", "stages of two services that both call both next", 250, Shapes::ladder),
        Shape.model("grid", "services that call those right of and below them", 500, Shapes::grid),
        Shape.model(
            "tree",
            "services that each call two others",
            500,
            n -> people(n) + flows(n - 1, s -> "s%d -> s%d".formatted(s / 2, s + 1)) + START),
        Shape.model(
            "topic",
            "publishers and subscribers of one topic",
            500,
            n ->
                services(2 * n)
                    + "  topic: {technology: kafka}\n"
                    + "data: {order: personal}\nflows:\n"
                    + lines(n, s -> "  - s%d -> topic: kafka order".formatted(s))
                    + lines(n, s -> "  - topic -> s%d: kafka order".formatted(n + s))),
        Shape.model(
            "database",
            "services that read and write one database, each some data of its own",
            500,
            n ->
                services(n)
                    + "  db: {technology: postgresql, stores: ["
                    + join(n, "d")
                    + "]}\ndata:\n"
                    + lines(n, d -> "  d%d: personal".formatted(d))
                    + "flows:\n"
                    + lines(n, s -> "  - s%d -> db: postgresql d%d".formatted(s, s))),
        Shape.model(
            "data-on-flow",
            "data assets on one flow across a boundary",
            500,
            n ->
                "data:\n"
                    + lines(n, d -> "  d%d: personal".formatted(d))
                    + "boundaries:\n  in: {type: network, contains: [a]}\n"
                    + "  out: {type: partner, contains: [b]}\n"
                    + "components: {a: service, b: external-system}\n"
                    + "flows:\n  - a -> b: {over: http, data: ["
                    + join(n, "d")
                    + "]}\n"),
        Shape.model(
            "data-through-chain",
            "data assets that pass through ten services from a person to a store",
            100,
            n ->
                "data:\n"
                    + lines(n, d -> "  d%d: personal".formatted(d))
                    + people(10)
                    + "  db: {technology: postgresql, stores: ["
                    + join(n, "d")
                    + "]}\nflows:\n"
                    + lines(
                        9,
                        s ->
                            "  - s%d -> s%d: {over: https, data: [%s]}"
                                .formatted(s, s + 1, join(n, "d")))
                    + "  - s9 -> db: {over: postgresql, data: ["
                    + join(n, "d")
                    + "]}\n"
                    + START));
  }

  private static final String START = "  - user -> s0: https\n";

  private static String people(int services) {
    return services(services) + "  user: person\n";
  }

  static String join(int count, String prefix) {
    return IntStream.range(0, count)
        .mapToObj(each -> prefix + each)
        .collect(Collectors.joining(", "));
  }

  private static String clique(int edges) {
    int members = (int) Math.ceil((1 + Math.sqrt(1 + 4.0 * edges)) / 2);
    return people(members)
        + flows(
            members * (members - 1),
            each -> {
              int from = each / (members - 1);
              int to = each % (members - 1);
              return "s%d -> s%d".formatted(from, to < from ? to : to + 1);
            })
        + START;
  }

  private static String ladder(int stages) {
    return people(2 * stages)
        + flows(
            4 * (stages - 1),
            each ->
                "s%d -> s%d".formatted(each / 4 * 2 + each / 2 % 2, each / 4 * 2 + 2 + each % 2))
        + START;
  }

  private static String grid(int services) {
    int side = (int) Math.round(Math.sqrt(services));
    return people(side * side)
        + "flows:\n"
        + lines(
            side * (side - 1),
            each -> {
              int at = each / (side - 1) * side + each % (side - 1);
              return "  - s%d -> s%d: https".formatted(at, at + 1);
            })
        + lines(side * (side - 1), at -> "  - s%d -> s%d: https".formatted(at, at + side))
        + START;
  }

  private static List<Shape> elements() {
    return List.of(
        Shape.model(
            "gaps",
            "stores and services of which nothing is stated",
            1000,
            n ->
                "components:\n"
                    + lines(
                        n, s -> "  s%d: service\n  d%d: {technology: postgresql}".formatted(s, s))
                    + flows(n, s -> "s%d -> d%d".formatted(s, s))),
        Shape.model(
            "boundaries",
            "networks side by side, each with a service that calls the next",
            500,
            n ->
                "boundaries:\n"
                    + lines(n, b -> "  b%d: {type: network, contains: [s%d]}".formatted(b, b))
                    + services(n)
                    + flows(n - 1, s -> "s%d -> s%d".formatted(s, s + 1))),
        Shape.model(
            "nesting",
            "networks in one another, each with a service that calls the next",
            15,
            n ->
                "boundaries:\n"
                    + lines(
                        n,
                        b ->
                            "  b%d: {type: network%s, contains: [s%d]}"
                                .formatted(b, b == 0 ? "" : ", in: b" + (b - 1), b))
                    + services(n)
                    + flows(n - 1, s -> "s%d -> s%d".formatted(s, s + 1))),
        Shape.model(
            "parts",
            "parts of one service, each called and calling",
            500,
            n ->
                "components:\n  whole: {kind: service, components: {"
                    + lines(n, s -> "    s%d: service,".formatted(s))
                    + "  }}\n  user: person\n"
                    + flows(n, s -> "user -> s%d".formatted(s))),
        Shape.model(
            "host",
            "services on one host",
            500,
            n ->
                "components:\n  box: {kind: server}\n"
                    + lines(n, s -> "  s%d: {kind: service, host: box}".formatted(s))
                    + flows(n - 1, s -> "s%d -> s%d".formatted(s, s + 1))),
        Shape.model(
            "access",
            "people with access to one database",
            500,
            n ->
                "data: {customer: personal}\ncomponents:\n"
                    + lines(n, p -> "  p%d: person".formatted(p))
                    + "  db: {technology: postgresql, stores: [customer], access: {"
                    + lines(n, p -> "    p%d: rw,".formatted(p))
                    + "  }}\n"),
        Shape.model(
            "classes",
            "data assets of several classes in one store",
            1000,
            n ->
                "data:\n"
                    + lines(
                        n,
                        d ->
                            "  d%d: {class: personal, residency: [EU, US], owner: o%d}"
                                .formatted(d, d))
                    + "components:\n  db: {technology: postgresql, region: eu-central-1, stores: ["
                    + join(n, "d")
                    + "]}\n"),
        Shape.model(
            "regions",
            "regions that one asset may lie in, and stores that have it",
            250,
            n ->
                "data:\n  customer: {class: personal, residency: ["
                    + join(n, "region-")
                    + "]}\ncomponents:\n"
                    + lines(
                        n,
                        s ->
                            "  d%d: {technology: postgresql, region: region-%d, stores: [customer]}"
                                .formatted(s, s))),
        Shape.model(
            "statements",
            "decisions, assumptions, risks and controls, each about a service",
            500,
            n ->
                services(n)
                    + "decisions:\n"
                    + lines(
                        n,
                        s ->
                            "  d%d: {status: accepted, text: We do D%d, about: s%d}"
                                .formatted(s, s, s))
                    + "assumptions:\n"
                    + lines(
                        n, s -> "  a%d: {text: It holds, owner: ana, about: s%d}".formatted(s, s))
                    + "risks:\n"
                    + lines(
                        n,
                        s -> "  r%d: {text: It breaks, impact: high, about: s%d}".formatted(s, s))
                    + "controls:\n"
                    + lines(
                        n,
                        s ->
                            ("  c%d: {text: TLS, status: implemented, claims: {encryption: tls1.3},"
                                    + " about: s%d}")
                                .formatted(s, s))),
        Shape.model(
            "controls",
            "controls that claim something of the whole system, and flows",
            200,
            n ->
                services(n + 1)
                    + flows(n, s -> "s%d -> s%d".formatted(s, s + 1))
                    + "controls:\n"
                    + lines(
                        n,
                        s ->
                            ("  c%d: {text: TLS, status: implemented,"
                                    + " claims: {encryption: tls1.3}}")
                                .formatted(s))),
        Shape.model(
            "waivers",
            "waivers, and findings that they accept",
            500,
            n ->
                services(n)
                    + "waivers:\n"
                    + lines(
                        n,
                        s ->
                            "  - {rule: owner-missing, element: s%d, reason: no, owner: ana}"
                                .formatted(s))),
        Shape.model(
            "waiver-globs",
            "waivers with a star, and findings that they accept",
            250,
            n ->
                services(n)
                    + "waivers:\n"
                    + lines(
                        n,
                        s ->
                            "  - {rule: \"*-missing\", element: \"s%d*\", reason: no, owner: ana}"
                                .formatted(s))),
        Shape.model(
            "glossary",
            "terms and acronyms, each explained and used",
            500,
            n ->
                "components:\n"
                    + lines(
                        n,
                        s ->
                            "  s%d: {kind: service, description: Answers the ACR%d}"
                                .formatted(s, s))
                    + "glossary:\n"
                    + lines(n, s -> "  ACR%d: the acronym %d".formatted(s, s))),
        Shape.model(
            "replication",
            "standbys of one database",
            250,
            n ->
                "components:\n  db: {technology: postgresql, failover: {to: ["
                    + join(n, "b")
                    + "]}, replication: {to: ["
                    + join(n, "b")
                    + "]}}\n"
                    + lines(n, s -> "  b%d: {technology: postgresql}".formatted(s))),
        Shape.model(
            "watched",
            "services with one metrics store, one log store and one place for secrets",
            500,
            n ->
                "components:\n  m: {technology: prometheus}\n  l: {technology: loki}\n"
                    + "  v: {technology: vault}\n"
                    + lines(
                        n,
                        s ->
                            ("  s%d: {kind: service, secrets: {in: v}, on-call: o%d,"
                                    + " monitoring: {metrics: m, logs: l}}")
                                .formatted(s, s))
                    + flows(n, s -> "s%d -> v".formatted(s))
                    + lines(n, s -> "  - m -> s%d: https".formatted(s))
                    + lines(n, s -> "  - s%d -> l: https".formatted(s))),
        Shape.model(
            "agents",
            "agents that call one model, with tools of their own",
            250,
            n ->
                "components:\n  llm: {kind: llm}\n  user: person\n"
                    + lines(
                        n,
                        s ->
                            "  a%d: {kind: agent, tools: [t%d]}\n  t%d: service".formatted(s, s, s))
                    + flows(n, s -> "a%d -> llm".formatted(s))
                    + lines(n, s -> "  - a%d -> t%d: https".formatted(s, s))
                    + lines(n, s -> "  - user -> a%d: https".formatted(s))),
        Shape.model(
            "apis",
            "versions of APIs of one service, each called by another",
            250,
            n ->
                "components:\n  provider: {kind: service, apis: {"
                    + lines(n, a -> "    api%d: {version: v%d},".formatted(a, a))
                    + "  }}\n"
                    + lines(n, s -> "  s%d: service".formatted(s))
                    + "flows:\n"
                    + lines(
                        n, s -> "  - s%d -> provider: {over: https, uses: api%d}".formatted(s, s))),
        Shape.model(
            "depends-on",
            "services that depend on all before them, by dependencies",
            2000,
            edges -> {
              int n = (int) Math.round(Math.sqrt(2.0 * edges));
              return "components:\n"
                  + lines(
                      n,
                      s -> "  s%d: {kind: service, depends-on: [%s]}".formatted(s, join(s, "s")));
            }),
        Shape.model(
            "environments",
            "environments that each change one service",
            50,
            n ->
                services(n)
                    + "environments:\n"
                    + lines(n, e -> "  e%d: {components: {s%d: {replicas: 2}}}".formatted(e, e))));
  }
}
