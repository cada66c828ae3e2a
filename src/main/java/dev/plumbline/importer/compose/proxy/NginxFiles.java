package dev.plumbline.importer.compose.proxy;

import dev.plumbline.importer.compose.service.MountedFiles;
import dev.plumbline.importer.compose.service.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the configuration of nginx that a service mounts, with the files that it includes. */
final class NginxFiles {
  private static final String FOLDER = "/etc/nginx/";
  private static final List<String> MAIN =
      List.of(FOLDER + "nginx.conf", "/usr/local/openresty/nginx/conf/nginx.conf");

  /** What the image's own configuration includes, and what becomes such a file at the start. */
  private static final List<String> USUAL =
      List.of(
          FOLDER + "conf.d/*.conf",
          FOLDER + "http.d/*.conf",
          FOLDER + "sites-enabled/*",
          FOLDER + "templates/*.template");

  private static final int DEPTH = 5;

  private final MountedFiles files;

  /** The directives by the ids of the services: they are asked for more than once. */
  private final Map<String, List<Directive>> read = new HashMap<>();

  NginxFiles(MountedFiles files) {
    this.files = files;
  }

  /** Returns the directives; none when the project has no such file. */
  List<Directive> of(Service service) {
    return read.computeIfAbsent(service.id(), id -> directives(service));
  }

  private List<Directive> directives(Service service) {
    var main = MAIN.stream().flatMap(path -> read(service, path, 0).stream()).toList();
    return main.stream()
            .anyMatch(each -> each.name().equals("http") || each.name().equals("stream"))
        ? main
        : Stream.concat(
                main.stream(), USUAL.stream().flatMap(path -> read(service, path, 0).stream()))
            .toList();
  }

  private List<Directive> read(Service service, String path, int depth) {
    return files.matching(service, path).stream()
        .flatMap(file -> files.text(service, file).stream())
        .flatMap(text -> included(service, NginxReader.read(text), depth).stream())
        .toList();
  }

  private List<Directive> included(Service service, List<Directive> block, int depth) {
    var all = new ArrayList<Directive>();
    for (var each : block) {
      if (each.name().equals("include") && depth < DEPTH) {
        paths(each).forEach(path -> all.addAll(read(service, path, depth + 1)));
      } else {
        var inside = included(service, each.block(), depth);
        all.add(new Directive(each.name(), each.words(), inside, each.at()));
      }
    }
    return all;
  }

  private static List<String> paths(Directive include) {
    var path = include.text().startsWith("/") ? include.text() : FOLDER + include.text();
    return path.startsWith(FOLDER + "conf.d/*")
        ? List.of(path, FOLDER + "templates/*.template")
        : List.of(path);
  }
}
