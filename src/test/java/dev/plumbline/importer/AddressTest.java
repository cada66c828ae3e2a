package dev.plumbline.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ProcessorTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://api:8080/v1?x=1 | http api 8080",
        "https://api.example.org | https api.example.org",
        "user-db:27017 | user-db 27017",
        "postgres://shop:pw@db:5432/shop | postgres db 5432 pw",
        "redis://:pw@cache | redis cache pw",
        "jdbc:postgresql://db/shop | postgresql db",
        "jdbc:oracle:thin:@//db:1521/x | oracle db 1521",
        "jdbc:oracle:thin:@db:1521:x | oracle db 1521",
        "jdbc:mysql:loadbalance://a,b:3307/x | mysql a; mysql b 3307",
        "mysql+pymysql://root:a@b@db:3306/x | mysql db 3306 a@b",
        "mongodb://a:1,b:2/shop | mongodb a 1; mongodb b 2",
        "PLAINTEXT://kafka:29092,OUTSIDE://localhost:9092 | plaintext kafka 29092; outside"
            + " localhost 9092",
        "kafka-1:9092,kafka-2:9092 | kafka-1 9092; kafka-2 9092",
        "user:pw@tcp(db:3306)/shop | db 3306",
        "-Dzipkin.url=http://zipkin:9411/ | http zipkin 9411",
        "./wait-for-it.sh db:5432 -- run | db 5432",
        "http://${HOST}:80 | http ${HOST} 80",
      })
  void findsAddresses(String text, String expected) {
    var found = Address.in(text).stream().map(AddressTest::show).collect(Collectors.joining("; "));
    assertThat(found).isEqualTo(expected);
  }

  private static String show(Address address) {
    return List.of(
            address.scheme().orElse(""),
            address.host(),
            address.port().map(String::valueOf).orElse(""),
            address.password().orElse(""))
        .stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain text",
        "12:30",
        "db:port",
        "unix:///var/run/docker.sock",
        "file:./etc/demo.json",
        "sqlite:///data.db",
        "${DB}:5432",
        "sha256:1234567890abcdef",
        "a:123456",
      })
  void findsNoneInOtherText(String text) {
    assertThat(Address.in(text)).isEmpty();
  }

  @Test
  void readsHostileTextInTime() {
    var texts =
        List.of(
            "a".repeat(160_000), "a:".repeat(80_000), "://".repeat(50_000), "a,://".repeat(30_000));
    assertThat(
            ProcessorTime.within(
                Duration.ofSeconds(20), () -> texts.stream().map(Address::in).toList()))
        .hasSize(4);
  }
}
