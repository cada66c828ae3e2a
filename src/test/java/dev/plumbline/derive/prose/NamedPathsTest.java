package dev.plumbline.derive.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.derive.Lifted;
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
        .containsExactly("false infra/order.tf infra/ordre.tf iac model.yaml:3:14");
  }

  @Test
  void inheritedPathIsToldOnce() {
    var text =
        """
        system: shop
        runbook: infra/none.md
        components: {a: service, b: service}
        """;
    assertThat(Lifted.of(folder, "model.yaml", text).members("Link", "exists", "ofElement"))
        .containsExactly("false shop model.yaml:2:10");
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

  @Test
  void contractStatesItsVersionAndTitle() throws IOException {
    Files.writeString(
        folder.resolve("order.yaml"),
        "openapi: 3.1.0\ninfo: {title: Orders, version: 2.3.0}\npaths: {}\n");
    Files.writeString(folder.resolve("other.yaml"), "info: {version: 1}\n");
    Files.writeString(folder.resolve("bad.json"), "{");
    assertThat(contract("order.yaml")).containsExactly("2.3.0 Orders model.yaml:3:9");
    assertThat(contract("other.yaml")).containsExactly("- - model.yaml:3:9");
    assertThat(contract("bad.json")).containsExactly("- - model.yaml:3:9");
    assertThat(contract("none.json")).containsExactly("- - model.yaml:3:9");
  }

  private List<String> contract(String file) {
    var text = "system: shop\ncomponents:\n  web: {api: {version: v1, contract: " + file + "}}\n";
    return Lifted.of(folder, "model.yaml", text).members("Api", "contractVersion", "contractTitle");
  }
}
