package dev.plumbline.cli.option;

import dev.plumbline.Plumbline;
import dev.plumbline.Progress;
import dev.plumbline.Request;
import dev.plumbline.finding.Finding;
import dev.plumbline.graph.Architecture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A cache of the models of one run (one for each environment): each is read and checked once. */
public final class Models {
  private final Progress progress;
  private final Map<Request, Architecture> read = new HashMap<>();
  private final Map<Request, List<Finding>> checked = new HashMap<>();

  public Models(Progress progress) {
    this.progress = progress;
  }

  /** Returns the architecture that the files of a request describe. */
  public Architecture read(Request request) {
    return read.computeIfAbsent(request, each -> Plumbline.read(each, progress));
  }

  /** Returns the findings of the rules. */
  public List<Finding> check(Request request) {
    return checked.computeIfAbsent(
        request, each -> Plumbline.check(each, read(each), progress).findings());
  }
}
