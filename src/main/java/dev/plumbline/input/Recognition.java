package dev.plumbline.input;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.importer.FileFormat;
import dev.plumbline.importer.Importer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises by its content whether a document is a model, a foreign format, or something else. */
public final class Recognition {
  /** A document with one of these at its root is a part of a model. */
  private static final Set<String> ALONE = Set.of("component", "boundary", "flows");

  /** So is one with these, when they hold what they hold in a model. */
  private static final Set<String> SECTIONS =
      Set.of("components", "boundaries", "data", "assumptions", "decisions", "risks", "kinds");

  private static final Pattern MODEL_LIKE =
      Pattern.compile("(?m)^\\s{0,2}\"?(system|components|boundaries|flows)\"?\\s*:");

  private final ForeignFormats formats;
  private final Set<String> foreignKeys;

  public Recognition(ForeignFormats formats) {
    this.formats = formats;
    this.foreignKeys = formats.ownKeys();
  }

  /** Returns the importer whose format the document is. */
  Optional<Importer> importer(Document document) {
    return namesSystem(document) ? Optional.empty() : formats.importer(document);
  }

  /** Returns the format of a document that is no model and that no importer takes. */
  Optional<FileFormat> unread(Document document) {
    return formats.unread(document);
  }

  /** Returns whether the document, when no importer takes it, is a model or a part of one. */
  public boolean isModel(Document document) {
    return namesSystem(document) || has(document, ALONE) || hasSection(document);
  }

  private static boolean namesSystem(Document document) {
    return has(document, Set.of("system"));
  }

  private boolean hasSection(Document document) {
    return document.root() instanceof Tree.Mapping root
        && SECTIONS.stream()
            .flatMap(key -> root.get(key).stream())
            .anyMatch(Tree.Mapping.class::isInstance)
        && !has(document, foreignKeys);
  }

  private static boolean has(Document document, Set<String> keys) {
    return document.root() instanceof Tree.Mapping root
        && keys.stream().anyMatch(key -> root.get(key).isPresent());
  }

  /** Returns whether text that is not well formed was meant to be a model. */
  boolean looksLikeModel(String text) {
    return MODEL_LIKE.matcher(text).find();
  }

  /** Returns what can be read, for messages. */
  String expected() {
    var ids = formats.importers().stream().map(importer -> importer.format().id()).toList();
    var foreign = ids.isEmpty() ? "" : ", or a file of " + String.join(", ", ids);
    return "expected a key such as \"system\", \"components\" or \"flows\"" + foreign;
  }
}
