package dev.plumbline.derive.algorithm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.derive.Given;
import org.junit.jupiter.api.Test;

class ProtectionTest {
  @Test
  void statedEncryptionCountsBeforeTheProtocol() {
    var given =
        flows(
            """
            f:a :encryption :tls ; :protocol proto:http .
            f:b :encryption :none ; :protocol proto:https .
            f:c :encryption f:c-reason . f:c-reason :state :notApplicable ; :reason "same process" .
            """);
    assertThat(given.facts("effectiveEncryption"))
        .containsExactly("a encrypted", "b plain", "c local", "d unstated");
    assertThat(given.facts("encryptionSource")).containsExactly("a stated", "b stated", "c stated");
  }

  @Test
  void protocolTellsWhatTheFlowDoesNot() {
    var given =
        flows(
            """
            f:a :protocol proto:https . f:b :protocol proto:http .
            f:c :protocol proto:postgresql . f:d :protocol proto:in-process .
            """);
    assertThat(given.facts("effectiveEncryption"))
        .containsExactly("a encrypted", "b plain", "c unstated", "d local");
    assertThat(given.facts("encryptionSource"))
        .containsExactly("a protocol", "b protocol", "d protocol");
  }

  @Test
  void onePlainProtocolIsEnoughAndOneThatMayEncryptTellsNothing() {
    var given =
        flows(
            """
            f:a :protocol proto:http, proto:grpc . f:b :protocol proto:https, proto:grpc .
            f:c :protocol proto:https, proto:http . f:d :protocol proto:https, proto:mqtts .
            """);
    assertThat(given.facts("effectiveEncryption"))
        .containsExactly("a plain", "b unstated", "c plain", "d encrypted");
  }

  @Test
  void calleeThatTakesNothingElseEncryptsWhatMayBeEncrypted() {
    var given =
        flows(
            """
            tech:mongodb-atlas :takesOnlyEncrypted true .
            c:y :technology tech:mongodb-atlas . f:a :protocol proto:mongodb .
            f:b :protocol proto:http . f:c :encryption :none .
            """);
    assertThat(given.facts("effectiveEncryption"))
        .containsExactly("a encrypted", "b plain", "c plain", "d encrypted");
    assertThat(given.facts("encryptionSource"))
        .containsExactly("a callee", "b protocol", "c stated", "d callee");
    assertThat(
            flows("c:y :technology tech:mongodb-atlas ; :image \"mongo\" .")
                .facts("effectiveEncryption"))
        .contains("d unstated");
  }

  @Test
  void encryptedNetworkProtectsWhatStaysInside() {
    var given =
        flows(
            """
            b:core a :Boundary ; :type :network ; :encryption :mtls .
            c:x :in b:core . c:y :in b:core .
            f:a :protocol proto:http . f:b :protocol proto:postgresql . f:d :encryption :none .
            """);
    assertThat(given.facts("effectiveEncryption"))
        .containsExactly("a encrypted", "b encrypted", "c encrypted", "d plain");
    assertThat(given.facts("encryptionSource"))
        .containsExactly("a boundary", "b boundary", "c boundary", "d stated");
  }

  @Test
  void encryptedNetworkDoesNotProtectWhatCrossesIt() {
    var given = flows("b:core a :Boundary ; :type :network ; :encryption :mtls . c:y :in b:core .");
    assertThat(given.facts("effectiveEncryption")).contains("a unstated");
  }

  @Test
  void flowsOnOneHostAreLocal() {
    var given =
        flows("b:host a :Boundary ; :type :hostBoundary . c:x :in b:host . c:y :in b:host .");
    assertThat(given.facts("effectiveEncryption")).contains("a local");
  }

  @Test
  void authenticationIsStatedOrAskedForByCalleeMutualTlsOrBoundary() {
    var given =
        flows(
            """
            f:a :authentication :oidc . f:b :authentication :none . f:c :encryption :mtls .
            """);
    assertThat(given.facts("effectiveAuthentication"))
        .containsExactly("a oidc", "b none", "c mtls");
    assertThat(given.whatIs("authenticated")).containsExactly("a", "c");
    assertThat(flows("c:y :authentication :password .").facts("authenticationSource"))
        .containsExactly("a callee", "b callee", "c callee", "d callee");
    assertThat(
            flows("b:core a :Boundary ; :authentication :mtls . c:y :in b:core .")
                .facts("authenticationSource"))
        .containsExactly("a boundary", "b boundary", "c boundary", "d boundary");
  }

  private static Given flows(String facts) {
    return Given.derived(
        """
        c:x a :Component . c:y a :Component .
        f:a a :Flow ; :from c:x ; :to c:y . f:b a :Flow ; :from c:x ; :to c:y .
        f:c a :Flow ; :from c:x ; :to c:y . f:d a :Flow ; :from c:x ; :to c:y .
        """
            + facts);
  }
}
