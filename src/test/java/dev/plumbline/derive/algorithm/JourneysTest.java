package dev.plumbline.derive.algorithm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.derive.Given;
import org.junit.jupiter.api.Test;

class JourneysTest {
  private static final String SHOP =
      """
      d:customer a :Data ; :class :personal .
      c:shopper a :Component, :Person, :ExternalEntity . c:web a :Component . c:api a :Component .
      c:db a :Component, :Store . c:report a :Component .
      f:1 a :Flow ; :from c:shopper ; :to c:web ; :protocol proto:https ; :data d:customer .
      f:2 a :Flow ; :from c:web ; :to c:api ; :protocol proto:http ; :sends d:customer .
      f:3 a :Flow ; :from c:api ; :to c:db ; :encryption :tls ; :sends d:customer .
      f:4 a :Flow ; :from c:report ; :to c:db ; :receives d:customer .
      """;

  @Test
  void dataIsFollowedFromWhereItEntersAlsoAgainstTheCall() {
    var given = Given.derived(SHOP);
    assertThat(given.journey("d:customer", "journey", "c:report"))
        .containsExactly(
            "shopper (enters here)",
            "1 (encrypted)",
            "2 (not encrypted)",
            "3 (encrypted)",
            "4 (encryption not stated)");
  }

  @Test
  void plainJourneyIsToldWhereAHopIsPlain() {
    var given = Given.derived(SHOP);
    assertThat(given.journey("d:customer", "plainJourney", "c:db"))
        .containsExactly(
            "shopper (enters here)", "1 (encrypted)", "2 (not encrypted)", "3 (encrypted)");
    assertThat(given.journey("d:customer", "plainJourney", "c:web")).isEmpty();
  }

  @Test
  void plainWayIsFoundBesideAShorterEncryptedOne() {
    var given =
        Given.derived(
            SHOP
                + """
                f:5 a :Flow ; :from c:shopper ; :to c:db ; :encryption :tls ; :sends d:customer .
                """);
    assertThat(given.journey("d:customer", "journey", "c:db")).hasSize(2);
    assertThat(given.journey("d:customer", "plainJourney", "c:db")).hasSize(4);
  }

  @Test
  void dataThatGoesInACircleEntersAtTheExternalElement() {
    var given =
        Given.derived(
            """
            d:x a :Data . c:a a :Component . c:b a :Component, :ExternalEntity .
            f:1 a :Flow ; :from c:a ; :to c:b ; :data d:x .
            f:2 a :Flow ; :from c:b ; :to c:a ; :data d:x .
            """);
    assertThat(given.journey("d:x", "journey", "c:a"))
        .containsExactly("b (enters here)", "2 (encryption not stated)");
  }

  @Test
  void peopleAreFollowedThroughInterfacesAndForwarders() {
    var given =
        Given.derived(
            """
            c:user a :Component, :Person, :ExternalEntity . c:web a :Component, :UserInterface .
            c:gateway a :Component, :TrafficForwarder . c:api a :Component . c:db a :Component .
            f:1 a :Flow ; :from c:user ; :to c:web .
            f:2 a :Flow ; :from c:web ; :to c:gateway ; :authentication :password .
            f:3 a :Flow ; :from c:gateway ; :to c:api ; :authentication :apiKey .
            f:4 a :Flow ; :from c:api ; :to c:db .
            """);
    assertThat(given.path("c:api", "reachedByPerson"))
        .containsExactly("1", "2 (authentication: password)", "3 (authentication: api-key)");
    assertThat(given.path("c:api", "singleFactorPath")).hasSize(3);
    assertThat(given.path("c:db", "reachedByPerson")).isEmpty();
  }

  @Test
  void secondFactorOrACredentialOfAProgramIsNoSingleFactor() {
    var human =
        """
        c:user a :Component, :Person, :ExternalEntity . c:gateway a :Component, :TrafficForwarder .
        c:api a :Component .
        f:1 a :Flow ; :from c:user ; :to c:gateway . f:2 a :Flow ; :from c:gateway ; :to c:api .
        """;
    assertThat(
            Given.derived(human + "f:1 :authentication :password ; :mfa true .")
                .facts("singleFactorPath"))
        .isEmpty();
    assertThat(Given.derived(human + "f:2 :authentication :apiKey .").facts("singleFactorPath"))
        .isEmpty();
    assertThat(
            Given.derived(human + "c:gateway :authentication :password .")
                .path("c:api", "singleFactorPath"))
        .containsExactly("1 (authentication: password)", "2");
  }
}
