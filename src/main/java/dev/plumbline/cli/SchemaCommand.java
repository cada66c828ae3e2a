package dev.plumbline.cli;

import dev.plumbline.cli.option.CatalogueOption;
import dev.plumbline.cli.terminal.ExitCode;
import dev.plumbline.cli.terminal.Terminal;
import dev.plumbline.ontology.schema.SchemaFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code export schema}: writes the JSON Schema of the model format. */
@Command(
    name = "schema",
    header = "Write the JSON Schema of the model format, for editors.",
    description = {
      "To use it, start a model with the line: # yaml-language-server: $schema=FILE",
      "With --catalogue it knows the words of an organisation's own, too."
    })
final class SchemaCommand implements Callable<Integer> {
  private static final String SCHEMA = "/ontology/plumbline.schema.json";

  private final Terminal terminal;

  @Mixin private CatalogueOption catalogues = new CatalogueOption();

  SchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return catalogues.paths().isEmpty() ? shipped() : withOwnWords();
  }

  private int withOwnWords() {
    var words = new OwnWords(terminal).read(catalogues);
    words.ifPresent(vocabulary -> terminal.out().print(SchemaFile.text(vocabulary)));
    return words.isPresent() ? ExitCode.CLEAN : ExitCode.INVALID_INPUT;
  }

  private int shipped() {
    try (var schema = SchemaCommand.class.getResourceAsStream(SCHEMA)) {
      if (schema == null) {
        throw new IllegalStateException("missing resource " + SCHEMA);
      }
      terminal.out().print(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ExitCode.CLEAN;
  }
}
