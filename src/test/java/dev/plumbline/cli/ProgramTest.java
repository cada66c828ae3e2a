package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgramTest extends CommandTest {
  @Test
  void tellsItsVersion() {
    assertThat(run("--version")).isEqualTo(new Result(0, "plumbline development\n", ""));
  }

  @Test
  void listsCommandsAndExitCodes() {
    var help = run("--help");

    assertThat(help.exit()).isZero();
    assertThat(help.out()).contains("check ").contains("Exit codes: 0 nothing found");
    assertThat(run("help")).isEqualTo(help);
  }

  @Test
  void helpNamesTheFormatsThatAreRead() {
    assertThat(run("check", "--help").out().replaceAll("\\s+", " "))
        .contains("recognised by their content: Docker Compose (docker-compose.yml).");
  }

  @Test
  void helpsWithACommand() {
    assertThat(run("help", "check")).isEqualTo(run("check", "--help"));
    assertThat(run("help", "chekc").err())
        .contains("unknown command \"chekc\"; did you mean \"check\"?");
  }

  @Test
  void namesTheNearestCommand() {
    var result = run("chekc", "x.yaml");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .isEqualTo(
            """
            plumbline: unknown command "chekc"; did you mean "check"?
            plumbline: see `plumbline --help`
            """);
  }

  @Test
  void namesTheNearestOption() {
    var result = run("check", "--formt", "json");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("plumbline: unknown option \"--formt\"; did you mean \"--format\"?\n");
  }

  @Test
  void guessesThatAPathIsToBeChecked() {
    write("shop.yaml", "system: shop\n");

    assertThat(run("shop.yaml").err())
        .startsWith("plumbline: no command; did you mean \"plumbline check shop.yaml\"?\n");
  }

  @Test
  void asksForACommand() {
    assertThat(run().exit()).isEqualTo(2);
    assertThat(run().err()).startsWith("plumbline: no command; expected one of check");
  }

  @Test
  void saysWhichWordsAnOptionTakes() {
    var result = run("check", "--fail-on", "warnings");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .contains(
            "expected one of error, warning, info, violation, violation:warning, violation:error,"
                + " none, but got \"warnings\"")
        .contains("did you mean \"warning\"?");
    assertThat(run("check", "--fail-on", "violations:eror").err())
        .contains("did you mean \"violation:error\"?");
  }

  @Test
  void neverPrintsControlCharactersOfArguments() {
    assertThat(run("\u001b[2J").err()).doesNotContain("\u001b");
    assertThat(run("check", "--\u001b[2J").err()).doesNotContain("\u001b");
    assertThat(run("check", "\u001b[2J").out()).doesNotContain("\u001b");
  }
}
