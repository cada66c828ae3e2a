package dev.plumbline.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretInsideTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://root:whalehello@db:3306/mysql",
        "amqp://guest:guest@rabbitmq:5672",
        "Server=db;Database=shop;User Id=sa;Password=Your_pass1;",
        "redis-server --requirepass hunter2",
        "start --user root --pass=root",
        "PlainLoginModule required username=\"admin\" password=\"admin-secret\";",
        "mysqladmin ping -u root -proot123",
        "redis-cli -a hunter2 ping",
        "amqp://grower:changeme@queue:5672/%2f",
        "mongodb://{{ user }}:hunter2@store:27017/a",
      })
  void tellsSecretsInsideText(String text) {
    assertThat(SecretInside.isIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://root:${PW}@db:3306/mysql",
        "http://user@host/",
        "Host=db;Username=shop;Password=${PW};Database=shop",
        "redis-server --requirepass ${REDIS_PASSWORD}",
        "mysqladmin ping --password=$(cat /run/secrets/db)",
        "--default-authentication-plugin=mysql_native_password",
        "--token-file /run/secrets/token",
        "postgresql://meter:__vault__@db:5432/grid",
        "postgresql://meter:<password>@db:5432/grid",
        "postgresql://meter:<the one of the vault>@db:5432/grid",
        "postgresql://meter:{{ vault_db | urlencode }}@db:5432/grid",
        "amqp://{{ broker_user }}:{{ broker_password }}@queue:5672",
        "redis://:CHANGEME_BY_ANSIBLE@cache:6379/0",
        "Host=db;Username=meter;Password=xxxx-xxxx;Database=grid",
      })
  void leavesTextWithoutSecrets(String text) {
    assertThat(SecretInside.isIn(text)).isFalse();
  }
}
