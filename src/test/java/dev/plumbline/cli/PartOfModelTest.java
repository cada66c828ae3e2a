package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file of a model checked alone, whose names other files define. */
class PartOfModelTest extends CommandTest {
  private static final String COMPONENTS = "system: shop\ncomponents:\n  api: service\n";

  @BeforeEach
  void writePart() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    write(
        "services/orders.yaml", "system: shop\nflows: [orders -> api: https, api -> ap: https]\n");
  }

  @Test
  void namesTheFileBesideIt() {
    write("services/parts.yaml", COMPONENTS + "  orders: service\n");

    assertThat(mistakes())
        .contains(
            "no component is called \"orders\"; \"orders\" is defined in"
                + " services/parts.yaml:4; check the folder services [")
        .contains("\"api\" is defined in services/parts.yaml:3;")
        .contains("no component is called \"ap\" [");
  }

  @Test
  void namesAFileAboveIt() {
    write("components.yaml", COMPONENTS);

    assertThat(mistakes()).contains("\"api\" is defined in components.yaml:3; check the folder .");
  }

  @Test
  void namesAFileThatTheOneAboveIncludes() {
    write("shop.yaml", "system: shop\ninclude: [parts/*.yaml, services/*.yaml]\n");
    write("parts/front/api.yaml", COMPONENTS);
    write("parts/api.yaml", "component: api\nkind: service\n");

    assertThat(mistakes()).contains("\"api\" is defined in parts/api.yaml:1; check the folder .");
  }

  @Test
  void looksNotBeyondAFolderWithoutModelsNorOutsideOfTheRepository() throws IOException {
    write("deep/down/orders.yaml", "system: shop\nflows: [orders -> api: https]\n");
    write("components.yaml", COMPONENTS);
    assertThat(run("check", "deep/down/orders.yaml", "-f", "concise").out())
        .doesNotContain("is defined in");

    write("deep/notes.yaml", "system: shop\ndata: {order: internal}\n");
    assertThat(run("check", "deep/down/orders.yaml", "-f", "concise").out())
        .contains("is defined in components.yaml:3");

    Files.createDirectory(folder.resolve("deep/.git"));
    assertThat(run("check", "deep/down/orders.yaml", "-f", "concise").out())
        .doesNotContain("is defined in");
  }

  @Test
  void readsOnlySoManyFiles() {
    for (int i = 0; i < 100; i++) {
      write(
          "services/a%03d.yaml".formatted(i), "system: shop\ndata: {d%d: internal}\n".formatted(i));
    }
    write("services/z.yaml", COMPONENTS);

    assertThat(mistakes()).contains("no component is called \"api\"").doesNotContain("defined in");
  }

  @Test
  void doesNotMindMistakesInOtherFiles() {
    write("services/broken.yaml", "system: shop\ncomponents: {api: [}\n");
    write("services/loop.yaml", "system: shop\ninclude: [loop.yaml, ../../../x.yaml]\n");
    write("services/parts.yaml", COMPONENTS + "  orders: servise\n");

    assertThat(mistakes()).contains("\"api\" is defined in services/parts.yaml:3;");
    assertThat(mistakes().lines()).hasSize(4);
  }

  private String mistakes() {
    return run("check", "services/orders.yaml", "-f", "concise").out();
  }
}
