package dev.plumbline.bench;

import static dev.plumbline.bench.Shapes.flows;
import static dev.plumbline.bench.Shapes.join;
import static dev.plumbline.bench.Shapes.lines;
import static dev.plumbline.bench.Shapes.services;

import java.util.List;

/** Shapes of who calls whom, and of the data on the way. */
final class CallShapes {
  private CallShapes() {}

  static List<Shape> all() {
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
            "clique", "flows among services that all call one another", 2000, CallShapes::clique),
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
            "ladder", "stages of two services that both call both next", 250, CallShapes::ladder),
        Shape.model(
            "grid", "services that call those right of and below them", 500, CallShapes::grid),
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
}
