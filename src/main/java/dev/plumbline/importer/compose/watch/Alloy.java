package dev.plumbline.importer.compose.watch;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.Importer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds whom Grafana Alloy measures and whom it tells: the addresses in the blocks of its file.
 *
 * <p>What stands between braces belongs to the component that the outermost block names.
 */
final class Alloy {
  private static final Pattern BLOCK =
      Pattern.compile(
          "\\s{0,40}(?<name>[a-z][\\w.]{0,100})\\s{0,20}(\"[^\"]{0,100}\")?\\s{0,20}\\{.*");

  private static final Pattern TEXT = Pattern.compile("\"(?<text>[^\"]{0,300})\"");

  /** Settings of exporters that name whom they ask. */
  private static final Pattern ASKED =
      Pattern.compile(
          "(?<![\\w.])(address|server|servers|url|uri|redis_addr|mongodb_uri|host|scrape_uri"
              + "|es_url|data_source_names?|kafka_uris?|memcached_address)\\s{0,20}=\\s{0,20}(?<value>[\\[\"].*)");

  private static final Pattern SCRAPED =
      Pattern.compile("__address__\"?\\s{0,20}=\\s{0,20}\"(?<text>[^\"]{1,300})\"");

  private static final Pattern TOLD =
      Pattern.compile("(?<![\\w.])(url|endpoint)\\s{0,20}=\\s{0,20}\"(?<text>[^\"]{1,300})\"");

  private static final Pattern EXPORTER = Pattern.compile("prometheus\\.exporter\\.\\w+");
  private static final Pattern JOB = Pattern.compile("prometheus\\.scrape|discovery\\.relabel");
  private static final Pattern SENDER =
      Pattern.compile(
          "(loki|prometheus|pyroscope)\\.(write|remote_write)|otelcol\\.exporter\\.\\w+");

  /** What finds all containers by itself. */
  private static final Pattern DISCOVERY =
      Pattern.compile("discovery\\.(docker|dockerswarm)|prometheus\\.exporter\\.cadvisor");

  private final List<Scrape> asked = new ArrayList<>();
  private final List<Scrape> scraped = new ArrayList<>();
  private final List<Tree.Scalar> told = new ArrayList<>();
  private Optional<Tree.Scalar> discovery = Optional.empty();

  private Alloy() {}

  static Alloy in(Importer.Text file) {
    var read = new Alloy();
    var depth = 0;
    var component = "";
    for (var number = 0; number < file.lines().size(); number++) {
      var line = withoutComment(file.lines().get(number));
      var block = BLOCK.matcher(line);
      if (depth == 0 && block.matches()) {
        component = block.group("name");
        read.component(component, file.at(number));
      }
      read.line(component, line, file.at(number));
      depth = Math.max(0, depth + opened(line));
    }
    return read;
  }

  List<Scrape> asked() {
    return asked;
  }

  List<Scrape> scraped() {
    return scraped;
  }

  List<Tree.Scalar> told() {
    return told;
  }

  Optional<Tree.Scalar> discovery() {
    return discovery;
  }

  private void component(String name, Location at) {
    if (discovery.isEmpty() && DISCOVERY.matcher(name).matches()) {
      discovery = Optional.of(new Tree.Scalar(name, at));
    }
  }

  private void line(String component, String line, Location at) {
    if (EXPORTER.matcher(component).matches()) {
      ASKED
          .matcher(line)
          .results()
          .flatMap(found -> texts(found.group(2)))
          .forEach(to -> asked.add(new Scrape(Inputs.address(to), Optional.empty(), at)));
    } else if (JOB.matcher(component).matches()) {
      SCRAPED
          .matcher(line)
          .results()
          .forEach(found -> scraped.add(new Scrape(found.group(1), Optional.empty(), at)));
    } else if (SENDER.matcher(component).matches()) {
      TOLD.matcher(line).results().forEach(found -> told.add(new Tree.Scalar(found.group(2), at)));
    }
  }

  private static Stream<String> texts(String value) {
    return TEXT.matcher(value).results().limit(20).map(found -> found.group(1));
  }

  /** A comment begins with two slashes, which are also within every address. */
  private static String withoutComment(String line) {
    return line.stripLeading().startsWith("//") ? "" : line;
  }

  /** Returns how many braces a line opens and does not close, outside its texts. */
  private static int opened(String line) {
    var bare = TEXT.matcher(line).replaceAll("");
    var comment = bare.indexOf("//");
    return (comment < 0 ? bare : bare.substring(0, comment))
        .chars()
        .map(sign -> sign == '{' ? 1 : sign == '}' ? -1 : 0)
        .sum();
  }
}
