package dev.plumbline.importer.compose.service;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.ModelBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

  /** The options of one process of several in the same container. */
  private static final Pattern PROCESS = Pattern.compile("(?i)\\w+_(JAVA_?OPTS|JAVA_OPTIONS)");

  private static final Pattern HEAP = Pattern.compile("(?i)-Xmx(\\d{1,6})([mg])(?![\\w.])");
  private static final Map<String, Long> MEBIBYTES = Map.of("m", 1L, "g", 1024L);

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
    heaps(service).ifPresent(sum -> component.put("memory-setting", sum));
    texts.forEach(text -> amount(text, component));
  }

  /** Returns the sum of the heaps where the settings name those of several processes. */
  private static Optional<Tree.Scalar> heaps(Service service) {
    var heaps = new ArrayList<Long>();
    var first = Optional.<Variable>empty();
    for (var variable : service.environment()) {
      var found = HEAP.matcher(variable.value());
      if (PROCESS.matcher(variable.name()).matches() && found.find()) {
        var unit = MEBIBYTES.get(found.group(2).toLowerCase(Locale.ROOT));
        heaps.add(Long.parseLong(found.group(1)) * unit);
        first = first.or(() -> Optional.of(variable));
      }
    }
    var sum = heaps.stream().mapToLong(Long::longValue).sum();
    return first
        .filter(each -> heaps.size() > 1)
        .map(each -> new Tree.Scalar(sum + " MiB", each.at()));
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
