package dev.plumbline.importer;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.document.read.Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads an importer's table of fixes in its own format. */
final class FixTable {
  private static final String FILE = "fixes.yaml";

  private FixTable() {}

  /** Returns the table beside a class, from facts to fixes; empty when there is no such file. */
  static Map<String, String> beside(Class<?> importer) {
    try (var in = importer.getResourceAsStream(FILE)) {
      return in == null ? Map.of() : read(importer.getName() + ": " + FILE, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> read(String shown, byte[] bytes) {
    var reading = Reader.read(shown, bytes);
    if (!reading.problems().isEmpty()) {
      throw new IllegalStateException(reading.problems().toString());
    }
    var fixes = new LinkedHashMap<String, String>();
    for (var document : reading.documents()) {
      entries(document).entries().forEach(entry -> fixes.put(entry.key().text(), text(entry)));
    }
    return Collections.unmodifiableMap(fixes);
  }

  private static Tree.Mapping entries(Document document) {
    if (document.root() instanceof Tree.Mapping mapping) {
      return mapping;
    }
    throw new IllegalStateException(document.root().at() + ": expected a mapping");
  }

  private static String text(Tree.Entry entry) {
    if (entry.value() instanceof Tree.Scalar scalar) {
      return scalar.text();
    }
    throw new IllegalStateException(entry.value().at() + ": expected a text");
  }
}
