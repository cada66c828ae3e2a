package dev.plumbline.bench;

import static dev.plumbline.bench.Shapes.flows;
import static dev.plumbline.bench.Shapes.lines;
import static dev.plumbline.bench.Shapes.services;

import java.util.List;

/** Shapes of names and keys that are not known; each is looked for among all that are. */
final class MistakeShapes {
  private MistakeShapes() {}

  static List<Shape> all() {
    return List.of(
        Shape.model(
            "technologies",
            "services of technologies that the catalogue lacks",
            250,
            n ->
                "components:\n"
                    + lines(
                        n, s -> "  s%d: {kind: service, technology: fantasy%d}".formatted(s, s))),
        Shape.model(
                "unknown-names",
                "flows to services that are not there",
                500,
                n -> services(n) + flows(n, s -> "s%d -> t%d".formatted(s, s)))
            .mistaken(),
        Shape.model(
                "unknown-keys",
                "services with a key that is not known",
                500,
                n ->
                    "components:\n"
                        + lines(n, s -> "  s%d: {kind: service, wner%d: ana}".formatted(s, s)))
            .mistaken(),
        Shape.model(
                "unknown-waived",
                "waivers of elements that are not there",
                500,
                n ->
                    services(n)
                        + "waivers:\n"
                        + lines(
                            n,
                            s ->
                                "  - {rule: owner-missing, element: t%d, reason: no, owner: ana}"
                                    .formatted(s)))
            .mistaken(),
        Shape.model(
                "unknown-in-environment",
                "services that an environment changes and that are not there",
                500,
                n ->
                    services(n)
                        + "environments:\n  prod:\n    components:\n"
                        + lines(n, s -> "      t%d: {replicas: 2}".formatted(s)))
            .mistaken());
  }
}
