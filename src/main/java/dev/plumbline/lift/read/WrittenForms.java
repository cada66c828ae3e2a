package dev.plumbline.lift.read;

import dev.plumbline.document.Tree;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.ScalarParts;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands for something else: facts as one text, such as {@code 8080:80}, and one text as a
 * list or a mapping.
 */
final class WrittenForms {
  private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-z]+)>");
  private static final int LONGEST = 200;

  private final Vocabulary vocabulary;
  private final Map<String, Optional<Form>> forms = new HashMap<>();

  private record Form(Pattern pattern, List<String> keys) {
    static Form of(String spelled) {
      var keys = GROUP.matcher(spelled).results().map(group -> group.group(1)).toList();
      return new Form(Pattern.compile(spelled), keys);
    }
  }

  WrittenForms(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Returns the mapping that a text stands for where facts of the class are expected. */
  Optional<Tree.Mapping> mapping(String classIri, Tree value) {
    var form = forms.computeIfAbsent(classIri, iri -> vocabulary.spelled(iri).map(Form::of));
    if (form.isEmpty()
        || !(value instanceof Tree.Scalar scalar)
        || scalar.text().length() > LONGEST) {
      return Optional.empty();
    }
    var matcher = form.get().pattern().matcher(scalar.text());
    return matcher.matches()
        ? Optional.of(
            new Tree.Mapping(entries(scalar, matcher, form.get()), scalar.at(), scalar.via()))
        : Optional.empty();
  }

  /** Returns the mapping that a text stands for, or else what is written. */
  Tree expand(String classIri, Tree value) {
    return mapping(classIri, value).map(Tree.class::cast).orElse(value);
  }

  private static List<Tree.Entry> entries(Tree.Scalar scalar, Matcher matcher, Form form) {
    var entries = new ArrayList<Tree.Entry>();
    for (var key : form.keys()) {
      if (matcher.group(key) != null) {
        var part = ScalarParts.part(scalar, matcher.start(key), matcher.end(key));
        entries.add(new Tree.Entry(new Tree.Scalar(key, part.at()), part));
      }
    }
    return entries;
  }

  /** Returns the one text that a list or a mapping stands for, where the property takes one. */
  Optional<Tree.Scalar> one(Property property, Tree value) {
    return joined(property, value).or(() -> versioned(property, value));
  }

  /** Joins the texts of a list where the property is kept as one text. */
  private Optional<Tree.Scalar> joined(Property property, Tree value) {
    if (!(value instanceof Tree.Sequence sequence)
        || !vocabulary.isJoined(property)
        || sequence.items().isEmpty()
        || !sequence.items().stream().allMatch(Tree.Scalar.class::isInstance)) {
      return Optional.empty();
    }
    var texts = sequence.items().stream().map(item -> ((Tree.Scalar) item).text()).toList();
    return Optional.of(
        new Tree.Scalar(String.join(", ", texts), true, sequence.at(), sequence.via()));
  }

  /** Reads {@code {name: postgresql, version: 16}} as the technology and version that it names. */
  Optional<Tree.Scalar> versioned(Property property, Tree value) {
    boolean technology = property.range().filter(ClassIris.TECHNOLOGY::equals).isPresent();
    if (!technology
        || !(value instanceof Tree.Mapping mapping)
        || !(mapping.get("name").orElse(mapping) instanceof Tree.Scalar name)
        || mapping.entries().stream().anyMatch(entry -> !isNameOrVersion(entry))) {
      return Optional.empty();
    }
    var version =
        mapping
            .get("version")
            .filter(text -> !((Tree.Scalar) text).isEmpty())
            .map(text -> " " + ((Tree.Scalar) text).text());
    return Optional.of(
        new Tree.Scalar(name.text() + version.orElse(""), true, mapping.at(), mapping.via()));
  }

  private static boolean isNameOrVersion(Tree.Entry entry) {
    return List.of("name", "version").contains(entry.key().text())
        && entry.value() instanceof Tree.Scalar;
  }
}
