package dev.plumbline.importer.compose.service;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.ModelBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes how much memory the settings of a process let it take for its heap, cache or buffers. */
final class MemorySettings {
  private static final String NUMBER = "(?<number>\\d+(?:\\.\\d+)?)";

  /**
   * An option that takes an amount.
   *
   * @param pattern the option, with {@code number} and {@code unit} where one may follow
   * @param bare the unit of a number without one
   */
  private record Option(Pattern pattern, String bare) {
    static Option of(String name, String units, String bare) {
      return new Option(
          Pattern.compile("(?i)" + name + NUMBER + "(?<unit>" + units + ")(?![\\w.])"), bare);
    }
  }

  private static final List<Option> OPTIONS =
      List.of(
          Option.of("-Xmx", "[kmgt]?", "b"),
          Option.of("--wiredTigerCacheSizeGB[= ]", "", "g"),
          Option.of("innodb[_-]buffer[_-]pool[_-]size\\s*=\\s*", "[kmgt]?", "b"),
          Option.of("shared_buffers\\s*=\\s*", "kB|MB|GB|TB", "k"),
          Option.of("--maxmemory[= ]", "(?:[kmg]b?)?", "b"),
          Option.of("--max[-_]old[-_]space[-_]size=", "", "m"));

  private static final Map<String, String> UNITS =
      Map.of("b", "B", "k", "KiB", "m", "MiB", "g", "GiB", "t", "TiB");

  /** The variables that a runtime reads its options from. */
  private static final Pattern RUNTIME_OPTIONS =
      Pattern.compile(
          "(?i)\\w*(JAVA_?OPT\\w*|JVM_?(OPT|ARG)\\w*|JAVA_TOOL_OPTIONS|HEAP_OPTS|NODE_OPTIONS)");

  private MemorySettings() {}

  static void describe(Service service, List<Tree.Scalar> command, ModelBuilder component) {
    var texts = new ArrayList<Tree.Scalar>();
    for (var i = 0; i < command.size(); i++) {
      var next = i + 1 < command.size() ? value(command.get(i + 1).text()) : "";
      texts.add(new Tree.Scalar(command.get(i).text() + next, command.get(i).at()));
    }
    service.environment().stream()
        .filter(variable -> RUNTIME_OPTIONS.matcher(variable.name()).matches())
        .forEach(variable -> texts.add(new Tree.Scalar(variable.value(), variable.at())));
    texts.forEach(text -> amount(text, component));
  }

  /** Returns what follows an option as its value; nothing when it is an option itself. */
  private static String value(String word) {
    return word.startsWith("--") ? "" : " " + word;
  }

  private static void amount(Tree.Scalar text, ModelBuilder component) {
    for (var option : OPTIONS) {
      var found = option.pattern().matcher(text.text());
      if (!component.has("memory-setting") && found.find()) {
        var unit = found.group("unit").toLowerCase(Locale.ROOT);
        var letter = unit.isEmpty() ? option.bare() : unit.substring(0, 1);
        component.put("memory-setting", found.group("number") + " " + UNITS.get(letter), text.at());
      }
    }
  }
}
