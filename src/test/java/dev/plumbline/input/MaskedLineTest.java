package dev.plumbline.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DATABASE_URL=postgres://app:s3cret@db:5432/app    | s3cret
          environment: [DB_PASSWORD=hunter22x, MODE=prod]   | hunter22x
          POSTGRES_PASSWORD: abc123xyz                      | abc123xyz
          db: {API_KEY: "two words", PORT: 80}              | two words
          "clientSecret": "Zq81kd9",                        | Zq81kd9
          - redis://:topsecret9@cache:6379                  | topsecret9
          token ghp_abcdefghijklmnopqrstuvwxyz0123456789AB  | ghp_abcdefghijklmnopqrstuvwxyz0123456789AB
          """)
  void hidesSecretsAndKeepsTheLength(String line, String secret) {
    assertThat(MaskedLine.of(line))
        .isEqualTo(line.replace(secret, "*".repeat(secret.length())))
        .doesNotContain(secret);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  api: {kind: service, technology: spring}",
        "DB_PASSWORD: ${DB_PASSWORD}",
        "POSTGRES_PASSWORD_FILE: /run/secrets/pw",
        "url: https://db.example.org:8443/path",
        "  - api -> db: https order",
        "postgres://app:${PASSWORD}@db/app"
      })
  void leavesOtherLinesAlone(String line) {
    assertThat(MaskedLine.of(line)).isEqualTo(line);
  }

  @Test
  void endsSoonOnLongLines() {
    for (var part : new String[] {"a", "a:", "://", "=", "\"", "://a:b", " ", "A_PASSWORD=x "}) {
      assertThat(MaskedLine.of(part.repeat(100_000 / part.length()))).hasSizeGreaterThan(99_000);
    }
  }
}
