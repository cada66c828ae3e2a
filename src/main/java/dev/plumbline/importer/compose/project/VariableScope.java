package dev.plumbline.importer.compose.project;

import dev.plumbline.document.Tree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The variables that a file's values may use: those of {@code .env} files, never those of the shell
 * that runs the check.
 *
 * @param variables values by name, with their locations
 */
public record VariableScope(Map<String, Tree.Scalar> variables) {
  public VariableScope {
    variables = Map.copyOf(variables);
  }

  /** Returns the value of a variable. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(variables.get(name)).map(Tree.Scalar::text);
  }

  /** Returns this scope with missing variables taken from {@code defaults}. */
  VariableScope orElse(Map<String, Tree.Scalar> defaults) {
    var all = new LinkedHashMap<>(defaults);
    all.putAll(variables);
    return new VariableScope(all);
  }

  /** Returns an interpolation with these variables. */
  public Interpolation interpolation() {
    return new Interpolation(this::value);
  }
}
