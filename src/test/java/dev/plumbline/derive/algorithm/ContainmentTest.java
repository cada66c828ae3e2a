package dev.plumbline.derive.algorithm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.derive.Given;
import org.junit.jupiter.api.Test;

class ContainmentTest {
  private static final String NESTED =
      """
      b:core a :Boundary ; :id "core" ; :type :network .
      b:eu a :Boundary ; :id "eu" ; :type :regionBoundary ; :contains b:core .
      b:cluster a :Boundary ; :id "cluster" ; :type :cluster ; :in b:core .
      c:order a :Component ; :in b:cluster .
      c:api a :Component ; :partOf c:order .
      c:db a :Component ; :in b:core ; :region "us" .
      c:free a :Component .
      """;

  @Test
  void everyBoundaryAroundHoldsAnElementAndItsParts() {
    assertThat(Given.derived(NESTED).facts("within"))
        .containsExactly(
            "api cluster",
            "api core",
            "api eu",
            "cluster core",
            "cluster eu",
            "core eu",
            "db core",
            "db eu",
            "order cluster",
            "order core",
            "order eu");
  }

  @Test
  void innermostBoundaryOfEachSortIsFoundThroughOtherSorts() {
    var given = Given.derived(NESTED);
    assertThat(given.facts("inBoundary"))
        .containsExactly("api cluster", "cluster core", "core eu", "db core", "order cluster");
    assertThat(given.facts("nearestBoundary"))
        .containsExactly("api core", "cluster core", "db core", "order core");
    assertThat(given.facts("nearestNetwork")).isEqualTo(given.facts("nearestBoundary"));
  }

  @Test
  void regionIsTakenFromTheBoundaryUnlessStated() {
    assertThat(Given.derived(NESTED).facts("region"))
        .containsExactly("api eu", "cluster eu", "core eu", "db us", "eu eu", "order eu");
  }

  @Test
  void boundaryNamedAfterAKnownRegionIsThatRegion() {
    var given =
        Given.derived(
            """
            :frankfurt a :Region ; skos:notation "eu-central-1" .
            b:eu a :Boundary ; :id "eu-central-1" ; :type :regionBoundary .
            c:db a :Component ; :in b:eu .
            """);
    assertThat(given.facts("region")).containsExactly("db frankfurt", "eu frankfurt");
  }

  @Test
  void elementMayStandInSeveralBoundariesButNotInOneAndInWhatHoldsIt() {
    var given =
        Given.derived(
            """
            b:front a :Boundary ; :type :network . b:back a :Boundary ; :type :network .
            b:inner a :Boundary ; :type :network ; :in b:back .
            c:api a :Component ; :in b:front, b:back, b:inner .
            """);
    assertThat(given.facts("nearestBoundary"))
        .containsExactly("api front", "api inner", "inner back");
  }

  @Test
  void boundaryWithoutTypeIsATrustBoundary() {
    assertThat(
            Given.derived("b:x a :Boundary . c:a a :Component ; :in b:x .")
                .facts("nearestBoundary"))
        .containsExactly("a x");
  }

  @Test
  void circleOfBoundariesEnds() {
    var given =
        Given.derived(
            """
            b:x a :Boundary ; :in b:y . b:y a :Boundary ; :in b:x .
            c:a a :Component ; :in b:x ; :partOf c:b . c:b a :Component ; :partOf c:a .
            """);
    assertThat(given.facts("within")).contains("a x", "a y", "b x", "b y");
  }
}
