package dev.plumbline.bench;

import static dev.plumbline.bench.Shapes.flows;
import static dev.plumbline.bench.Shapes.join;
import static dev.plumbline.bench.Shapes.lines;
import static dev.plumbline.bench.Shapes.services;

import java.util.List;

/** Shapes of components, boundaries and data, and of what is stated about them. */
final class ElementShapes {
  private ElementShapes() {}

  static List<Shape> all() {
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
                        n, s -> "  - s%d -> provider: {over: https, api: api%d}".formatted(s, s))),
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
            }));
  }
}
