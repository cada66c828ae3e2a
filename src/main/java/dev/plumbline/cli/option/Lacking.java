package dev.plumbline.cli.option;

import dev.plumbline.cli.terminal.Terminal;
import dev.plumbline.graph.Architecture;
import dev.plumbline.rule.check.Unfinished;

/** Says on standard error what a graph lacks, for commands that show the graph. */
public record Lacking(Terminal terminal) {
  /** Says which derivations were stopped, and returns whether there are any. */
  public boolean tell(Architecture architecture) {
    for (var step : architecture.stopped()) {
      terminal.say(
          "the derivation %s was stopped after %s; what it adds is missing (%s gives it more time)"
              .formatted(
                  step.name(), Unfinished.shown(step.limit()), Unfinished.remedy(step.limit())));
    }
    return !architecture.stopped().isEmpty();
  }
}
