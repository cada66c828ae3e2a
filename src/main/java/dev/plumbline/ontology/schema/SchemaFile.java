package dev.plumbline.ontology.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.ontology.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file {@code ontology/plumbline.schema.json}, which the program ships and {@code export
 * schema} prints.
 *
 * <p>It is committed. After a change of the vocabulary, write it again:
 *
 * <pre>mvn -q compile exec:java@schema</pre>
 */
public final class SchemaFile {
  /** The name of the file, beside the Turtle files. */
  static final String NAME = "plumbline.schema.json";

  private SchemaFile() {}

  /**
   * Writes the schema of the vocabulary in a folder into that folder.
   *
   * @param arguments the folder with the Turtle files
   */
  public static void main(String[] arguments) {
    var folder = Path.of(arguments[0]);
    try {
      Files.writeString(folder.resolve(NAME), text(Vocabulary.read(folder)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the text of the file, the same on every system. */
  public static String text(Vocabulary vocabulary) {
    var indented = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    try {
      return new ObjectMapper().writer(indented).writeValueAsString(JsonSchema.of(vocabulary))
          + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
