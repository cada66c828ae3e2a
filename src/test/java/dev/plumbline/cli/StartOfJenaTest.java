package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Jena has started before a second thread touches it: two threads that start it by different
 * classes may wait for each other for ever.
 */
class StartOfJenaTest {
  /** The parts of Jena that start one after the other; the last of them ends its start. */
  private static final List<String> PARTS = List.of("InitJenaCore", "InitRIOT", "InitARQ");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check samples/bare",
        "diagram samples/bare -f mermaid",
        "query ASK{?flow:from?component} samples/bare",
        "explain flow-unencrypted --at payments samples/shop",
        "rules lint queries"
      })
  void isDoneByTheMainThreadBeforeOthersBegin(String arguments) throws IOException {
    var classes = initialised(arguments).toList();
    var main = classes.stream().filter(line -> line.contains("/cli/Main'")).findFirst();
    var alone =
        classes.stream()
            .filter(line -> line.contains("org/apache/jena/"))
            .takeWhile(line -> thread(line).equals(thread(main.orElseThrow())))
            .toList();

    assertThat(PARTS)
        .allSatisfy(part -> assertThat(alone).anyMatch(line -> line.contains("/" + part + "'")));
  }

  /** Returns a line for each class in the order in which they are initialised. */
  private static Stream<String> initialised(String arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xlog:class+init=info:stdout:tid"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments.split(" ")));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.contains(" Initializing '"));
  }

  private static String thread(String line) {
    return line.substring(0, line.indexOf(']'));
  }
}
