package dev.plumbline.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes what a fuzzer starts with: a list of the targets, and for each target a dictionary, the
 * inputs that are kept for it, and samples and fixtures of the working copy. {@code bench/fuzz.sh}
 * runs it.
 */
final class Seeds {
  private static final Path TESTS = Path.of("src/test/resources");
  private static final int LARGEST = 6_000;

  private final Path folder;

  private Seeds(Path folder) {
    this.folder = folder;
  }

  /** Writes into the named folder: {@code targets}, and for each a dictionary and a folder. */
  public static void main(String[] arguments) throws IOException {
    var folder = Files.createDirectories(Path.of(arguments[0]));
    var names = Targets.all().stream().map(each -> each.name() + " " + each.type().getName());
    Files.write(folder.resolve("targets"), names.toList());
    for (var target : Targets.all()) {
      Words.write(folder.resolve(target.name() + ".dictionary"), target);
    }
    new Seeds(folder).write();
  }

  private void write() throws IOException {
    for (var target : Targets.all()) {
      Files.createDirectories(folder.resolve(target.name()));
      files(List.of(target.name()), TESTS.resolve("fuzz").resolve(target.name()), "");
    }
    var models = List.of("yaml", "model", "diagram", "check");
    files(models, TESTS.resolve("models"), ".yaml");
    files(models, TESTS.resolve("lint"), ".yaml");
    files(models, Path.of("samples"), ".yaml");
    files(List.of("yaml"), Path.of("queries"), ".yaml");
    files(List.of("markdown", "check", "markers", "update"), TESTS, ".md");
    files(List.of("markdown", "check"), Path.of("samples"), ".md");
    files(List.of("catalogue"), TESTS.resolve("catalogue"), ".yaml");
    files(List.of("rule", "query"), Path.of("queries"), ".rq");
    files(List.of("query"), Path.of("ontology/derived"), ".rq");
    var importers = TESTS.resolve("importer/compose");
    files(List.of("yaml", "compose", "secrets"), importers, ".yaml");
    projects(List.of("compose", "mounted"), importers);
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
