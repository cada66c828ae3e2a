package dev.plumbline.derive.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.derive.Given;
import org.junit.jupiter.api.Test;

/** What follows from what a component needs: cut vertices, recovery, tiers, availability. */
class DependenciesTest {
  private static final String SHOP =
      """
      s:shop a :System . c:user a :Component, :Person, :ExternalEntity .
      c:gateway a :Component ; :inSystem s:shop . c:a a :Component . c:b a :Component .
      c:db a :Component, :Store .
      f:in a :Flow ; :from c:user ; :to c:gateway ; :protocol proto:https .
      f:ga a :Flow ; :from c:gateway ; :to c:a ; :protocol proto:https .
      f:gb a :Flow ; :from c:gateway ; :to c:b ; :protocol proto:https .
      f:adb a :Flow ; :from c:a ; :to c:db . f:bdb a :Flow ; :from c:b ; :to c:db .
      """;

  @Test
  void componentOnEveryWayCutsOffWhatLiesBehind() {
    var given =
        Given.derived(SHOP + "c:c a :Component . c:a :dependsOn c:d . c:d :dependencyOn c:c .");
    assertThat(given.facts("cutsOff"))
        .containsExactly("a c", "gateway a", "gateway b", "gateway db");
    assertThat(given.facts("cutsOffCount")).containsExactly("a 1", "gateway 4");
    assertThat(given.facts("cutsOffFrom")).containsExactly("a gateway", "gateway gateway");
    assertThat(given.path("c:gateway", "cutOff"))
        .containsExactly(
            "a (cannot be reached)", "b (cannot be reached)", "db (cannot be reached)");
  }

  @Test
  void secondInstanceOrFailoverIsNoSinglePoint() {
    assertThat(Given.derived(SHOP + "c:gateway :replicas 2 .").facts("cutsOff")).isEmpty();
    assertThat(
            Given.derived(SHOP + "c:gateway :failover c:f . c:f :state :present .")
                .facts("cutsOff"))
        .isEmpty();
  }

  @Test
  void uncriticalSystemsAndFallbacksAreLeftOut() {
    assertThat(Given.derived(SHOP + "s:shop :tier :tierC .").facts("cutsOff")).isEmpty();
    assertThat(
            Given.derived(SHOP + "f:ga :fallback \"cached\" . f:gb :dependency :soft .")
                .facts("cutsOff"))
        .isEmpty();
  }

  @Test
  void eachEntryPointIsLookedAtByItself() {
    var given =
        Given.derived(
            """
            c:user a :Component, :Person, :ExternalEntity .
            c:web a :Component . c:admin a :Component . c:orders a :Component . c:staff a :Component .
            c:db a :Component, :Store .
            f:1 a :Flow ; :from c:user ; :to c:web . f:2 a :Flow ; :from c:user ; :to c:admin .
            f:3 a :Flow ; :from c:web ; :to c:orders . f:4 a :Flow ; :from c:admin ; :to c:staff .
            f:5 a :Flow ; :from c:orders ; :to c:db . f:6 a :Flow ; :from c:staff ; :to c:db .
            """);
    assertThat(given.facts("cutsOff"))
        .containsExactly("admin staff", "orders db", "staff db", "web orders");
  }

  @Test
  void slowerRecoveryAndLowerTierAreFoundAtAnyDepth() {
    var given =
        Given.derived(
            SHOP
                + """
                s:shop :rto 3600 ; :tier :tierA . c:a :inSystem s:shop . c:b :inSystem s:shop .
                c:db :targets c:t ; :tier :tierC . c:t :rto 14400 .
                """);
    assertThat(given.facts("effectiveRto"))
        .containsExactly("a 3600", "b 3600", "db 14400", "gateway 3600", "shop 3600");
    assertThat(given.facts("slowestRecovery"))
        .containsExactly("a 14400", "b 14400", "gateway 14400");
    assertThat(given.path("c:gateway", "recoversSlower"))
        .containsExactly("ga (rto 1h)", "adb (rto 4h)");
    assertThat(given.facts("lowestTier")).containsExactly("a C", "b C", "gateway C");
    assertThat(given.path("c:a", "lessCritical")).containsExactly("adb (tier C)");
  }

  @Test
  void assumedTierIsNoLowTier() {
    var given = Given.derived(SHOP + "c:gateway :tier :tierA .");
    assertThat(given.facts("lowestTier")).isEmpty();
  }

  @Test
  void availabilitiesMultiplyEachOnceAndRedundancyCounts() {
    var given =
        Given.derived(
            SHOP
                + """
                s:shop :targets s:t . s:t :availability 0.999 .
                c:gateway :availability 0.999 . c:db :availability 0.99 .
                c:a :availability 0.9 ; :replicas 2 .
                """);
    assertThat(given.facts("targetAvailability")).containsExactly("gateway 0.999", "shop 0.999");
    assertThat(given.facts("combinedAvailability")).containsExactly("gateway 0.9791199");
    assertThat(given.path("c:gateway", "availabilityBy"))
        .containsExactly("a (99%)", "db (99%)", "gateway (99.9%)");
  }

  @Test
  void loadIsSummedAndForwarded() {
    var given =
        Given.derived(
            """
            s:shop a :System ; :targets s:t . s:t :load 200 .
            c:user a :Component, :Person, :ExternalEntity .
            c:lb a :Component, :TrafficForwarder ; :inSystem s:shop .
            c:api a :Component ; :capacity 80 ; :replicas 2 . c:static a :Component .
            c:db a :Component, :Store ; :capacity 50 ; :scaling c:s . c:s :max 4 .
            f:1 a :Flow ; :from c:user ; :to c:lb .
            f:2 a :Flow ; :from c:lb ; :to c:static ; :load 50 . f:3 a :Flow ; :from c:lb ; :to c:api .
            f:4 a :Flow ; :from c:api ; :to c:db ; :load 10 .
            f:5 a :Flow ; :from c:static ; :to c:db ; :load 30 .
            """);
    assertThat(given.facts("effectiveLoad"))
        .containsExactly("api 150", "db 40", "lb 200", "static 50");
    assertThat(given.facts("effectiveCapacity")).containsExactly("api 160", "db 200");
    assertThat(given.path("c:db", "loadBy")).containsExactly("5 (30/s)", "4 (10/s)");
  }

  @Test
  void requestPathHoldsAllThatEntryPointsNeed() {
    var given =
        Given.derived(SHOP + "c:batch a :Component . f:x a :Flow ; :from c:batch ; :to c:db .");
    assertThat(given.whatIs("onRequestPath")).containsExactly("a", "b", "db", "gateway");
    assertThat(given.whatIs("connected")).contains("batch", "db", "gateway", "user");
  }

  @Test
  void flowOrDependencyConnectsPartsAndWholesToo() {
    var given =
        Given.derived(
            """
            c:a a :Component . c:part a :Component ; :partOf c:a . c:other a :Component ; :partOf c:a .
            c:b a :Component . c:inner a :Component ; :partOf c:b . c:lone a :Component .
            c:c a :Component ; :dependsOn c:c1 . c:c1 :dependencyOn c:d . c:d a :Component .
            f:1 a :Flow ; :from c:part ; :to c:b .
            """);
    assertThat(given.whatIs("connected")).containsExactly("a", "b", "c", "d", "inner", "part");
  }

  @Test
  void bottleneckIsWhatMostRequestsPass() {
    var given =
        Given.derived(
            """
            c:user a :Component, :Person, :ExternalEntity .
            c:web a :Component . c:app a :Component . c:auth a :Component . c:db a :Component, :Store .
            f:1 a :Flow ; :from c:user ; :to c:web . f:2 a :Flow ; :from c:user ; :to c:app .
            f:3 a :Flow ; :from c:web ; :to c:auth . f:4 a :Flow ; :from c:app ; :to c:auth .
            f:5 a :Flow ; :from c:auth ; :to c:db .
            """);
    assertThat(given.facts("betweenness")).containsExactly("auth 0.5");
    assertThat(given.facts("entryShare")).containsExactly("app 0.5", "auth 1", "db 1", "web 0.5");
  }

  @Test
  void costsAreSummedByCurrencyEachOnce() {
    var given =
        Given.derived(
            """
            s:shop a :System .
            c:a a :Component ; :inSystem s:shop ; :cost 300 ; :currency "EUR" .
            c:b a :Component ; :inSystem s:shop ; :cost 700.5 ; :currency "EUR" .
            c:part a :Component ; :inSystem s:shop ; :partOf c:b ; :cost 100 ; :currency "EUR" .
            c:c a :Component ; :inSystem s:shop ; :cost 10 ; :currency "USD" .
            b:lab a :Boundary ; :inSystem s:shop ; :cost 50 ; :currency "EUR" .
            c:d a :Component ; :inSystem s:shop ; :in b:lab ; :cost 40 ; :currency "EUR" .
            """);
    assertThat(given.facts("costSum")).containsExactly("shop cost/EUR", "shop cost/USD");
    assertThat(given.facts("amount")).contains("cost/EUR 1050.5", "cost/USD 10");
    assertThat(given.path("to:cost/EUR", "sumBy"))
        .containsExactly("b (700.50 EUR/month)", "a (300 EUR/month)", "lab (50 EUR/month)");
  }
}
