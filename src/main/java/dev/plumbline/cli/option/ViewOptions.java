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
      description = "Show what this boundary holds, and what that talks to.")
  private Optional<String> boundary = Optional.empty();

  @Option(names = "--around", paramLabel = "ID", description = "Show what is near this component.")
  private Optional<String> around = Optional.empty();

  @Option(
      names = "--hops",
      paramLabel = "N",
      description = "With --around: up to so many flows away (default: 1).")
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
      description = "Show only components of these kinds and of those below them.")
  private List<String> kinds = new ArrayList<>();

  @Option(
      names = "--owner",
      paramLabel = "OWNER",
      split = ",",
      description = "Show only what these answer for.")
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
          "Draw boundaries as boxes and merge the flows between them, as is done by itself above 40"
              + " components.")
  private boolean context;

  @Option(names = "--whole", description = "Show every component, however many there are.")
  private boolean whole;

  @Option(
      names = "--layout",
      paramLabel = "LAYOUT",
      description =
          "How pictures are laid out: layers (boxes in boundaries, flows with labels) or map (a dot"
              + " for every component, near what it talks to; by itself when --whole is too large"
              + " for layers).")
  private Optional<Layout> layout = Optional.empty();

  /** Returns how pictures are laid out, if that is chosen. */
  Optional<Layout> layout() {
    return layout;
  }

  /** Returns the part of a model that the options name. */
  ViewScope scope() {
    if (hops.filter(number -> number < 0).isPresent()) {
      throw new UserMistake("--hops takes 0 or more, but got " + hops.get());
    }
    if (hops.isPresent() && around.isEmpty()) {
      throw new UserMistake("--hops goes with --around");
    }
    if (context && whole) {
      throw new UserMistake("--context and --whole do not go together");
    }
    return new ViewScope(
        boundary, around, hops.orElse(1), data, kinds, owners, tiers, context, whole || isMap());
  }

  /** A map has room for every component. */
  private boolean isMap() {
    return layout.filter(Layout.MAP::equals).isPresent();
  }
}
