package dev.plumbline.derive.algorithm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.derive.Given;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.Literals;
import dev.plumbline.rdf.StandardTerms;
import org.junit.jupiter.api.Test;

/** Chains of calls that wait: their length, circles, timeouts, retries and latencies. */
class ChainsTest {
  private static final String CHAIN =
      """
      c:user a :Component, :Person, :ExternalEntity .
      c:web a :Component . c:api a :Component . c:stock a :Component . c:db a :Component, :Store .
      f:user-web a :Flow ; :from c:user ; :to c:web ; :protocol proto:https .
      f:web-api a :Flow ; :from c:web ; :to c:api ; :protocol proto:https .
      f:api-stock a :Flow ; :from c:api ; :to c:stock ; :protocol proto:https .
      f:stock-db a :Flow ; :from c:stock ; :to c:db ; :protocol proto:postgresql .
      f:api-db a :Flow ; :from c:api ; :to c:db ; :protocol proto:postgresql .
      """;

  @Test
  void longestChainLeadsToEachComponent() {
    var given = Given.derived(CHAIN);
    assertThat(given.path("c:stock", "chain")).containsExactly("web-api", "api-stock");
    assertThat(given.facts("hops"))
        .containsExactly("chain/component/api 1", "chain/component/stock 2");
    assertThat(given.facts("fanOut")).containsExactly("api 2", "stock 1", "web 1");
  }

  @Test
  void asynchronousCallsEndAChain() {
    var given = Given.derived(CHAIN + "f:api-stock :mode :asynchronous .");
    assertThat(given.facts("hops")).containsExactly("chain/component/api 1");
  }

  @Test
  void whatOnlyForwardsAddsNoCall() {
    var given = Given.derived(CHAIN + "c:web a :TrafficForwarder .");
    assertThat(given.path("c:stock", "chain")).containsExactly("api-stock");
    assertThat(given.facts("hops")).containsExactly("chain/component/stock 1");
  }

  @Test
  void circleIsToldOnceAroundFromItsFirstMember() {
    var given =
        Given.derived(
            CHAIN + "f:back a :Flow ; :from c:stock ; :to c:web ; :protocol proto:https .");
    assertThat(given.path("c:api", "circle")).containsExactly("api-stock", "back", "web-api");
    assertThat(given.facts("inCycle")).containsExactly("api api", "stock api", "web api");
    assertThat(given.path("c:stock", "chain")).containsExactly("web-api", "api-stock");
  }

  @Test
  void callerWaitsForTimeoutTimesAttemptsOrForWhatIsBelow() {
    var given =
        Given.derived(
            CHAIN
                + """
                f:web-api :timeout 5.0 .
                f:stock-db :timeout 2.0 ; :retry f:r . f:r :attempts 3 ; :delay 0.5 ; :backoff :exponential .
                f:api-db :timeout 1.0 .
                """);
    assertThat(given.facts("worstCaseTime"))
        .containsExactly("api-stock 7.5", "user-web 5", "web-api 7.5");
    assertThat(given.path("f:web-api", "worstCase"))
        .containsExactly(
            "api-stock (no timeout)", "stock-db (timeout 2s, 3 attempts, 1.5s of waiting in all)");
  }

  @Test
  void timesReadAsInMessages() {
    var given = Given.derived(CHAIN + "f:api-db :timeout 5400 ; :latency 0.0002 .");
    assertThat(given.path("f:web-api", "worstCase")).containsExactly("api-db (timeout 1h 30m)");
    assertThat(given.path("c:api", "latencyAlong")).containsExactly("api-db (0.2ms)");
  }

  @Test
  void attemptsMultiplyAlongAChain() {
    var given =
        Given.derived(
            CHAIN
                + """
                f:web-api :retry f:r3 . f:api-stock :retry f:none . f:stock-db :retry f:r5 .
                f:r3 :attempts 3 . f:r5 :attempts 5 . f:none :state :absent .
                """);
    assertThat(given.path("c:db", "attemptsAlong"))
        .containsExactly(
            "web-api (no timeout, 3 attempts)",
            "api-stock (no timeout)",
            "stock-db (no timeout, 5 attempts)");
    assertThat(given.facts("amount")).contains("attempts/component/db 15");
  }

  @Test
  void latenciesAddUpAlongTheSlowestChain() {
    var given =
        Given.derived(
            CHAIN
                + """
                c:web :latency 0.01 . f:web-api :latency 0.04 . c:stock :latency 0.1 .
                f:stock-db :latency 0.02 . f:api-db :latency 0.05 .
                """);
    assertThat(given.facts("totalLatency")).containsExactly("api 0.12", "stock 0.12", "web 0.17");
    assertThat(given.path("c:web", "latencyAlong"))
        .containsExactly("web-api (40ms)", "api-stock (100ms)", "stock-db (20ms)");
  }

  @Test
  void chainOfManyThousandCallsDoesNotOverflowTheStack() {
    var given = Given.model("");
    for (int number = 1; number <= 30_000; number++) {
      var flow = given.node("f:x" + number);
      given.graph().add(given.node("c:x" + number), StandardTerms.TYPE, Arch.COMPONENT);
      given.graph().add(flow, StandardTerms.TYPE, Arch.FLOW);
      given.graph().add(flow, Arch.term("from"), given.node("c:x" + (number - 1)));
      given.graph().add(flow, Arch.term("to"), given.node("c:x" + number));
      given.graph().add(flow, Arch.term("synchronous"), Literals.TRUE);
    }
    var model = given.model();
    new Chains().addTo(model);
    new Cycles().addTo(model);
    assertThat(given.facts("hops")).contains("chain/component/x30000 30000");
  }
}
