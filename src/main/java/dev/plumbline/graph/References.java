package dev.plumbline.graph;

import dev.plumbline.document.Tree;
import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds the elements that ids mean, by any part of their path that is enough to tell them apart.
 */
final class References {
  private final Vocabulary vocabulary;
  private final Map<String, List<Draft>> byId = new HashMap<>();
  private final Map<String, List<Draft>> byFormerId = new HashMap<>();

  References(Vocabulary vocabulary, Collection<Draft> drafts, String was) {
    this.vocabulary = vocabulary;
    for (var draft : drafts) {
      byId.computeIfAbsent(draft.id(), id -> new ArrayList<>(1)).add(draft);
      draft.facts().get(was).ifPresent(statement -> remember(draft, statement.content()));
    }
  }

  private void remember(Draft draft, Content content) {
    var former = new ArrayList<Tree.Scalar>();
    if (content instanceof Content.One one) {
      former.add(one.value());
    } else if (content instanceof Content.Several several) {
      former.addAll(several.values());
    }
    former.forEach(
        id -> byFormerId.computeIfAbsent(id.text(), text -> new ArrayList<>(1)).add(draft));
  }

  /**
   * Returns the elements that a text may mean: exactly one where it is a good reference.
   *
   * @param text an id, with as much of the path, class and system before it as is needed
   * @param classIri the class that they belong to
   * @param system the system that names them; its own elements come before those of others
   */
  List<Draft> find(String text, String classIri, Draft system) {
    var parts = text.split("/");
    var id = parts[parts.length - 1];
    var matches =
        byId.getOrDefault(id, List.of()).stream()
            .filter(draft -> isA(draft, classIri) && matches(draft, parts))
            .toList();
    var found = matches.isEmpty() ? former(text, classIri) : matches;
    return narrowed(
        narrowed(found, draft -> draft.system() == system), draft -> whole(draft, parts));
  }

  private List<Draft> former(String text, String classIri) {
    return byFormerId.getOrDefault(text, List.of()).stream()
        .filter(draft -> isA(draft, classIri))
        .toList();
  }

  private boolean isA(Draft draft, String classIri) {
    return draft.classIri().equals(classIri) || vocabulary.isA(draft.classIri(), classIri);
  }

  private static List<Draft> narrowed(
      List<Draft> found, java.util.function.Predicate<Draft> preferred) {
    if (found.size() < 2) {
      return found;
    }
    var narrower = found.stream().filter(preferred).toList();
    return narrower.isEmpty() ? found : narrower;
  }

  private static boolean whole(Draft draft, String[] parts) {
    return draft.path().equals(Arrays.asList(parts));
  }

  /**
   * The parts end the path; before a whole path may stand its class, and before that its system.
   */
  private static boolean matches(Draft draft, String[] parts) {
    if (parts.length == 1) {
      return true;
    }
    var full = new ArrayList<String>();
    full.add(draft.system().id());
    full.add(Classes.type(draft.classIri()));
    full.addAll(draft.path());
    var given = Arrays.asList(parts);
    if (endsWith(full, given)) {
      return true;
    }
    full.remove(1);
    return endsWith(full, given);
  }

  private static boolean endsWith(List<String> path, List<String> end) {
    int skipped = path.size() - end.size();
    return skipped >= 0 && path.subList(skipped, path.size()).equals(end);
  }

  /** Returns the ids that a reference to the class may have. */
  Collection<String> ids(String classIri) {
    return byId.values().stream()
        .flatMap(List::stream)
        .filter(draft -> isA(draft, classIri))
        .map(Draft::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
