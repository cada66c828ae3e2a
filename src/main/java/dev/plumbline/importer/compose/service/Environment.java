package dev.plumbline.importer.compose.service;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.compose.project.Comments;
import dev.plumbline.importer.compose.project.DotEnv;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.project.Interpolation;
import dev.plumbline.importer.compose.project.Pairs;
import dev.plumbline.importer.compose.project.Project;
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

  private final Importer.Context context;
  private final Project project;

  public Environment(Importer.Context context, Project project) {
    this.context = context;
    this.project = project;
  }

  /** Returns the variables of a service; {@code environment} overrides {@code env_file}. */
  public List<Variable> of(Project.Definition service) {
    var variables = new LinkedHashMap<String, Variable>();
    for (var file : files(service)) {
      file(file, service.scope())
          .ifPresent(text -> fileVariables(text, service.scope(), variables));
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
    return service.body().get("env_file").stream()
        .flatMap(Environment::parts)
        .flatMap(
            item ->
                item instanceof Tree.Mapping mapping
                    ? Fields.scalar(mapping, "path").stream()
                    : Pairs.texts(item).stream())
        .toList();
  }

  private static Stream<Tree> parts(Tree stated) {
    return stated instanceof Tree.Sequence list ? list.items().stream() : Stream.of(stated);
  }

  private Optional<Importer.Text> file(Tree.Scalar path, VariableScope scope) {
    var from = project.fileOf(path.at().file());
    return context.text(scope.interpolation().in(path.text()), from);
  }

  private static void fileVariables(
      Importer.Text text, VariableScope scope, Map<String, Variable> variables) {
    DotEnv.read(text, scope::value)
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
