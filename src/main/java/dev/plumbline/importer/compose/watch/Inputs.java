package dev.plumbline.importer.compose.watch;

import dev.plumbline.importer.Importer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds whom Telegraf asks for measurements: the addresses in the inputs of its file. */
final class Inputs {
  private static final Pattern SECTION =
      Pattern.compile("\\s{0,40}\\[\\[?\\s{0,40}(?<name>[\\w.\"-]+).*");

  /** Settings of an input that name whom it asks. */
  private static final Pattern ASKED =
      Pattern.compile(
          "\\s{0,40}(urls?|servers?|address|addresses|endpoint|endpoints|brokers|uri|hosts?|hub_url|cluster)\\s*=(?<value>.*)");

  private static final Pattern TEXT = Pattern.compile("\"(?<text>[^\"]{1,300})\"");

  /** Inputs that wait for others to send. */
  private static final Pattern LISTENS =
      Pattern.compile("inputs\\.(\\w+_listener|\\w+_listener_v2|syslog|statsd|webhooks).*");

  /** The host in a connection string of MySQL, or among the words of PostgreSQL's. */
  private static final Pattern HOST =
      Pattern.compile("(?:@(?:tcp)?\\(|\\bhost=)(?<host>[\\w.-]{1,100}(?::\\d{1,5})?)");

  private Inputs() {}

  /**
   * The addresses in a file.
   *
   * @param asked those of its inputs
   * @param told those of its outputs
   */
  record Addresses(List<String> asked, List<String> told) {}

  static Addresses in(Importer.Text file) {
    var asked = new ArrayList<String>();
    var told = new ArrayList<String>();
    var addresses = Optional.<List<String>>empty();
    for (var line : file.lines()) {
      var section = SECTION.matcher(line);
      if (section.matches()) {
        addresses = kind(section.group("name"), asked, told);
      } else if (!line.stripLeading().startsWith("#")) {
        addresses.ifPresent(found -> found.addAll(named(line)));
      }
    }
    return new Addresses(List.copyOf(asked), List.copyOf(told));
  }

  private static Optional<List<String>> kind(String name, List<String> asked, List<String> told) {
    if (name.startsWith("outputs.")) {
      return Optional.of(told);
    }
    return name.startsWith("inputs.") && !LISTENS.matcher(name).matches()
        ? Optional.of(asked)
        : Optional.empty();
  }

  private static List<String> named(String line) {
    var setting = ASKED.matcher(line);
    return setting.matches()
        ? TEXT.matcher(setting.group("value"))
            .results()
            .map(found -> address(found.group(1)))
            .toList()
        : List.of();
  }

  /** Returns the host in a connection string, or the text itself. */
  static String address(String text) {
    var host = HOST.matcher(text);
    return host.find() ? host.group("host") : text;
  }
}
