package dev.plumbline.importer.compose.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.importer.compose.Yaml;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedPortTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'80'                       | 0.0.0.0 - 80 tcp",
        "8080:80                    | 0.0.0.0 8080 80 tcp",
        "22:22                      | 0.0.0.0 22 22 tcp",
        "53:53/udp                  | 0.0.0.0 53 53 udp",
        "3000-3005:3000-3005        | 0.0.0.0 3000-3005 3000-3005 tcp",
        "127.0.0.1:8080:80          | 127.0.0.1 8080 80 tcp",
        "'127.0.0.1::80'            | 127.0.0.1 - 80 tcp",
        "'[::1]:8080:80'            | ::1 8080 80 tcp",
        "'[::]:8080:80'             | 0.0.0.0 8080 80 tcp",
        "'0.0.0.0:8080:80'          | 0.0.0.0 8080 80 tcp",
        "'${HOST_PORT}:80'          | 0.0.0.0 ${HOST_PORT} 80 tcp",
        "{target: 80, published: 8080, host_ip: 127.0.0.1} | 127.0.0.1 8080 80 tcp",
        "{target: 53, protocol: udp} | 0.0.0.0 - 53 udp",
      })
  void readsEveryWayToWriteAPort(String yaml, String expected) {
    var port = PublishedPort.read(Yaml.value(yaml)).orElseThrow();
    var published = port.published().orElse("-");
    assertThat(String.join(" ", port.bind(), published, port.target(), port.transport()))
        .isEqualTo(expected);
  }
}
