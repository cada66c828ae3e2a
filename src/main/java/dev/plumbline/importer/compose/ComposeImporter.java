package dev.plumbline.importer.compose;

import dev.plumbline.document.Document;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.compose.project.Projects;
import java.util.List;

/**
 * Reads Docker Compose files: services become components, networks boundaries, and addresses in
 * settings flows.
 */
public final class ComposeImporter implements Importer {
  @Override
  public String format() {
    return "compose";
  }

  @Override
  public boolean recognises(Document document) {
    return Recognition.isCompose(document);
  }

  @Override
  public List<Imported> read(List<Document> documents, Context context) {
    return Projects.read(documents, context).stream()
        .map(project -> new ModelWriter(project, context).write())
        .toList();
  }
}
