package dev.plumbline.importer.compose.project;

import dev.plumbline.document.Document;
import dev.plumbline.document.Mistake;
import dev.plumbline.document.TemplateMistake;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.Notes;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The files beside a project's own that say something of it.
 *
 * <p>One that is there and cannot be read is a mistake in the project: what it would say is not
 * checked. One that is not there is none: files with secrets are often kept out of a repository,
 * and those of the host lie elsewhere.
 */
public final class ProjectFiles {
  private static final String NOT_READ = "not read: ";

  private final Project project;
  private final Importer.Context context;
  private final Notes notes;

  /**
   * Makes the files of a project.
   *
   * @param project gets the mistakes
   * @param notes get what is no mistake
   */
  public ProjectFiles(Project project, Importer.Context context, Notes notes) {
    this.project = project;
    this.context = context;
    this.notes = notes;
  }

  /**
   * Returns the documents of a configuration file; empty when it is not in the project. A template
   * is only noted, and a tag that is not known belongs to the product that reads the file.
   */
  public Optional<List<Document>> yaml(String path, Document from) {
    var opened = context.open(path, from);
    opened.ifPresent(
        file -> {
          file.mistakes().stream()
              .filter(TemplateMistake::is)
              .forEach(each -> note(NOT_READ, each));
          refuse(
              file.mistakes(), each -> !TemplateMistake.is(each) && !Mistake.UNKNOWN_TAG.is(each));
        });
    return opened.map(Importer.Opened::documents);
  }

  /** Returns the text of a file that the project names; empty when it is not in the project. */
  public Optional<Importer.Text> text(String path, Document from) {
    var text = context.text(path, from);
    text.ifPresent(file -> refuse(file.mistakes(), each -> true));
    return text;
  }

  /**
   * Returns the text of a file that nothing names, such as a page of documentation: one that is
   * partly read is noted.
   */
  public Optional<Importer.Text> page(String path, Document from) {
    var text = context.text(path, from);
    text.ifPresent(
        file -> {
          refuse(file.mistakes(), Mistake.UNREADABLE_FILE::is);
          if (file.mistakes().stream().noneMatch(Mistake.UNREADABLE_FILE::is)) {
            noteFirst(file);
          }
        });
    return text;
  }

  /**
   * Returns the text of a file that may hold anything, such as data or a key; empty when it is no
   * text, which is no mistake. One that cannot be read, or not whole, is noted.
   */
  public Optional<Importer.Text> any(String path, Document from) {
    var text = context.text(path, from);
    text.ifPresent(
        file -> {
          var isText = !file.lines().isEmpty();
          if (isText || file.mistakes().stream().noneMatch(Mistake.SYNTAX::is)) {
            noteFirst(file);
          }
        });
    return text.filter(file -> !file.lines().isEmpty());
  }

  /** Notes that a file that a service mounts is not in the project, so that nobody knows it. */
  public void missing(String service, String path, Location at) {
    notes.add("a mounted file is not in the project", service + " (" + path + ")", at);
  }

  /** Returns whether a file is in the project, whatever it holds. */
  public boolean has(String path, Document from) {
    return context.text(path, from).isPresent();
  }

  /** Returns the names of the files directly in a folder. */
  public List<String> names(String folder, Document from) {
    return context.names(folder, from);
  }

  private void refuse(List<Finding> mistakes, Predicate<Finding> which) {
    project.refuse(mistakes.stream().filter(which).toList());
  }

  private void noteFirst(Importer.Text file) {
    var how = file.lines().isEmpty() ? NOT_READ : "only partly read: ";
    file.mistakes().stream().limit(1).forEach(mistake -> note(how, mistake));
  }

  private void note(String how, Finding mistake) {
    notes.add(how + mistake.message(), mistake.at().file(), mistake.at());
  }
}
