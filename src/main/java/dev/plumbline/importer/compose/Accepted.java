package dev.plumbline.importer.compose;

import dev.plumbline.document.Acceptance;
import dev.plumbline.document.Comment;
import dev.plumbline.document.CommentPlaces;
import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.Finding;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.project.Ids;
import dev.plumbline.importer.compose.project.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes waivers for the comments that accept a finding on a service, a network or the project. */
final class Accepted {
  private final Project project;
  private final String system;
  private final List<Finding> problems = new ArrayList<>();

  Accepted(Project project, String system) {
    this.project = project;
    this.system = system;
  }

  /** Writes the waivers; returns the mistakes in such comments. */
  List<Finding> describe(ModelBuilder model) {
    for (var document : project.read()) {
      var comments = document.comments().stream().filter(Acceptance::isOne).toList();
      if (!comments.isEmpty()) {
        var places = new CommentPlaces(document);
        comments.forEach(comment -> describe(comment, document, places, model));
      }
    }
    return problems;
  }

  private void describe(
      Comment comment, Document document, CommentPlaces places, ModelBuilder model) {
    var beside =
        places.of(comment).stream()
            .flatMap(path -> element(path, document).stream())
            .map(List::of)
            .toList();
    Acceptance.waivers(comment, beside, List.of(system()), problems::add)
        .forEach(waiver -> model.add("waivers", waiver));
  }

  private String system() {
    return "system/" + system;
  }

  /**
   * Returns the element that a path of keys leads to; the keys at the top belong to the project.
   */
  private Optional<String> element(List<Tree> path, Document document) {
    var depth = project.depthOfServices(document);
    if (path.size() <= depth) {
      return Optional.of(system());
    }
    if (!(path.get(depth) instanceof Tree.Scalar name)) {
      return Optional.empty();
    }
    var section = depth == 0 ? "services" : ((Tree.Scalar) path.get(0)).text();
    return switch (section) {
      case "services" -> Optional.of("component/" + Ids.of(name.text()));
      case "networks" -> Optional.of("boundary/" + Ids.of(name.text()));
      default -> Optional.empty();
    };
  }
}
