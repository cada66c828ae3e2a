package dev.plumbline.importer.compose;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.document.read.Reader;
import java.nio.charset.StandardCharsets;

/** Reads small pieces of YAML. */
public final class Yaml {
  private Yaml() {}

  public static Tree value(String yaml) {
    var root = (Tree.Mapping) document("compose.yaml", "value: " + yaml).root();
    return root.get("value").orElseThrow();
  }

  static Document document(String file, String yaml) {
    var reading = Reader.read(file, yaml.getBytes(StandardCharsets.UTF_8));
    if (reading.documents().size() != 1) {
      throw new IllegalArgumentException("no single document: " + yaml + reading.problems());
    }
    return reading.documents().get(0);
  }
}
