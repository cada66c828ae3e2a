package dev.plumbline.importer.compose.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.importer.compose.Yaml;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MountTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "db-data:/var/lib/mysql        | VOLUME db-data /var/lib/mysql rw",
        "./conf:/etc/app:ro            | BIND ./conf /etc/app ro",
        "/:/host:ro,rslave             | BIND / /host ro",
        "~/data:/data                  | BIND ~/data /data rw",
        "${DATA}/mysql:/var/lib/mysql  | BIND ${DATA}/mysql /var/lib/mysql rw",
        "'C:\\data:/data'              | BIND C:\\data /data rw",
        "/code/node_modules            | ANONYMOUS - /code/node_modules rw",
        "{type: bind, source: ./a, target: /a, read_only: true} | BIND ./a /a ro",
        "{type: volume, source: a, target: /a} | VOLUME a /a rw",
        "{type: volume, target: /a}    | ANONYMOUS - /a rw",
        "{type: tmpfs, target: /tmp}   | TMPFS - /tmp rw",
      })
  void readsEveryWayToWriteAMount(String yaml, String expected) {
    var mount = Mount.read(Yaml.value(yaml)).orElseThrow();
    var rights = mount.readOnly() ? "ro" : "rw";
    var source = mount.source().orElse("-");
    assertThat(String.join(" ", mount.type().toString(), source, mount.path(), rights))
        .isEqualTo(expected);
  }
}
