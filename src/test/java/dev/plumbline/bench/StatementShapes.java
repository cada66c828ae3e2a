package dev.plumbline.bench;

import static dev.plumbline.bench.Shapes.flows;
import static dev.plumbline.bench.Shapes.lines;
import static dev.plumbline.bench.Shapes.services;

import java.util.List;

/** Shapes of what is stated beside the elements: decisions, waivers, terms, environments. */
final class StatementShapes {
  private StatementShapes() {}

  static List<Shape> all() {
    return List.of(
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
            500,
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
            "waived-rules",
            "waivers of one service, each for the rules of one name with a star",
            250,
            n ->
                services(1)
                    + "waivers:\n"
                    + lines(
                        n,
                        w ->
                            "  - {rule: \"*-missing\", element: s0, reason: reason %d, owner: ana}"
                                .formatted(w))),
        Shape.model(
            "risks",
            "risks of one system, every second with an owner",
            500,
            n ->
                services(1)
                    + "risks:\n"
                    + lines(
                        n,
                        r ->
                            "  r%d: {text: It breaks, impact: high%s}"
                                .formatted(r, r % 2 == 0 ? "" : ", owner: o" + r))),
        Shape.model(
            "environment",
            "services that one environment changes",
            500,
            n ->
                services(n)
                    + "environments:\n  prod:\n    components:\n"
                    + lines(n, s -> "      s%d: {replicas: 2}".formatted(s))),
        Shape.model(
            "environments",
            "environments that each change one of ten services",
            20,
            n ->
                services(10)
                    + "environments:\n"
                    + lines(
                        n, e -> "  e%d: {components: {s%d: {replicas: 2}}}".formatted(e, e % 10))));
  }
}
