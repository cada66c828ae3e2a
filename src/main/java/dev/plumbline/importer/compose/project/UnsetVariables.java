package dev.plumbline.importer.compose.project;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.finding.Rule;
import dev.plumbline.importer.Notes;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the variables that nothing sets: for most of them Compose takes a blank, and without those
 * that must be set it starts nothing. That is a mistake where the project has a file that sets its
 * variables; without one they are set where it is started.
 */
final class UnsetVariables {
  private static final Rule UNDEFINED =
      Rule.ofReader("undefined-variable", "A variable that nothing defines");

  /** Every shell sets these. */
  private static final Set<String> OF_ANY_SHELL = Set.of("HOME", "PWD", "USER");

  private final Project project;
  private final Notes notes;
  private Location at;

  private UnsetVariables(Project project, Notes notes) {
    this.project = project;
    this.notes = notes;
    this.at = project.document().root().at();
  }

  /** Tells the variables of a project whose files are merged. */
  static void tell(Project project, Notes notes) {
    var told = new UnsetVariables(project, notes);
    for (var service : project.services().values()) {
      told.in(service.body(), new Interpolation(service.scope()::value, told::missing));
    }
  }

  private void in(Tree tree, Interpolation interpolation) {
    if (tree instanceof Tree.Mapping mapping) {
      mapping.entries().forEach(entry -> in(entry.value(), interpolation));
    } else if (tree instanceof Tree.Sequence sequence) {
      sequence.items().forEach(item -> in(item, interpolation));
    } else if (((Tree.Scalar) tree).text().indexOf('$') >= 0) {
      at = tree.at();
      interpolation.in(((Tree.Scalar) tree).text());
    }
  }

  private void missing(String name, Optional<String> message) {
    if (OF_ANY_SHELL.contains(name)) {
      return;
    }
    if (message.isEmpty()) {
      notes.add("variables that are not set, so that Compose takes a blank string", name, at);
      return;
    }
    var text = name + (message.get().isBlank() ? "" : ": " + message.get());
    if (project.hasVariables()) {
      project.refuse(UNDEFINED, at, "required variable is missing a value: " + text);
    } else {
      notes.add("must be set where the project is started", text, at);
    }
  }
}
