package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.GraphicsEnvironment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiagramCommandTest extends CommandTest {
  @BeforeEach
  void writeModel() {
    write(
        "shop.yaml",
        """
        system: shop
        components:
          web: {kind: web-app}
          order-api: {kind: service, technology: java}
        flows:
          - web -> order-api: https
        """);
  }

  @Test
  void printsAPicture() {
    var result = run("diagram", "shop.yaml");

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).startsWith("<?xml").contains("order-api", "2 components, 1 flow");
    assertThat(result.exit()).isZero();
  }

  @Test
  void writesSeveralFilesAndPrintsNothing() {
    var result = run("diagram", "shop.yaml", "-o", "svg=a.xml", "-o", "b.png", "--theme", "dark");

    assertThat(result).isEqualTo(new Result(0, "", ""));
    assertThat(folder.resolve("a.xml")).content().contains("<svg");
    assertThat(folder.resolve("b.png")).isNotEmptyFile();
  }

  @Test
  void saysThatAWindowNeedsADesktop() {
    assumeTrue(GraphicsEnvironment.isHeadless(), "a machine without a screen");

    assertThat(run("diagram", "shop.yaml", "--view"))
        .isEqualTo(
            new Result(
                2,
                "",
                "plumbline: there is no desktop to open a window on; `-o html=FILE` writes a page"
                    + " to explore instead\n"));
  }

  @Test
  void refusesToPrintPixels() {
    assertThat(run("diagram", "shop.yaml", "-f", "png"))
        .isEqualTo(
            new Result(
                2, "", "plumbline: png is a binary format; write it to a file: -o png=FILE.png\n"));
  }

  @Test
  void namesTheFormatsThatThereAre() {
    var result = run("diagram", "shop.yaml", "-f", "svgg");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("unknown format \"svgg\"", "svg", "png");
  }

  @Test
  void tellsMistakesInTheModelInsteadOfDrawing() {
    write("shop.yaml", "system: shop\nflows:\n  - web -> nowhere: https\n");

    var result = run("diagram", "shop.yaml");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).contains("nowhere").doesNotContain("<svg");
  }

  @Test
  void tellsBeforeItReadsThatAFileCannotBeWritten() {
    assertThat(run("diagram", "shop.yaml", "-o", "svg=out/shop.svg").err())
        .isEqualTo("plumbline: cannot write out/shop.svg: there is no folder out\n");
    assertThat(run("diagram", "shop.yaml", "-o", "svg=.").err())
        .isEqualTo("plumbline: cannot write .: it is a folder\n");
    assertThat(run("diagram", "shop.yaml", "-o", "svg=a.svg", "-o", "./a.svg"))
        .isEqualTo(new Result(2, "", "plumbline: two outputs would be written to ./a.svg\n"));
  }

  @Test
  void saysWhatIsNotInTheModelAndWhatIsNear() {
    assertThat(run("diagram", "shop.yaml", "--around", "orderapi"))
        .isEqualTo(
            new Result(
                2, "", "plumbline: unknown component \"orderapi\"; did you mean \"order-api\"?\n"));
    assertThat(run("diagram", "shop.yaml", "--kind", "servce").err())
        .isEqualTo("plumbline: unknown kind \"servce\"; did you mean \"service\"?\n");
    assertThat(run("diagram", "shop.yaml", "--data", "customer").err())
        .isEqualTo("plumbline: unknown data \"customer\"; the model names none\n");
    assertThat(run("diagram", "shop.yaml", "--around", "web", "--hops", "-1").err())
        .isEqualTo("plumbline: --hops takes 0 or more, but got -1\n");
    assertThat(run("diagram", "shop.yaml", "--hops", "2").err())
        .isEqualTo("plumbline: --hops requires --around\n");
    assertThat(run("diagram", "shop.yaml", "--context", "--whole").err())
        .isEqualTo("plumbline: --context and --whole cannot be combined\n");
    assertThat(run("diagram", "shop.yaml", "--env", "prod").out())
        .contains("no environment is called \"prod\"");
  }

  @Test
  void saysWhyThereIsNothingToDraw() {
    assertThat(run("diagram", "shop.yaml", "--kind", "web-app", "--tier", "A").err())
        .startsWith("plumbline: unknown tier \"A\"");
    write("shop.yaml", "system: shop\ndata: {order: internal}\n");
    var result = run("diagram", "shop.yaml");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out() + result.err()).contains("component").doesNotContain("<svg");
  }

  @Test
  void printsBesideFilesOnlyWhatIsAskedFor() {
    var result = run("diagram", "shop.yaml", "-f", "mermaid", "-o", "c4plantuml=shop.puml");

    assertThat(result.out()).startsWith("---\ntitle: ").contains("flowchart TB");
    assertThat(folder.resolve("shop.puml")).content().startsWith("@startuml\n!include <C4/");
  }
}
