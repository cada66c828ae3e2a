package dev.plumbline.input;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.document.read.Reading;
import dev.plumbline.document.read.Wrapper;
import dev.plumbline.finding.Finding;
import dev.plumbline.importer.FileFormat;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.TextFormat;
import dev.plumbline.lift.catalogue.CatalogueReader;
import dev.plumbline.lift.read.FormatVersions;
import dev.plumbline.lift.source.SystemKey;
import dev.plumbline.ontology.Vocabulary;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recognises by its content whether a document is a model, a foreign format, or something else. */
public final class Recognition {
  /** A document with one of these at its root is a part of a model. */
  private static final Set<String> ALONE = Set.of("component", "boundary", "flows");

  /** So is one with these, when they hold what they hold in a model. */
  private static final Set<String> SECTIONS =
      Set.of("components", "boundaries", "data", "assumptions", "decisions", "risks", "kinds");

  /** A key in the first column, or of the outermost object of JSON. */
  private static final Pattern KEY =
      Pattern.compile("(?m)^(?:\\{? {0,4}\"([$\\w-]+)\" {0,4}:|([$\\w-]+):)(.*)");

  private static final Set<String> MODEL_KEYS =
      Set.of(
          SystemKey.NAME,
          "component",
          "components",
          "boundary",
          "boundaries",
          "flows",
          Wrapper.KEY);

  private static final Set<String> KEYS =
      Stream.of(MODEL_KEYS, SECTIONS)
          .flatMap(Set::stream)
          .filter(key -> !key.equals(Wrapper.KEY))
          .collect(Collectors.toUnmodifiableSet());

  private final ForeignFormats formats;
  private final Set<String> foreignKeys;
  private final ModelShape shape;

  public Recognition(ForeignFormats formats, Supplier<Vocabulary> vocabulary) {
    this.formats = formats;
    this.foreignKeys = formats.ownKeys();
    this.shape = new ModelShape(vocabulary);
  }

  /** Returns the importer whose format the document is. */
  Optional<Importer> importer(Document document) {
    return namesSystem(document) ? Optional.empty() : formats.importer(document);
  }

  /** Returns the language in which a file is written, by its name, when it is no data. */
  Optional<TextFormat> text(Path file) {
    return formats.text(String.valueOf(file.getFileName()));
  }

  /** Returns the format of a document that is no model and that no importer takes. */
  Optional<FileFormat> unread(Document document) {
    return formats.unread(document);
  }

  /**
   * Returns whether the document, when no importer takes it, is meant as a model or a part of one.
   * That is enough for a file that the user named.
   */
  public boolean isModel(Document document) {
    if (CatalogueReader.isCatalogue(document)) {
      return false;
    }
    return namesSystem(document)
        || FormatVersions.isStated(document.root())
        || unread(document).isEmpty() && (has(document, ALONE) || hasSection(document));
  }

  /**
   * Returns whether the document surely is a model or a part of one: a file that was only found in
   * a folder is none because it has a section of the same name.
   */
  public boolean isSurelyModel(Document document) {
    if (!(document.root() instanceof Tree.Mapping root)
        || CatalogueReader.isCatalogue(document)
        || unread(document).isPresent()) {
      return false;
    }
    var system = SystemKey.of(root);
    if (system.id().isPresent()) {
      return !isTemplate(document)
          && (shape.isPart(document, root, SECTIONS)
              || shape.isMeantAsSystem(root, system.id().get()));
    }
    return !has(document, foreignKeys)
        && Stream.concat(Stream.of(root), system.mappings().stream())
            .anyMatch(each -> shape.isPart(document, each, SECTIONS));
  }

  /** Returns the keys at the root of a document that are nearly keys of a model. */
  MisspeltKeys misspelt(Document document) {
    return MisspeltKeys.of(document, KEYS);
  }

  /**
   * Returns the misspelt keys of a document that surely is a model or a part of one but for them;
   * else none.
   */
  MisspeltKeys misspeltModel(Document document) {
    var misspelt = misspelt(document);
    boolean model =
        !misspelt.isEmpty()
            && !isTemplate(document)
            && unread(document).isEmpty()
            && !has(document, foreignKeys)
            && misspelt.corrected(document).root() instanceof Tree.Mapping root
            && shape.isPart(document, root, SECTIONS);
    return model ? misspelt : MisspeltKeys.NONE;
  }

  /** Returns whether a template engine fills in the name of the system. */
  boolean isTemplate(Document document) {
    return SystemKey.of(document.root()).id().filter(id -> isFilledIn(id.text())).isPresent();
  }

  /** Returns the format of the first document that is of one which is known and not read. */
  Optional<FileFormat> unread(Reading reading) {
    return reading.documents().stream().flatMap(document -> unread(document).stream()).findFirst();
  }

  /** Returns a mistake where a model stands under its key and other keys stand beside that. */
  Optional<Finding> besideWrapper(Document document) {
    if (!(document.root() instanceof Tree.Mapping root)) {
      return Optional.empty();
    }
    return root.entry(Wrapper.KEY)
        .filter(entry -> entry.value() instanceof Tree.Mapping)
        .filter(entry -> isSurelyModel(document.as(Document.Role.MODEL, entry.value())))
        .map(
            entry ->
                InputMistake.NOT_A_MODEL.at(
                    entry.key().at(),
                    "the model under \"plumbline\" is not read, since other keys stand beside it",
                    "only the front matter of Markdown is shared; give the model a file of its"
                        + " own"));
  }

  private static boolean namesSystem(Document document) {
    return SystemKey.of(document.root()).isThere();
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

  /**
   * Returns whether text that is not well formed was meant to be a model: what is readable of it
   * has a key of a model, and none of another format.
   */
  boolean looksLikeModel(String text) {
    boolean model = false;
    var keys = KEY.matcher(text);
    while (keys.find()) {
      var key = keys.group(1) == null ? keys.group(2) : keys.group(1);
      if (formats.isOfUnread(key)) {
        return false;
      }
      model |= MODEL_KEYS.contains(key) && !isFilledIn(keys.group(3));
    }
    return model;
  }

  /**
   * Returns the format that a file was meant to be whose text is not well formed: the file is
   * called like files of the format, and its text has a key of it.
   */
  Optional<Importer> meant(String name, String text) {
    return formats.importers().stream()
        .filter(each -> name.toLowerCase(Locale.ROOT).contains(each.format().id()))
        .filter(
            each ->
                KEY.matcher(text)
                    .results()
                    .anyMatch(key -> each.format().ownKeys().contains(key.group(2))))
        .findFirst();
  }

  /** Returns whether a template engine fills in the value. */
  private static boolean isFilledIn(String value) {
    return value.contains("{{") || value.contains("{%");
  }

  /** Returns what can be read, for messages. */
  String expected() {
    var ids = formats.importers().stream().map(importer -> importer.format().id()).toList();
    var foreign = ids.isEmpty() ? "" : ", or a file of " + String.join(", ", ids);
    return "expected a key such as \"system\", \"components\" or \"flows\"" + foreign;
  }
}
