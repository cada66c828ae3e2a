package dev.plumbline.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedPathsTest {
  @TempDir Path outer;
  private Path folder;

  @BeforeEach
  void makeFolders() throws IOException {
    folder = Files.createDirectories(outer.resolve("shop"));
    Files.createDirectories(folder.resolve("infra"));
    Files.writeString(folder.resolve("infra/order.tf"), "");
    Files.writeString(outer.resolve("secret.tf"), "");
  }

  @Test
  void pathThatAnElementNamesIsLookedForBesideTheModel() {
    assertThat(paths("{iac: infra/order.tf}"))
        .containsExactly("true - infra/order.tf iac model.yaml:3:14");
    assertThat(paths("{iac: infra/}")).containsExactly("true - infra/ iac model.yaml:3:14");
    assertThat(paths("{iac: infra/ordre.tf}"))
        .containsExactly("false order.tf infra/ordre.tf iac model.yaml:3:14");
  }

  @Test
  void nothingOutsideTheFolderIsAskedFor() throws IOException {
    Files.createSymbolicLink(folder.resolve("out.tf"), outer.resolve("secret.tf"));
    Files.createSymbolicLink(folder.resolve("out"), outer);
    for (var path :
        new String[] {"../secret.tf", "../none.tf", "/etc/passwd", "out.tf", "~/a.tf"}) {
      assertThat(paths("{iac: " + path + "}")).as(path).isEmpty();
    }
    assertThat(paths("{iac: out/none.tf}")).isEmpty();
    assertThat(paths("{iac: out/secret.tf}")).isEmpty();
  }

  @Test
  void linksToElsewhereSayNothing() {
    assertThat(paths("{iac: https://example.org/order.tf}")).isEmpty();
    assertThat(paths("{iac: \"infra/*.tf\"}")).isEmpty();
  }

  @Test
  void linkOfProseIsDeadWhenItsFileIsNotThere() {
    var text =
        """
        ---
        system: shop
        components: {api: service}
        ---
        See [order](infra/order.tf#db), [other](infra/other.tf), [top](#top), [web](https://a.b).
        """;
    assertThat(Lifted.of(folder, "shop.md", text).members("Link", "exists", "target"))
        .contains("true infra/order.tf#db shop.md:5:5", "false infra/other.tf shop.md:5:33")
        .contains("- #top shop.md:5:58", "- https://a.b shop.md:5:71");
  }

  private List<String> paths(String api) {
    var text = "system: shop\ncomponents:\n  api: " + api + "\n";
    return Lifted.of(folder, "model.yaml", text)
        .members("Link", "exists", "nearest", "target", "key");
  }
}
