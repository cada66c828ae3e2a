package dev.plumbline.cli.option;

import dev.plumbline.cli.terminal.UserMistake;
import dev.plumbline.diagram.layout.Layout;
import dev.plumbline.diagram.view.ViewScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which part of the model a diagram shows. */
final class ViewOptions {
  @Option(
      names = "--boundary",
      paramLabel = "ID",
      description = "Show the elements of this boundary, and what they communicate with.")
  private Optional<String> boundary = Optional.empty();

  @Option(
      names = "--around",
      paramLabel = "ID",
      description = "Show the neighbourhood of this component.")
  private Optional<String> around = Optional.empty();

  @Option(
      names = "--hops",
      paramLabel = "N",
      description = "With --around: the maximum number of hops (default: 1).")
  private Optional<Integer> hops = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "ID",
      description = "Show the journey of this data: every flow that carries it, and every store.")
  private Optional<String> data = Optional.empty();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      split = ",",
      description = "Show only components of these kinds and their sub-kinds.")
  private List<String> kinds = new ArrayList<>();

  @Option(
      names = "--owner",
      paramLabel = "OWNER",
      split = ",",
      description = "Show only components of these owners.")
  private List<String> owners = new ArrayList<>();

  @Option(
      names = "--tier",
      paramLabel = "TIER",
      split = ",",
      description = "Show only components of these tiers.")
  private List<String> tiers = new ArrayList<>();

  @Option(
      names = "--context",
      description =
          "Draw boundaries as boxes and merge the flows between them; the default above 40"
              + " components.")
  private boolean context;

  @Option(names = "--whole", description = "Show every component, without a limit.")
  private boolean whole;

  @Option(
      names = "--layout",
      paramLabel = "LAYOUT",
      description =
          "How pictures are laid out: layers (boxes in boundaries, flows with labels) or map (a dot"
              + " for every component, near what it talks to; the default when --whole is too large"
              + " for layers).")
  private Optional<Layout> layout = Optional.empty();

  /** Returns the layout, if one is chosen. */
  Optional<Layout> layout() {
    return layout;
  }

  /** Returns the chosen part of a model. */
  ViewScope scope() {
    if (hops.filter(number -> number < 0).isPresent()) {
      throw new UserMistake("--hops takes 0 or more, but got " + hops.get());
    }
    if (hops.isPresent() && around.isEmpty()) {
      throw new UserMistake("--hops requires --around");
    }
    if (context && whole) {
      throw new UserMistake("--context and --whole cannot be combined");
    }
    return new ViewScope(
        boundary, around, hops.orElse(1), data, kinds, owners, tiers, context, whole || isMap());
  }

  /** A map shows every component. */
  private boolean isMap() {
    return layout.filter(Layout.MAP::equals).isPresent();
  }
}
