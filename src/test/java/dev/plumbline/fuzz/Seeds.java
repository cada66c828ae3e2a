package dev.plumbline.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes what a fuzzer starts with: the inputs that are kept, and the samples and fixtures of the
 * working copy. Run by {@code bench/fuzz.sh}.
 */
final class Seeds {
  private static final Path TESTS = Path.of("src/test/resources");
  private static final int LARGEST = 6_000;

  private final Path folder;

  private Seeds(Path folder) {
    this.folder = folder;
  }

  /** Writes the seeds of every target into a folder of its own below the named one. */
  public static void main(String[] arguments) throws IOException {
    var seeds = new Seeds(Path.of(arguments[0]));
    for (var target : Targets.all()) {
      Files.createDirectories(seeds.folder.resolve(target.name()));
      seeds.files(List.of(target.name()), TESTS.resolve("fuzz").resolve(target.name()), "");
    }
    var models = List.of("yaml", "model", "diagram", "check");
    seeds.files(models, Path.of("queries"), ".yaml");
    seeds.files(models, TESTS.resolve("models"), ".yaml");
    seeds.files(models, TESTS.resolve("lint"), ".yaml");
    seeds.files(models, Path.of("samples"), ".yaml");
    seeds.files(List.of("markdown", "check"), TESTS, ".md");
    seeds.files(List.of("markdown", "check"), Path.of("samples"), ".md");
    seeds.files(List.of("markers", "update"), TESTS, ".md");
    seeds.files(List.of("catalogue"), TESTS.resolve("catalogue"), ".yaml");
    seeds.files(List.of("rule"), Path.of("queries"), ".rq");
    seeds.files(List.of("query"), Path.of("queries"), ".rq");
    seeds.files(List.of("query"), Path.of("ontology/derived"), ".rq");
    seeds.files(List.of("yaml", "compose", "secrets"), TESTS.resolve("importer/compose"), ".yaml");
    seeds.projects(List.of("compose", "mounted"), TESTS.resolve("importer/compose"));
  }

  private void files(List<String> targets, Path from, String ending) throws IOException {
    if (Files.isDirectory(from)) {
      try (var files = Files.walk(from)) {
        for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
          if (file.toString().endsWith(ending)) {
            write(targets, file, Files.readAllBytes(file));
          }
        }
      }
    }
  }

  /** Writes each folder below another as the files of one input. */
  private void projects(List<String> targets, Path from) throws IOException {
    try (var folders = Files.list(from)) {
      for (var project : folders.filter(Files::isDirectory).sorted().toList()) {
        write(targets, project, bundle(project));
      }
    }
  }

  private static byte[] bundle(Path project) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (Stream<Path> files = Files.walk(project)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        var name = project.relativize(file).toString().replace('\\', '/');
        bytes.writeBytes(("==> " + name + " <==\n").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(Files.readAllBytes(file));
      }
    }
    return bytes.toByteArray();
  }

  private void write(List<String> targets, Path of, byte[] bytes) throws IOException {
    var name = of.toString().replaceAll("[^A-Za-z0-9.-]+", "_");
    for (var target : targets) {
      if (bytes.length <= LARGEST) {
        Files.write(folder.resolve(target).resolve(name), bytes);
      }
    }
  }
}
