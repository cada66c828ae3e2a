package dev.plumbline.cli;

import dev.plumbline.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The model that a command is about, when its arguments are nothing but files and folders. */
final class ModelArguments {
  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files and folders; the working folder when there is none.")
  private List<Path> paths = new ArrayList<>();

  @Mixin private ModelOptions options = new ModelOptions();

  Request request(Terminal terminal) {
    return request(options, terminal);
  }

  /** Returns the request for the same files with other options. */
  Request request(ModelOptions others, Terminal terminal) {
    return others.request(paths, terminal);
  }
}
