package dev.plumbline.input;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.read.SiteKeys;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Tells by the vocabulary whether a document that names no system looks like a part of a model.
 *
 * <p>Many formats have sections such as {@code components} or {@code data}: what counts is whether
 * their entries are written as those of a model. The vocabulary is asked only where it is needed.
 */
final class ModelShape {
  private static final List<String> ELEMENTS = List.of("component", "boundary");
  private static final Set<String> ENDS = Set.of("from", "to");
  private static final String ARROW = "->";

  /** A name has a few words in one line. */
  private static final Pattern NAME = Pattern.compile("\\S+( \\S+){0,3}");

  private static final List<String> OF_ELEMENTS = List.of("components", "boundaries", "flows");

  /** Keys that entries of many formats have; they say nothing. */
  private static final Set<String> COMMON =
      Set.of(
          "description",
          "id",
          "labels",
          "name",
          "notes",
          "path",
          "status",
          "tags",
          "text",
          "title",
          "url",
          "version");

  private final Supplier<Vocabulary> vocabulary;

  ModelShape(Supplier<Vocabulary> vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Returns whether the document looks like an element, flows, or sections of a model. */
  boolean isPart(Document document, Tree.Mapping root, Set<String> sections) {
    var flows = root.get("flows");
    if (flows.isPresent()) {
      return areFlows(flows.get());
    }
    return ELEMENTS.stream().anyMatch(key -> isElement(own(document, root), key))
        || sections.stream().anyMatch(key -> root.get(key).filter(of(key)).isPresent());
  }

  /** In front matter that is shared, the keys of other programs say nothing. */
  private static Tree.Mapping own(Document document, Tree.Mapping root) {
    if (document.role() != Document.Role.SHARED) {
      return root;
    }
    var own = root.entries().stream().filter(entry -> !isForeign(entry.key().text())).toList();
    return new Tree.Mapping(own, root.at());
  }

  private static boolean isForeign(String key) {
    return SiteKeys.isOne(key) && !COMMON.contains(key);
  }

  private Predicate<Tree> of(String section) {
    return written -> written instanceof Tree.Mapping entries && isSection(section, entries);
  }

  private static boolean areFlows(Tree flows) {
    return flows instanceof Tree.Sequence list
        ? list.items().isEmpty() || list.items().stream().anyMatch(ModelShape::isFlow)
        : isFlow(flows) || flows instanceof Tree.Scalar one && one.isEmpty();
  }

  /**
   * Returns whether a document that has text under {@code system}, and no section of a model, is
   * still meant as one: the text may be a name, and the other keys do not speak against it. Texts
   * for translators, prompts and lists of facts have such a key, too.
   */
  boolean isMeantAsSystem(Tree.Mapping root, Tree.Scalar system) {
    var keys =
        root.entries().stream()
            .map(entry -> entry.key().text())
            .filter(key -> !COMMON.contains(key) && !key.startsWith("x-"))
            .toList();
    long unknown = keys.stream().filter(key -> !has(ClassIris.SYSTEM, key)).count();
    boolean misfit =
        OF_ELEMENTS.stream()
            .flatMap(key -> root.get(key).stream())
            .anyMatch(ModelShape::areNoElements);
    return NAME.matcher(system.text().strip()).matches()
        && (unknown == 0 || !misfit && unknown <= keys.size() / 2);
  }

  private static boolean areNoElements(Tree value) {
    return value instanceof Tree.Scalar text && !text.isEmpty()
        || value instanceof Tree.Sequence list
            && !list.items().isEmpty()
            && list.items().stream().allMatch(Tree.Scalar.class::isInstance);
  }

  private static boolean isFlow(Tree item) {
    if (item instanceof Tree.Scalar text) {
      return text.text().contains(ARROW);
    }
    return item instanceof Tree.Mapping mapping
        && (ENDS.stream().allMatch(end -> mapping.get(end).isPresent())
            || mapping.entries().stream().anyMatch(entry -> entry.key().text().contains(ARROW)));
  }

  /** A document about one element says at least one thing that only a model says. */
  private boolean isElement(Tree.Mapping root, String key) {
    var classIri = key.equals("component") ? ClassIris.COMPONENT : ClassIris.BOUNDARY;
    return root.get(key).filter(Tree.Scalar.class::isInstance).isPresent()
        && isOfClass(root, classIri, key);
  }

  private boolean isSection(String section, Tree.Mapping entries) {
    var range =
        vocabulary.get().property(ClassIris.SYSTEM, section).flatMap(property -> property.range());
    if (range.isEmpty()) {
      return false;
    }
    long alike =
        entries.entries().stream().filter(entry -> isEntry(entry.value(), range.get())).count();
    return alike > 0 && alike * 2 >= entries.entries().size();
  }

  private boolean isEntry(Tree value, String classIri) {
    if (value instanceof Tree.Mapping mapping) {
      return isOfClass(mapping, classIri, "");
    }
    return value instanceof Tree.Scalar scalar && !scalar.isEmpty() && isShort(scalar, classIri);
  }

  /** Returns whether most of the keys that say something are keys of the class. */
  private boolean isOfClass(Tree.Mapping mapping, String classIri, String except) {
    var keys =
        mapping.entries().stream()
            .map(entry -> entry.key().text())
            .filter(key -> !key.equals(except) && !COMMON.contains(key) && !key.startsWith("x-"))
            .toList();
    long known = keys.stream().filter(key -> has(classIri, key)).count();
    return known > 0 && known * 2 >= keys.size();
  }

  private boolean has(String classIri, String key) {
    var known = vocabulary.get();
    return known.property(classIri, key).isPresent()
        || known.keysOf(classIri).flatMap(other -> known.property(other, key)).isPresent();
  }

  /** Returns whether the text is what the class has as its short form, such as a kind. */
  private boolean isShort(Tree.Scalar scalar, String classIri) {
    var known = vocabulary.get();
    var property = known.shorthand(classIri);
    if (property.isEmpty()) {
      return false;
    }
    if (property.get().form() == Form.TEXT) {
      return scalar.text().contains(" ");
    }
    return property.get().range().flatMap(range -> known.term(range, scalar.text())).isPresent()
        || classIri.equals(ClassIris.COMPONENT) && known.technology(scalar.text()).isPresent();
  }
}
