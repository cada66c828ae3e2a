package dev.plumbline.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MYSQL_ROOT_PASSWORD | whalehello",
        "DB_PASS | hunter2",
        "WEBPASSWORD | admin",
        "MYSQL_PWD | x1y2",
        "SECRET_KEY_BASE | yYrECL4qbNwleYInGJYv",
        "OPENAI_API_KEY | sk-abc",
        "apiKey | abc123",
        "AWS_SECRET_ACCESS_KEY | wJalrXUtnFEMI/K7MDENG",
        "JWT_PRIVATE_KEY | abc",
        "APP_KEY | base64:abcdef",
        "DOCKER_INFLUXDB_INIT_ADMIN_TOKEN | my-token",
        "spring.datasource.password | postgres",
        "NEO4J_AUTH | neo4j/test1234",
        "SALT | mysalt",
        "REDIS_AUTH | mysecret",
        "DB_PASSWORD | changeme",
        "DB_PASSWORD | change_me_in_production",
        "DB_PASSWORD | __x7",
        "GH_PAT | ghp_0123456789abcdefghijABCDEFGHIJ012345",
        "UPSTREAM | glpat-0123456789abcdefghij",
      })
  void tellsSecretsWrittenOut(String name, String value) {
    assertThat(SecretText.isIn(name, value)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MYSQL_ROOT_PASSWORD | ${MYSQL_ROOT_PASSWORD}",
        "MYSQL_ROOT_PASSWORD | ''",
        "MYSQL_ROOT_PASSWORD_FILE | /run/secrets/db-password",
        "DATABASE_PASSWORD | /run/secrets/db-password",
        "MYSQL_ALLOW_EMPTY_PASSWORD | true",
        "ALLOW_EMPTY_PASSWORD | yes",
        "PASSWORD_RESET_URL | https://shop/reset",
        "ACCESS_TOKEN_TTL | 3600",
        "MAX_TOKENS | 4096",
        "MB_PASSWORD_COMPLEXITY | strong",
        "AWS_ACCESS_KEY_ID | AKIAIOSFODNN7EXAMPLE",
        "PUBLIC_KEY | abc",
        "PWD | /app",
        "API_KEY | <your key>",
        "API_KEY | your-api-key",
        "API_KEY | xxxx",
        "DB_PASSWORD | vault:secret/db#password",
        "NEO4J_AUTH | none",
        "KAFKA_KEY_SERIALIZER | org.apache.kafka.StringSerializer",
        "COMPASS_MODE | north",
        "BYPASS | all",
        "AUTH_METHOD | trust",
        "PASS_SCHEME | BLF-CRYPT",
        "SECRET_CLASS | com.acme.FileProvider",
        "SECRET_PARAM_BOOTSTRAP_SERVERS | broker:9092",
        "PASSWORD_HASH | bcrypt",
        "API_KEY | invalid",
        "API_KEY | dummy",
        "API_KEY | __vault__",
        "DB_PASSWORD | __SECRET_FROM_ANSIBLE__",
        "DB_PASSWORD | @@DB_PASSWORD@@",
        "DB_PASSWORD | %DB_PASSWORD%",
        "SMTP_PASSWORD | CHANGEME_BY_TERRAFORM",
        "SMTP_PASSWORD | replaced-at-deploy",
        "API_KEY | XXXX-XXXX-XXXX",
      })
  void leavesWhatIsNone(String name, String value) {
    assertThat(SecretText.isIn(name, value)).isFalse();
  }
}
