package dev.plumbline.cli;

import dev.plumbline.Plumbline;
import dev.plumbline.cli.option.CatalogueOption;
import dev.plumbline.cli.terminal.Mistakes;
import dev.plumbline.cli.terminal.Terminal;
import dev.plumbline.ontology.Vocabulary;
import java.util.Optional;

/** Reads an organisation's own words for commands that read no model. */
record OwnWords(Terminal terminal) {
  /** Returns the vocabulary with them, or prints the mistakes in them and returns nothing. */
  Optional<Vocabulary> read(CatalogueOption catalogues) {
    var words = Plumbline.words(catalogues.paths(), terminal.folder());
    if (words.problems().isEmpty()) {
      return Optional.of(words.vocabulary());
    }
    new Mistakes(terminal).print(words.problems());
    return Optional.empty();
  }
}
