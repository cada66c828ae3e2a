package dev.plumbline.importer.compose;

import dev.plumbline.document.Document;
import dev.plumbline.document.KnownTags;
import dev.plumbline.document.Tree;
import dev.plumbline.importer.FileFormat;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.compose.project.MergeTags;
import dev.plumbline.importer.compose.project.Projects;
import dev.plumbline.importer.compose.project.Stated;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads Docker Compose files: services become components, networks boundaries, and addresses in
 * settings flows.
 */
public final class ComposeImporter implements Importer {
  private static final FileFormat FORMAT =
      new FileFormat("compose", "Docker Compose", Set.of("services"), ComposeSignature::isCompose);

  @Override
  public FileFormat format() {
    return FORMAT;
  }

  @Override
  public Set<String> endings() {
    return Set.of("yaml", "yml", "json");
  }

  @Override
  public String example() {
    return "docker-compose.yml";
  }

  /** Override files use these tags to remove or replace values. */
  @Override
  public KnownTags tags() {
    return MergeTags.KNOWN;
  }

  @Override
  public Optional<Tree.Mapping> stated(Document document) {
    return Stated.in(document);
  }

  @Override
  public List<Imported> read(List<Document> documents, Context context) {
    return written(new Projects(context).found(documents), context);
  }

  @Override
  public List<Imported> readNamed(List<Document> documents, Context context) {
    return written(new Projects(context).named(documents), context);
  }

  private static List<Imported> written(List<Projects.Sorted> projects, Context context) {
    return projects.stream().map(project -> new ModelWriter(project, context).write()).toList();
  }
}
