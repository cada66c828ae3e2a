package dev.plumbline.lift.catalogue;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.ontology.OwnTerms;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A catalogue of an organisation, as it is written.
 *
 * @param terms makes the IRIs of its terms
 * @param name its name, where it is written
 * @param root all that it says
 */
record Catalogue(OwnTerms terms, Tree.Scalar name, Tree.Mapping root) {
  /** The key at the top of a catalogue; in a model, it names files. */
  static final String KEY = "catalogue";

  /** Names of catalogues and of their entries; a hyphen stands between words. */
  static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+");

  private static final Set<String> OF_FILE = Set.of(KEY, "description", "name", "version");

  private static final Set<String> OF_MODELS =
      Set.of("system", "component", "components", "boundary", "boundaries", "flows");

  /** Returns whether a document is a catalogue, or meant as one, and no model that names one. */
  static boolean isOne(Document document) {
    return document.root() instanceof Tree.Mapping root
        && root.get(KEY).filter(Tree.Scalar.class::isInstance).isPresent()
        && OF_MODELS.stream().noneMatch(key -> root.get(key).isPresent());
  }

  /** Returns whether a catalogue has no entry, and nothing else that may be meant as one. */
  static boolean isEmpty(Document catalogue) {
    return catalogue.root() instanceof Tree.Mapping root
        && root.entries().stream()
            .filter(entry -> !OF_FILE.contains(entry.key().text()))
            .allMatch(
                entry -> Section.of(entry.key().text()).isPresent() && isEmpty(entry.value()));
  }

  private static boolean isEmpty(Tree value) {
    return value instanceof Tree.Mapping mapping
        ? mapping.entries().isEmpty()
        : value instanceof Tree.Scalar scalar && scalar.isEmpty();
  }
}
