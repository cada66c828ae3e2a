package dev.plumbline.importer.compose.service;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.Notes;
import dev.plumbline.importer.compose.project.Comments;
import dev.plumbline.importer.compose.project.DotEnv;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.project.Interpolation;
import dev.plumbline.importer.compose.project.Pairs;
import dev.plumbline.importer.compose.project.Project;
import dev.plumbline.importer.compose.project.ProjectFiles;
import dev.plumbline.importer.compose.project.VariableScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the variables of a service from {@code environment} and {@code env_file}. */
public final class Environment {
  /** Replaces variables only by the defaults written in the text. */
  public static final Interpolation DEFAULTS = new Interpolation(name -> Optional.empty());

  private final ProjectFiles files;
  private final Project project;
  private final Notes notes;

  public Environment(ProjectFiles files, Project project, Notes notes) {
    this.files = files;
    this.project = project;
    this.notes = notes;
  }

  /** A value of {@code env_file}; in a raw one, values are as they are written. */
  private record EnvFile(Tree.Scalar path, boolean required, boolean raw) {}

  /** Returns the variables of a service; {@code environment} overrides {@code env_file}. */
  public List<Variable> of(Project.Definition service) {
    var variables = new LinkedHashMap<String, Variable>();
    for (var file : envFiles(service)) {
      var text = file(file.path(), service.scope());
      if (text.isEmpty() && file.required()) {
        var path = service.scope().interpolation().in(file.path().text());
        notes.add("Compose does not start without the env file", path, file.path().at());
      }
      text.ifPresent(found -> fileVariables(found, file.raw(), service.scope(), variables));
    }
    for (var pair : Fields.pairs(service.body(), "environment")) {
      if (pair.value() instanceof Tree.Scalar value) {
        stated(pair.key(), value, service.scope())
            .ifPresent(variable -> variables.put(variable.name(), variable));
      }
    }
    return List.copyOf(variables.values());
  }

  /** Returns the values of {@code env_file}. */
  static List<Tree.Scalar> files(Project.Definition service) {
    return envFiles(service).stream().map(EnvFile::path).toList();
  }

  private static List<EnvFile> envFiles(Project.Definition service) {
    return service.body().get("env_file").stream()
        .flatMap(Environment::parts)
        .flatMap(Environment::envFiles)
        .toList();
  }

  private static Stream<EnvFile> envFiles(Tree item) {
    if (!(item instanceof Tree.Mapping mapping)) {
      return Pairs.texts(item).stream().map(path -> new EnvFile(path, true, false));
    }
    boolean optional = Fields.text(mapping, "required").filter(Fields::isFalse).isPresent();
    boolean raw = Fields.text(mapping, "format").filter("raw"::equals).isPresent();
    return Fields.scalar(mapping, "path").stream().map(path -> new EnvFile(path, !optional, raw));
  }

  private static Stream<Tree> parts(Tree stated) {
    return stated instanceof Tree.Sequence list ? list.items().stream() : Stream.of(stated);
  }

  private Optional<Importer.Text> file(Tree.Scalar path, VariableScope scope) {
    var from = project.fileOf(path.at().file());
    return files.text(scope.interpolation().in(path.text()), from);
  }

  private static void fileVariables(
      Importer.Text text, boolean raw, VariableScope scope, Map<String, Variable> variables) {
    (raw ? DotEnv.raw(text) : DotEnv.read(text, scope::value))
        .forEach(
            (name, value) -> {
              var comment = DotEnv.comment(text, value.at().line() - 1);
              variables.put(name, new Variable(name, value.text(), "", value.at(), comment));
            });
  }

  private Optional<Variable> stated(Tree.Scalar key, Tree.Scalar value, VariableScope scope) {
    var interpolation = scope.interpolation();
    var name = interpolation.in(key.text());
    if (value.isEmpty()) {
      return scope.value(name).map(passed -> new Variable(name, passed, "", key.at()));
    }
    return Optional.of(
        new Variable(
            name,
            interpolation.in(value.text()),
            DEFAULTS.in(value.text()),
            value.at(),
            Comments.ofSetting(key, project)));
  }
}
