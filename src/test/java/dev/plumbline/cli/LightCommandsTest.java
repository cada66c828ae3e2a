package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that ask nothing of a graph start without the graph library. */
class LightCommandsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "--version",
        "--help",
        "check --help",
        "chekc",
        "rules",
        "export schema",
        "export model",
        "export --help",
        "explain flow-unencrypted",
        "explain flow-unencryptd",
        "explain rto",
        "explain gateway",
        "explain redis",
        "explain recovery",
        "explain key:api"
      })
  void loadNoClassOfTheGraphLibrary(String arguments) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-verbose:class"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments.split(" ")));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var loaded = new String(process.getInputStream().readAllBytes());
    process.waitFor();

    assertThat(loaded).contains(" dev.plumbline.cli.Program ");
    assertThat(loaded.lines().filter(line -> line.contains(" org.apache.jena."))).isEmpty();
  }
}
