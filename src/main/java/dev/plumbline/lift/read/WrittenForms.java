package dev.plumbline.lift.read;

import dev.plumbline.document.Tree;
import dev.plumbline.lift.outline.ScalarParts;
import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Facts that are written as one text, such as {@code 8080:80}, as the mapping they stand for. */
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
}
