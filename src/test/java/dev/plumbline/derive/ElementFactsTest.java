package dev.plumbline.derive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ElementFactsTest {
  @Test
  void runningIsWhatTheTeamAnswersFor() {
    var given =
        Given.derived(
            """
            b:net a :Boundary ; :type :internet . b:partner a :Boundary ; :type :partner .
            b:vpc a :Boundary ; :type :network ; :in b:partner .
            b:core a :Boundary ; :type :network ; :in b:net .
            c:person a :Component, :ExternalEntity . c:web a :Component ; :in b:net .
            c:bank a :Component ; :in b:vpc . c:api a :Component ; :in b:core .
            c:edge a :Component ; :in b:net ; :external false .
            c:legacy a :Component ; :outOfScope "another team" .
            c:kit a :Component, :Library .
            c:shop a :Component . c:part a :Component ; :partOf c:shop .
            c:pod a :Component ; :replicas 2 . c:side a :Component ; :partOf c:pod .
            """);
    assertThat(given.whatIs("external")).containsExactly("bank", "person", "web");
    assertThat(given.whatIs("running")).containsExactly("api", "edge", "part", "pod", "side");
  }

  @Test
  void outOfScopeHoldsForPartsToo() {
    var given =
        Given.derived(
            """
            c:legacy a :Component ; :outOfScope "another team" .
            c:part a :Component ; :partOf c:legacy . c:api a :Component .
            """);
    assertThat(given.whatIs("outOfScopeStated")).containsExactly("legacy", "part");
    assertThat(given.whatIs("running")).containsExactly("api");
  }

  @Test
  void requestsEnterWhereExternalElementsCallUnlessStated() {
    var given =
        Given.derived(
            """
            c:user a :Component, :Person, :ExternalEntity . c:bank a :Component, :ExternalEntity .
            c:web a :Component . c:hook a :Component . c:api a :Component .
            c:job a :Component ; :statedEntryPoint true .
            c:ops a :Component ; :statedEntryPoint false .
            f:1 a :Flow ; :from c:user ; :to c:web . f:2 a :Flow ; :from c:bank ; :to c:hook .
            f:3 a :Flow ; :from c:web ; :to c:api . f:4 a :Flow ; :from c:user ; :to c:ops .
            """);
    assertThat(given.whatIs("entryPoint")).containsExactly("hook", "job", "web");
    assertThat(given.whatIs("userFacing")).containsExactly("ops", "web");
  }

  @Test
  void requestsEnterByPortsThatTheHostPublishesToAll() {
    var given =
        Given.derived(
            """
            c:web a :Component ; :ports c:p1 . c:p1 :published 80 .
            c:any a :Component ; :ports c:p2 . c:p2 :published 80 ; :boundAddress "0.0.0.0" .
            c:local a :Component ; :ports c:p3 . c:p3 :published 80 ; :boundAddress "127.0.0.1" .
            c:picked a :Component ; :ports c:p4 . c:p4 :targetPort 80 .
            c:db a :Component, :Store ; :ports c:p5 . c:p5 :published 5432 .
            c:ops a :Component ; :ports c:p6 ; :statedEntryPoint false . c:p6 :published 80 .
            c:broker a :Component, :MessageChannel ; :ports c:p7 . c:p7 :published 15672 .
            c:pages a :Component ; :admin true ; :ports c:p8 . c:p8 :published 9000 .
            """);
    assertThat(given.whatIs("entryPoint")).containsExactly("any", "web");
  }

  @Test
  void requestsEnterByTheGatewayAndNotByThePortsBesideIt() {
    var given =
        Given.derived(
            """
            s:shop a :System .
            c:gw a :Component, :Gateway ; :inSystem s:shop ; :ports c:p1 . c:p1 :published 443 .
            c:api a :Component, :Application ; :inSystem s:shop ; :ports c:p2 . c:p2 :published 81 .
            c:ui a :Component, :Application ; :inSystem s:shop ; :ports c:p3 . c:p3 :published 80 .
            f:1 a :Flow ; :from c:ui ; :to c:gw .
            """);
    assertThat(given.facts("besideGateway")).containsExactly("api gw");
    assertThat(given.whatIs("entryPoint")).containsExactly("gw", "ui");
  }

  @Test
  void flowsAreUnstatedWhereMostComponentsHaveNone() {
    var given =
        Given.derived(
            """
            s:list a :System . s:drawn a :System . s:foreign a :System ; :importedFrom "compose" .
            c:a a :Component ; :inSystem s:list . c:b a :Component ; :inSystem s:list .
            c:c a :Component ; :inSystem s:list .
            c:d a :Component ; :inSystem s:drawn . c:e a :Component ; :inSystem s:drawn .
            c:f a :Component ; :inSystem s:drawn .
            f:1 a :Flow ; :from c:d ; :to c:e .
            """);
    assertThat(given.whatIs("flowsUnstated")).containsExactly("foreign", "list");
  }

  @Test
  void monitoringComponentWatchesWhoItTalksTo() {
    var given =
        Given.derived(
            """
            c:prometheus a :Component, :MonitoringComponent . c:loki a :Component .
            c:a a :Component ; :monitoring c:a-monitoring . c:a-monitoring :logs c:loki .
            c:b a :Component . c:c a :Component .
            f:1 a :Flow ; :from c:prometheus ; :to c:b . f:2 a :Flow ; :from c:c ; :to c:prometheus .
            """);
    assertThat(given.facts("monitoredBy"))
        .containsExactly("a loki", "b prometheus", "c prometheus");
  }

  @Test
  void callFromTheInternetMakesItFaceTheInternet() {
    var given =
        Given.derived(
            """
            c:user a :Component, :ExternalEntity . c:web a :Component . c:api a :Component .
            f:a a :Flow ; :from c:user ; :to c:web . f:b a :Flow ; :from c:web ; :to c:api .
            """);
    assertThat(given.whatIs("internetFacing")).containsExactly("web");
  }

  @Test
  void tierIsOwnThenOfTheWholeThenOfTheSystemThenAssumed() {
    var given =
        Given.derived(
            """
            s:shop a :System . s:lab a :System ; :tier :tierC .
            c:a a :Component ; :inSystem s:shop ; :tier :tierA .
            c:part a :Component ; :partOf c:a ; :inSystem s:shop .
            c:b a :Component ; :inSystem s:shop .
            c:c a :Component ; :inSystem s:lab .
            c:x a :Component, :ExternalEntity ; :inSystem s:shop .
            """);
    assertThat(given.facts("effectiveTier"))
        .containsExactly("a A", "b B", "c C", "lab C", "part A", "shop B");
    assertThat(given.whatIs("assumedTier")).containsExactly("b", "shop");
    assertThat(given.whatIs("critical")).containsExactly("a", "b", "part", "shop");
  }

  @Test
  void bothEndsHandleWhatFlowsCarryAndStoresKeepIt() {
    var given =
        Given.derived(
            """
            d:order a :Data ; :class :internal . d:customer a :Data ; :class :personal .
            c:api a :Component ; :processes d:order .
            c:db a :Component, :Store . c:log a :Component, :Store ; :stores d:order .
            f:x a :Flow ; :from c:api ; :to c:db ; :sends d:customer ; :receives d:order .
            f:y a :Flow ; :from c:api ; :to c:log ; :data d:customer .
            """);
    assertThat(given.facts("carries")).containsExactly("x customer", "x order", "y customer");
    assertThat(given.facts("handles"))
        .containsExactly(
            "api customer", "api order", "db customer", "db order", "log customer", "log order");
    assertThat(given.facts("stores")).containsExactly("db customer", "db order", "log order");
    assertThat(given.whatIs("storesUnstated")).containsExactly("db");
    assertThat(given.whatIs("sensitive")).containsExactly("api", "customer", "db", "log", "x", "y");
    assertThat(given.facts("effectiveClassification"))
        .containsExactly("api personal", "db personal", "log personal", "x personal", "y personal");
  }

  @Test
  void callerWaitsWhenStatedElseByProtocolElseForAStore() {
    var given =
        Given.derived(
            """
            c:a a :Component . c:b a :Component . c:db a :Component, :Store .
            c:q a :Component, :Store, :MessageChannel . c:m a :Component, :MonitoringComponent .
            f:1 a :Flow ; :from c:a ; :to c:b ; :mode :asynchronous ; :protocol proto:https .
            f:2 a :Flow ; :from c:a ; :to c:b ; :protocol proto:https .
            f:3 a :Flow ; :from c:a ; :to c:db . f:4 a :Flow ; :from c:a ; :to c:q .
            f:5 a :Flow ; :from c:a ; :to c:b . f:6 a :Flow ; :from c:a ; :to c:m .
            f:7 a :Flow ; :from c:a ; :to c:b ; :protocol proto:https ; :fallback "cached" .
            f:8 a :Flow ; :from c:a ; :to c:b ; :protocol proto:kafka .
            f:9 a :Flow ; :from c:a ; :to c:b ; :protocol proto:https ; :dependency :soft .
            c:cache a :Component, :Store, :Cache . f:10 a :Flow ; :from c:a ; :to c:cache .
            f:11 a :Flow ; :from c:q ; :to c:b .
            c:a :dependsOn c:a-1, c:a-2 . c:a-1 :dependencyOn c:x . c:x a :Component .
            c:a-2 :dependencyOn c:m ; :strength :soft .
            """);
    assertThat(given.whatIs("synchronous")).containsExactly("10", "2", "3", "7", "9");
    assertThat(given.whatIs("hardDependency")).containsExactly("2", "3", "4", "5");
    assertThat(given.facts("needs")).containsExactly("a b", "a db", "a q", "a x");
  }

  @Test
  void whatAPublicCloudRunsIsInTheCloud() {
    var given =
        Given.derived(
            """
            c:by-provider a :Component ; :provider "AWS Frankfurt" .
            c:own a :Component ; :provider "our data center next to Amazon" .
            :store-of-cloud :managed true ; :vendor "Google" .
            c:by-technology a :Component ; :technology :store-of-cloud .
            c:sign-in a :Component, :IdentityStore ; :technology :store-of-cloud .
            c:other a :Component, :ExternalEntity ; :provider "azure" .
            """);
    assertThat(given.whatIs("inCloud")).containsExactly("by-provider", "by-technology");
  }

  @Test
  void accessOrDirectionTellsWhoWritesAndReads() {
    var given =
        Given.derived(
            """
            d:x a :Data . c:db a :Component, :Store . c:q a :Component, :MessageChannel .
            c:a a :Component . c:b a :Component . c:c a :Component . c:d a :Component .
            f:1 a :Flow ; :from c:a ; :to c:db ; :access :readWrite .
            f:2 a :Flow ; :from c:b ; :to c:db ; :receives d:x .
            f:3 a :Flow ; :from c:c ; :to c:db ; :data d:x .
            f:4 a :Flow ; :from c:a ; :to c:q ; :sends d:x .
            f:5 a :Flow ; :from c:q ; :to c:d ; :sends d:x .
            """);
    assertThat(given.facts("writes")).containsExactly("a db", "a q", "c db");
    assertThat(given.facts("reads")).containsExactly("a db", "b db", "d q");
    assertThat(given.whatIs("accessUnstated")).containsExactly("3");
  }

  @Test
  void secondInstanceOrFailoverMakesRedundant() {
    var given =
        Given.derived(
            """
            c:a a :Component ; :replicas 2 . c:b a :Component ; :replicas 1 .
            c:c a :Component ; :scaling c:c-scaling . c:c-scaling :min 3 .
            c:d a :Component ; :failover c:d-failover . c:d-failover :state :present .
            c:e a :Component ; :failover c:e-failover . c:e-failover :state :absent .
            c:f a :Component . c:g a :Component ; :redundancy :none .
            c:i a :Component ; :technology c:s3 . c:s3 :managed true .
            c:j a :Component, :Database ; :technology c:s3 .
            c:h a :Component ; :replicas 1 ; :redundancy :activePassive .
            """);
    assertThat(given.whatIs("redundant")).containsExactly("a", "c", "d", "h", "i");
    assertThat(given.whatIs("singleInstance")).containsExactly("b", "e", "g");
  }
}
