package dev.plumbline.importer.compose.proxy;

import dev.plumbline.importer.Importer;
import dev.plumbline.importer.compose.service.MountedFiles;
import dev.plumbline.importer.compose.service.Service;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A section of {@code haproxy.cfg}.
 *
 * @param kind its first word, such as {@code backend}
 * @param directives its lines, in their order
 */
record HaproxySection(String kind, List<Directive> directives) {
  private static final List<String> FILES =
      List.of("/usr/local/etc/haproxy/haproxy.cfg", "/etc/haproxy/haproxy.cfg");

  private static final Set<String> KINDS =
      Set.of(
          "global", "defaults", "frontend", "backend", "listen", "resolvers", "userlist", "peers");

  /** Returns the sections of each configuration that the service mounts. */
  static Stream<List<HaproxySection>> of(Service service, MountedFiles files) {
    return FILES.stream()
        .flatMap(path -> files.text(service, path).stream())
        .map(HaproxySection::read);
  }

  private static List<HaproxySection> read(Importer.Text text) {
    var sections = new ArrayList<HaproxySection>();
    for (var number = 0; number < text.lines().size(); number++) {
      var line = text.lines().get(number).replaceFirst("#.*", "").strip();
      var words = Arrays.asList(line.split("\\s+"));
      var name = words.get(0);
      if (KINDS.contains(name)) {
        sections.add(new HaproxySection(name, new ArrayList<>()));
      } else if (!name.isEmpty() && !sections.isEmpty()) {
        var rest = words.subList(1, words.size());
        var last = sections.get(sections.size() - 1);
        last.directives.add(new Directive(name, rest, List.of(), text.at(number)));
      }
    }
    return sections;
  }

  Stream<Directive> named(String name) {
    return directives.stream().filter(directive -> directive.name().equals(name));
  }
}
