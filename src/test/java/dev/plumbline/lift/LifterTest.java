package dev.plumbline.lift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ProcessorTime;
import dev.plumbline.finding.Location;
import dev.plumbline.graph.Architecture;
import dev.plumbline.rdf.Arch;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifterTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "a> . <x",
        "a\\\" . b",
        "a b",
        "a/b",
        "../a",
        "a{b}",
        "-",
        "",
        "a\\nb",
        "a\\u202Eb",
      })
  void refusesIdsThatCouldBeTakenForSomethingElse(String id) {
    var architecture = LiftedModels.lift("components: {\"" + id + "\": {kind: service}}");

    assertThat(LiftedModels.ids(architecture)).containsExactly("invalid-id");
    assertThat(architecture.names().nodes())
        .allSatisfy(node -> assertThat(node.getURI()).matches("[^<>\"{}|\\\\^`\\s\\p{C}]*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"order-db", "order_db", "v1.2", "Bücher", "注文", "_x", "42"})
  void takesIdsOfAllLanguages(String id) {
    assertThat(LiftedModels.lift("components: {\"" + id + "\": {kind: service}}").problems())
        .isEmpty();
  }

  @Test
  void reportsAContradictionWithBothPlaces() {
    var texts =
        Map.of(
            "a.yaml", "components: {orders: {replicas: 2, owner: x, backup: 1h}}",
            "b.yaml", "components: {orders: {replicas: 3, owner: x, backup: none}}");

    assertThat(GraphDump.problems(LiftedModels.lift(texts, Optional.empty())))
        .isEqualTo(
            """
            b.yaml:1:23: "replicas" is "3" here and "2" in a.yaml:1:23 [contradiction]
            b.yaml:1:46: "backup" is "none" here and a mapping in a.yaml:1:46 [contradiction]
            """);
  }

  @Test
  void liftsAModelTheSameWhenItIsSplitOverFiles() {
    var parts =
        Map.of(
            "1.yaml", "system: shop\nowner: me\ndata: {order: internal}",
            "2.yaml", "components: {a: {kind: service}, b: {stores: order}}",
            "3.yaml", "components: {b: {backup: {every: 1h}}}\nflows: [a -> b: https order]",
            "4.yaml", "components: {b: {backup: {location: s3}}}\nboundaries: {c: {contains: a}}");
    var whole =
        """
        system: shop
        owner: me
        data: {order: internal}
        components:
          a: {kind: service, in: c}
          b: {stores: [order], backup: {every: 60m, location: s3}}
        boundaries: {c: }
        flows: {a -> b: {over: https, data: order}}
        """;

    assertThat(GraphDump.triples(LiftedModels.lift(parts, Optional.empty())))
        .isEqualTo(GraphDump.triples(LiftedModels.lift(whole)));
  }

  @Test
  void knowsWhereFactsStandAndWhatBroughtThem() {
    var architecture =
        LiftedModels.lift(
            """
            system: shop
            owner: us
            kinds:
              api: {is: service, replicas: 2}
            components:
              orders: {kind: api}
              pay: service
            flows:
              - orders -> pay -> orders: https
            """);
    var orders = architecture.names().find("orders").get(0);

    assertThat(place(architecture, orders, "replicas"))
        .isEqualTo("model.yaml:4:22-33 by kind api used at model.yaml:6:3");
    assertThat(place(architecture, orders, "owner"))
        .isEqualTo("model.yaml:2:1-10 by system shop used at model.yaml:6:3");
    assertThat(place(architecture, orders, "kind")).isEqualTo("model.yaml:6:12-21");
    assertThat(List.of("orders->pay", "pay->orders"))
        .flatMap(architecture.names()::find)
        .extracting(flow -> shown(architecture.places().of(flow).orElseThrow().at()))
        .containsExactly("model.yaml:9:5-18", "model.yaml:9:15-28");
  }

  @Test
  void takesTechnologiesApartThatStandInOneText() {
    var apart =
        LiftedModels.lift("system: s\ncomponents: {web: {technology: [java, spring-boot, foo]}}\n");
    var together =
        LiftedModels.lift(
            "system: s\ncomponents: {web: {technology: Java and Spring Boot + foo}}\n");
    assertThat(GraphDump.triples(together)).isEqualTo(GraphDump.triples(apart));
  }

  private static String place(Architecture architecture, Node subject, String property) {
    var predicate = Arch.term(property);
    var place = architecture.places().of(subject, predicate).orElseThrow();
    return shown(place.at())
        + place.via().map(via -> " by " + via.how() + " used at " + via.at()).orElse("");
  }

  private static String shown(Location at) {
    return at + "-" + at.endColumn();
  }

  @Test
  void reportsAnUnknownEnvironmentWithTheNearest() {
    var texts =
        Map.of("model.yaml", "components: {a: }\nenvironments: {prod: {stage: production}}");

    assertThat(LiftedModels.problems(LiftedModels.lift(texts, Optional.of("prd"))))
        .containsExactly("no environment is called \"prd\"; did you mean \"prod\"?");
  }

  @Test
  void keepsSeveralSystemsApart() {
    var texts = new LinkedHashMap<String, String>();
    texts.put("a.yaml", "system: a\ncomponents: {api: , db: }\nflows: [api -> db]");
    texts.put("b.yaml", "system: b\ncomponents: {api: , web: }\nflows: [web -> api, api -> a/db]");

    var architecture = LiftedModels.lift(texts, Optional.empty());

    assertThat(architecture.problems()).isEmpty();
    assertThat(GraphDump.names(architecture))
        .isEqualTo(
            """
            a/component/api is called a/api
            a/flow/api/db is called a/api -> db
            b/component/api is called b/api
            b/flow/api/db is called b/api -> db
            b/flow/web/api is called web -> b/api
            """);
  }

  @Test
  void asksWhichSystemADocumentDescribes() {
    var texts = Map.of("a.yaml", "system: a", "b.yaml", "system: b", "c.yaml", "components: {x: }");

    assertThat(LiftedModels.problems(LiftedModels.lift(texts, Optional.empty())))
        .containsExactly(
            "this does not say which system it describes, and there are several: a, b");
  }

  @Test
  void reportsThatNothingIsDescribed() {
    assertThat(LiftedModels.ids(LiftedModels.lift("system: shop"))).containsExactly("empty-model");
    assertThat(LiftedModels.ids(LiftedModels.lift("- a\n- b"))).containsExactly("invalid-value");
  }

  private static Architecture inTime(Map<String, String> texts) {
    return ProcessorTime.within(LIMIT, () -> LiftedModels.lift(texts, Optional.empty()));
  }

  @Test
  void endsWhereNestingDoesNot() {
    int count = 20_000;
    var chain =
        IntStream.range(0, count)
            .mapToObj(i -> "  b%d: {type: network, in: b%d}".formatted(i, (i + 1) % count))
            .collect(Collectors.joining("\n"));

    var architecture = inTime(Map.of("model.yaml", "boundaries:\n" + chain));

    assertThat(LiftedModels.ids(architecture))
        .contains("cycle")
        .containsOnly("cycle", "invalid-value");
  }

  @Test
  void endsWhereVariablesMultiply() {
    var vars =
        IntStream.range(0, 40)
            .mapToObj(i -> "  v%d: \"%s\"".formatted(i, "${v%d}".formatted(i + 1).repeat(10)))
            .collect(Collectors.joining("\n"));

    var architecture =
        inTime(
            Map.of(
                "model.yaml", "vars:\n" + vars + "\n  v40: lol\nname: ${v0}\ncomponents: {a: }"));

    assertThat(LiftedModels.ids(architecture)).containsOnly("invalid-value");
  }

  @Test
  void endsWhereListsRepeat() {
    var texts =
        Map.of(
            "a.yaml",
            "assumptions:\n" + "  - the same again\n".repeat(30_000),
            "b.yaml",
            "components: {a: {zones: [" + numbers(40_000) + "], ports: [" + numbers(20_000) + "]}}",
            "c.yaml",
            "components: {a: {zones: ["
                + numbers(40_000)
                + "], ports: ["
                + numbers(20_000)
                + "]}}");

    var architecture = inTime(texts);

    assertThat(architecture.problems()).isEmpty();
    assertThat(architecture.names().nodes()).hasSize(30_002);
  }

  private static String numbers(int count) {
    return IntStream.range(0, count).mapToObj(String::valueOf).collect(Collectors.joining(","));
  }

  @Test
  void reportsManyDanglingReferencesInTime() {
    var components =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "  component-number-%d:".formatted(i))
            .collect(Collectors.joining("\n"));
    var flows =
        IntStream.range(0, 5_000)
            .mapToObj(i -> "  - component-numbr-%d -> nothing-%d".formatted(i, i))
            .collect(Collectors.joining("\n"));

    var architecture =
        inTime(Map.of("model.yaml", "components:\n" + components + "\nflows:\n" + flows));

    assertThat(architecture.problems()).hasSize(10_000);
  }
}
