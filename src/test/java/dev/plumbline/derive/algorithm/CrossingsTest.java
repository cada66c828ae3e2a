package dev.plumbline.derive.algorithm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.derive.Given;
import org.junit.jupiter.api.Test;

class CrossingsTest {
  private static final String NETWORKS =
      """
      b:internet a :Boundary ; :type :internet .
      b:dmz a :Boundary ; :type :network .
      b:core a :Boundary ; :type :network .
      """;

  @Test
  void flowLeavesOneNetworkAndEntersAnother() {
    var given =
        Given.derived(
            NETWORKS
                + """
                c:gateway a :Component ; :in b:dmz . c:api a :Component ; :in b:core .
                c:db a :Component ; :in b:core .
                f:x a :Flow ; :from c:gateway ; :to c:api .
                f:y a :Flow ; :from c:api ; :to c:db .
                """);
    assertThat(given.facts("leaves")).containsExactly("x dmz");
    assertThat(given.facts("enters")).containsExactly("x core");
    assertThat(given.facts("crosses")).containsExactly("x core", "x dmz");
    assertThat(given.whatIs("crossesTrustBoundary")).containsExactly("x");
    assertThat(given.facts("outside")).containsExactly("x dmz");
    assertThat(given.facts("inside")).containsExactly("x core");
    assertThat(given.whatIs("inbound")).containsExactly("x");
  }

  /** An asset in an environment within an environment still stands in the outer network. */
  @Test
  void networkIsCrossedFromWithinNestedExecutionEnvironments() {
    var given =
        Given.derived(
            NETWORKS
                + """
                b:cluster a :Boundary ; :type :cluster ; :in b:core .
                b:host a :Boundary ; :type :hostBoundary ; :in b:cluster .
                c:gateway a :Component ; :in b:dmz . c:api a :Component ; :in b:host .
                c:db a :Component ; :in b:core .
                f:x a :Flow ; :from c:gateway ; :to c:api .
                f:y a :Flow ; :from c:api ; :to c:db .
                """);
    assertThat(given.whatIs("crossesTrustBoundary")).containsExactly("x");
    assertThat(given.facts("inside")).containsExactly("x core");
    assertThat(given.facts("crosses"))
        .containsExactly("x cluster", "x core", "x dmz", "x host", "y cluster", "y host");
  }

  @Test
  void networkInsideAnExecutionEnvironmentIsCrossedToo() {
    var given =
        Given.derived(
            """
            b:host a :Boundary ; :type :hostBoundary .
            b:a a :Boundary ; :type :network ; :in b:host .
            b:b a :Boundary ; :type :network ; :in b:host .
            c:x a :Component ; :in b:a . c:y a :Component ; :in b:b .
            f:x a :Flow ; :from c:x ; :to c:y .
            """);
    assertThat(given.facts("crosses")).containsExactly("x a", "x b");
  }

  @Test
  void innerNetworkIsEnteredWithoutLeavingTheOuter() {
    var given =
        Given.derived(
            """
            b:dmz a :Boundary ; :type :network .
            b:core a :Boundary ; :type :network ; :in b:dmz .
            c:gateway a :Component ; :in b:dmz . c:api a :Component ; :in b:core .
            f:x a :Flow ; :from c:gateway ; :to c:api .
            """);
    assertThat(given.facts("leaves")).isEmpty();
    assertThat(given.facts("enters")).containsExactly("x core");
    assertThat(given.facts("outside")).containsExactly("x gateway");
  }

  @Test
  void endsThatShareANetworkCrossNone() {
    var given =
        Given.derived(
            NETWORKS
                + """
                c:proxy a :Component ; :in b:dmz, b:core . c:api a :Component ; :in b:core .
                f:x a :Flow ; :from c:proxy ; :to c:api .
                """);
    assertThat(given.facts("crosses")).isEmpty();
    assertThat(given.whatIs("crossesTrustBoundary")).isEmpty();
  }

  @Test
  void flowFromOutsideCrossesEvenWithoutBoundaries() {
    var given =
        Given.derived(
            """
            c:shopper a :Component, :Person, :ExternalEntity . c:web a :Component .
            c:bank a :Component, :ExternalEntity . c:db a :Component .
            f:a a :Flow ; :from c:shopper ; :to c:web .
            f:b a :Flow ; :from c:web ; :to c:bank .
            f:c a :Flow ; :from c:web ; :to c:db .
            """);
    assertThat(given.whatIs("crossesTrustBoundary")).containsExactly("a", "b");
    assertThat(given.facts("outside")).containsExactly("a shopper", "b web");
    assertThat(given.whatIs("inbound")).containsExactly("a");
  }
}
