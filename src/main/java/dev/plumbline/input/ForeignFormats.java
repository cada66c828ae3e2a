package dev.plumbline.input;

import dev.plumbline.document.Document;
import dev.plumbline.document.KnownTags;
import dev.plumbline.importer.FileFormat;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.TextFormat;
import dev.plumbline.importer.UnreadFormats;
import dev.plumbline.importer.compose.ComposeImporter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The foreign formats: those with an importer, and those that are only recognised. */
public final class ForeignFormats {
  private static final ForeignFormats SHIPPED =
      new ForeignFormats(List.of(new ComposeImporter()), UnreadFormats.all());

  private final List<Importer> importers;
  private final List<FileFormat> unread;
  private final Map<String, Map<String, String>> fixes = new ConcurrentHashMap<>();

  public ForeignFormats(List<Importer> importers, List<FileFormat> unread) {
    this.importers = List.copyOf(importers);
    this.unread = List.copyOf(unread);
  }

  /** Returns the formats that Plumbline knows. */
  public static ForeignFormats shipped() {
    return SHIPPED;
  }

  /** Returns the importers, in the order in which they are tried. */
  public List<Importer> importers() {
    return importers;
  }

  /** Returns the formats that are recognised and not read. */
  public List<FileFormat> unread() {
    return unread;
  }

  /** Returns the importer whose format the document is. */
  public Optional<Importer> importer(Document document) {
    return importers.stream().filter(each -> each.format().recognises(document)).findFirst();
  }

  /** Returns the format of a document that no importer reads, when it is known. */
  public Optional<FileFormat> unread(Document document) {
    return unread.stream().filter(format -> format.recognises(document)).findFirst();
  }

  /** Returns the language of a file that is written in one, by its name. */
  Optional<TextFormat> text(String name) {
    return endings().stream().anyMatch(ending -> name.endsWith("." + ending))
        ? Optional.empty()
        : TextFormat.of(name);
  }

  /** Returns keys at the root that no part of a model has. */
  public Set<String> ownKeys() {
    return all().flatMap(format -> format.ownKeys().stream()).collect(Collectors.toSet());
  }

  /** Returns whether only a format that is not read has the key at its root. */
  boolean isOfUnread(String key) {
    return unread.stream().anyMatch(format -> format.ownKeys().contains(key));
  }

  /** Returns the endings of files that can be read, without the point. */
  public Set<String> endings() {
    return importers.stream()
        .flatMap(importer -> importer.endings().stream())
        .collect(Collectors.toSet());
  }

  /** Returns the YAML tags that files of the formats use. */
  public KnownTags tags() {
    return importers.stream().map(Importer::tags).reduce(KnownTags.NONE, KnownTags::and);
  }

  /** Returns how a fix that is about the fact is written in files of the format. */
  public Optional<String> fix(String format, String fact) {
    return Optional.ofNullable(fixes.computeIfAbsent(format, this::fixes).get(fact));
  }

  private Map<String, String> fixes(String format) {
    return importers.stream()
        .filter(importer -> importer.format().id().equals(format))
        .findFirst()
        .map(Importer::fixes)
        .orElse(Map.of());
  }

  private Stream<FileFormat> all() {
    return Stream.concat(importers.stream().map(Importer::format), unread.stream());
  }
}
