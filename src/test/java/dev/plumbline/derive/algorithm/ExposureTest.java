package dev.plumbline.derive.algorithm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.derive.Given;
import org.junit.jupiter.api.Test;

class ExposureTest {
  private static final String SHOP =
      """
      b:internet a :Boundary ; :type :internet .
      c:web a :Component ; :in b:internet .
      c:gateway a :Component . c:api a :Component . c:db a :Component, :Store .
      c:batch a :Component .
      f:web-gateway a :Flow ; :from c:web ; :to c:gateway .
      f:gateway-api a :Flow ; :from c:gateway ; :to c:api .
      f:api-db a :Flow ; :from c:api ; :to c:db .
      f:batch-api a :Flow ; :from c:batch ; :to c:api .
      """;

  @Test
  void pathLeadsFromTheInternetHopByHop() {
    var given = Given.derived(SHOP);
    assertThat(given.facts("exposed"))
        .containsExactly(
            "api exposed/component/api",
            "db exposed/component/db",
            "gateway exposed/component/gateway");
    assertThat(given.path("c:db", "exposed"))
        .containsExactly("web-gateway", "gateway-api", "api-db");
  }

  @Test
  void shortestPathIsTaken() {
    var given = Given.derived(SHOP + "f:a a :Flow ; :from c:web ; :to c:api .");
    assertThat(given.path("c:db", "exposed")).containsExactly("a", "api-db");
  }

  @Test
  void authenticationEndsTheUnauthenticatedPath() {
    var given = Given.derived(SHOP + "f:gateway-api :authentication :oidc .");
    assertThat(given.path("c:gateway", "exposedUnauthenticated")).containsExactly("web-gateway");
    assertThat(given.path("c:db", "exposedUnauthenticated")).isEmpty();
    assertThat(given.path("c:db", "exposed")).hasSize(3);
  }

  @Test
  void doorIsOpenOnlyWhenItSaysSo() {
    assertThat(Given.derived(SHOP).path("c:db", "exposedOpenly")).isEmpty();
    assertThat(
            Given.derived(SHOP + "f:web-gateway :authentication :none .")
                .path("c:db", "exposedOpenly"))
        .containsExactly("web-gateway (authentication: none)", "gateway-api", "api-db");
  }

  @Test
  void callToAWholeReachesThePartsThatNoOtherPartCalls() {
    var given =
        Given.derived(
            """
            c:user a :Component, :ExternalEntity .
            c:shop a :Component . c:api a :Component ; :partOf c:shop .
            c:store a :Component ; :partOf c:shop . c:billing a :Component .
            f:in a :Flow ; :from c:user ; :to c:shop .
            f:inner a :Flow ; :from c:api ; :to c:store .
            f:out a :Flow ; :from c:shop ; :to c:billing .
            """);
    assertThat(given.path("c:store", "exposed"))
        .containsExactly("in", "api (is a part of shop)", "inner");
    assertThat(given.path("c:billing", "exposed")).containsExactly("in", "out");
  }

  @Test
  void partCallsWhatItsWholeIsDrawnToCall() {
    var given =
        Given.derived(
            """
            c:user a :Component, :ExternalEntity .
            c:shop a :Component . c:api a :Component ; :partOf c:shop .
            c:worker a :Component ; :partOf c:shop . c:billing a :Component .
            f:in a :Flow ; :from c:user ; :to c:api .
            f:out a :Flow ; :from c:shop ; :to c:billing .
            """);
    assertThat(given.path("c:billing", "exposed")).containsExactly("in", "out");
    assertThat(given.path("c:worker", "exposed")).isEmpty();
  }

  @Test
  void externalElementsPassNothingOn() {
    var given =
        Given.derived(
            SHOP
                + """
                b:partner a :Boundary ; :type :partner . c:bank a :Component ; :in b:partner .
                c:hook a :Component .
                f:pay a :Flow ; :from c:api ; :to c:bank . f:back a :Flow ; :from c:bank ; :to c:hook .
                """);
    assertThat(given.path("c:bank", "exposed")).hasSize(3);
    assertThat(given.path("c:hook", "exposed")).isEmpty();
  }

  @Test
  void personLeftOutOfADrawnInternetIsNotOnIt() {
    var person = "c:dba a :Component, :Person, :ExternalEntity .";
    assertThat(Given.derived(SHOP + person).whatIs("onInternet")).containsExactly("web");
    assertThat(Given.derived(person).whatIs("onInternet")).containsExactly("dba");
  }
}
