package dev.plumbline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * A family of inputs, one for each size: what grows in each is one thing only.
 *
 * @param name how it is called on the command line
 * @param grows what its size counts
 * @param smallest the first size to measure
 * @param files the text of each file of the input of a size, by its name
 * @param sound whether it has no mistakes
 */
record Shape(
    String name,
    String grows,
    int smallest,
    IntFunction<Map<String, String>> files,
    boolean sound) {
  Shape(String name, String grows, int smallest, IntFunction<Map<String, String>> files) {
    this(name, grows, smallest, files, true);
  }

  /** Returns the same shape, of inputs that have mistakes. */
  Shape mistaken() {
    return new Shape(name, grows, smallest, files, false);
  }

  /** Returns a shape whose inputs are one model each. */
  static Shape model(String name, String grows, int smallest, IntFunction<String> text) {
    return new Shape(
        name, grows, smallest, size -> Map.of("model.yaml", "system: grown\n" + text.apply(size)));
  }

  /** Writes the input of a size into a new folder. */
  Path write(int size, Path parent) throws IOException {
    var folder = parent.resolve(name + "-" + size);
    for (var file : files.apply(size).entrySet()) {
      var path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return folder;
  }
}
