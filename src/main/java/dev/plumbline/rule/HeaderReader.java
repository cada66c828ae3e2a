package dev.plumbline.rule;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Kind;
import dev.plumbline.finding.Location;
import dev.plumbline.finding.Parameter;
import dev.plumbline.finding.Rule;
import dev.plumbline.finding.Severity;
import dev.plumbline.message.Nearness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads a header's tree; every mistake is noted with its place and reading goes on. */
final class HeaderReader {
  private static final Set<String> KEYS =
      Set.of(
          "title",
          "kind",
          "severity",
          "element",
          "at",
          "message",
          "hint",
          "fix",
          "refs",
          "fact",
          "why",
          "evidence",
          "per",
          "needs",
          "params",
          "phase",
          "default",
          "population",
          "area",
          "none",
          "gap",
          "states-none",
          "description",
          "follows",
          "was");
  private static final Set<String> NONE_KEYS =
      Set.of(
          "violation",
          "fact",
          "answer",
          "title",
          "severity",
          "message",
          "description",
          "at",
          "fix",
          "refs",
          "follows");
  private static final List<String> TYPES = List.of("integer", "number", "duration", "text");

  private final Tree.Mapping tree;
  private final List<Finding> problems;

  HeaderReader(Tree.Mapping tree, List<Finding> problems) {
    this.tree = tree;
    this.problems = problems;
    for (var entry : tree.entries()) {
      checkKey(entry.key(), KEYS);
    }
    checkNone();
  }

  private void checkKey(Tree.Scalar key, Set<String> known) {
    if (!known.contains(key.text())) {
      var meant = Nearness.suggestion(key.text(), known.stream().sorted().toList());
      note(Lint.HEADER_UNKNOWN_KEY, key.at(), "unknown key \"" + key.text() + "\"" + meant);
    }
  }

  Rule rule(RuleId id, String description) {
    return new Rule(
        id.name(),
        id.area(),
        required("title"),
        required("kind", Kind.values(), Kind::id, Kind.GAP),
        required("severity", Severity.values(), Severity::id, Severity.WARNING),
        required("element"),
        text("fact"),
        required("fix"),
        texts("refs"),
        description,
        parameters());
  }

  Header header() {
    required("message");
    return new Header(
        new Header.Texts(template("message"), template("hint"), template("fix")),
        new Header.Grounds(texts("at", PlaceReference::parse), reasons(), trail()),
        new Header.Counting(texts("per"), texts("needs"), texts("population")),
        new Header.Running(phase(), isOff()),
        new Header.StatedNone(
            ofNone("violation"), ofNone("answer"), text("gap"), texts("states-none")),
        new Header.Relations(follows(), texts("was")));
  }

  /** Returns what {@code none:} says under a key. */
  private String ofNone(String key) {
    var none = tree.get("none");
    return none.isPresent() && none.get() instanceof Tree.Mapping mapping
        ? mapping.get(key).flatMap(this::scalar).map(Tree.Scalar::text).orElse("").strip()
        : "";
  }

  /** Notes what is wrong with what a gap says of a stated none. */
  private void checkNone() {
    var isGap = text("kind").equals(Kind.GAP.id());
    var none = tree.get("none");
    if (none.isPresent() && !isGap) {
      note(Lint.HEADER_INVALID_VALUE, place("none"), "only a gap says what a stated none means");
      return;
    }
    for (var entry : mapping("none")) {
      checkKey(entry.key(), NONE_KEYS);
    }
    if (isGap && ofNone("violation").isEmpty() == ofNone("answer").isEmpty()) {
      note(
          Lint.STATED_NONE,
          place("none"),
          "say what a stated `none` means: none: {violation: ID, title: …, message: …,"
              + " description: …}, or none: {answer: WHY}");
    }
  }

  Optional<Tree.Scalar> area() {
    return tree.get("area").flatMap(value -> scalar(value));
  }

  private String required(String key) {
    var text = text(key);
    if (text.isBlank()) {
      note(Lint.HEADER_INCOMPLETE, place(key), "the header has no \"" + key + "\"");
    }
    return text;
  }

  private <T> T required(String key, T[] values, Function<T, String> name, T otherwise) {
    var text = required(key);
    var found = Arrays.stream(values).filter(value -> name.apply(value).equals(text)).findFirst();
    if (found.isEmpty() && !text.isBlank()) {
      invalid(key, Arrays.stream(values).map(name).toList(), text);
    }
    return found.orElse(otherwise);
  }

  private void invalid(String key, List<String> expected, String found) {
    var message =
        "\"%s\" should be %s, but is \"%s\"".formatted(key, String.join(" or ", expected), found);
    note(Lint.HEADER_INVALID_VALUE, place(key), message);
  }

  private Phase phase() {
    var text = text("phase");
    var phase = Phase.of(text);
    if (phase.isEmpty() && !text.isEmpty()) {
      invalid("phase", Arrays.stream(Phase.values()).map(Phase::id).toList(), text);
    }
    return phase.orElse(Phase.MODEL);
  }

  private boolean isOff() {
    var text = text("default");
    if (!List.of("", "on", "off").contains(text)) {
      invalid("default", List.of("on", "off"), text);
    }
    return text.equals("off");
  }

  private List<Header.Reason> reasons() {
    var reasons = new ArrayList<Header.Reason>();
    for (var entry : mapping("why")) {
      var text = template(entry.key());
      scalar(entry.value())
          .flatMap(value -> parsed(value, PlaceReference::parse))
          .ifPresent(at -> reasons.add(new Header.Reason(text, at)));
    }
    return reasons;
  }

  private Optional<Header.Trail> trail() {
    var value = tree.get("evidence");
    if (value.isPresent() && value.get() instanceof Tree.Mapping mapping) {
      var hop = mapping.get("hop").flatMap(this::scalar).map(this::template);
      return mapping
          .get("step")
          .flatMap(this::scalar)
          .map(step -> new Header.Trail(step.text(), hop.orElse(Header.Trail.HOP)));
    }
    var variable = text("evidence");
    return variable.isEmpty()
        ? Optional.empty()
        : Optional.of(new Header.Trail(variable, Header.Trail.HOP));
  }

  private List<Parameter> parameters() {
    var parameters = new ArrayList<Parameter>();
    for (var entry : mapping("params")) {
      if (entry.value() instanceof Tree.Mapping declared) {
        parameters.add(parameter(entry.key(), declared));
      } else {
        expected("a mapping with type, default and help", entry.value());
      }
    }
    return parameters;
  }

  private Parameter parameter(Tree.Scalar name, Tree.Mapping declared) {
    var texts =
        List.of("type", "default", "help").stream()
            .map(key -> declared.get(key).flatMap(this::scalar).map(Tree.Scalar::text).orElse(""))
            .toList();
    var parameter = new Parameter(name.text(), texts.get(0), texts.get(1), texts.get(2));
    if (!TYPES.contains(parameter.type()) || parameter.help().isBlank()) {
      var message =
          "parameter \"%s\" needs a type (%s), a default and a help text"
              .formatted(parameter.name(), String.join(", ", TYPES));
      note(Lint.HEADER_INVALID_VALUE, name.at(), message);
    } else if (!Parameters.fits(parameter)) {
      var message =
          "the default of parameter \"%s\" should be %s, but is \"%s\""
              .formatted(parameter.name(), parameter.type(), parameter.value());
      note(Lint.HEADER_INVALID_VALUE, name.at(), message);
    }
    return parameter;
  }

  private List<Tree.Entry> mapping(String key) {
    var value = tree.get(key);
    if (value.isPresent() && value.get() instanceof Tree.Mapping mapping) {
      return mapping.entries();
    }
    value.ifPresent(found -> expected("a mapping", found));
    return List.of();
  }

  private String text(String key) {
    return tree.get(key).flatMap(this::scalar).map(Tree.Scalar::text).orElse("").strip();
  }

  private List<String> texts(String key) {
    return texts(key, Function.identity());
  }

  private <T> List<T> texts(String key, Function<String, T> parse) {
    var value = tree.get(key);
    if (value.isEmpty()) {
      return List.of();
    }
    var items = value.get() instanceof Tree.Sequence list ? list.items() : List.of(value.get());
    return items.stream()
        .flatMap(item -> scalar(item).stream())
        .flatMap(item -> parsed(item, parse).stream())
        .toList();
  }

  private Template template(String key) {
    return tree.get(key).flatMap(this::scalar).map(this::template).orElse(Template.EMPTY);
  }

  private Template template(Tree.Scalar text) {
    return parsed(text, Template::parse).orElse(Template.EMPTY);
  }

  private <T> Optional<T> parsed(Tree.Scalar text, Function<String, T> parse) {
    try {
      return Optional.of(parse.apply(text.text().strip()));
    } catch (IllegalArgumentException e) {
      note(Lint.HEADER_INVALID_VALUE, text.at(), e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Tree.Scalar> scalar(Tree value) {
    if (value instanceof Tree.Scalar scalar) {
      return Optional.of(scalar);
    }
    expected("a text", value);
    return Optional.empty();
  }

  private void expected(String what, Tree found) {
    note(
        Lint.HEADER_INVALID_VALUE,
        found.at(),
        "expected " + what + ", but found a " + found.shape());
  }

  private Location place(String key) {
    return tree.entry(key).map(entry -> entry.value().at()).orElse(tree.at());
  }

  private void note(Lint lint, Location at, String message) {
    problems.add(lint.at(at, message));
  }

  /** Reads ids with their variables, or ids alone. */
  private List<Header.Cause> follows() {
    if (tree.get("follows").orElse(null) instanceof Tree.Mapping) {
      return mapping("follows").stream()
          .flatMap(
              entry -> scalar(entry.value()).map(name -> cause(entry.key(), name.text())).stream())
          .toList();
    }
    return texts("follows", id -> new Header.Cause(id, Optional.empty()));
  }

  private static Header.Cause cause(Tree.Scalar id, String variable) {
    return new Header.Cause(id.text(), Optional.of(variable.strip()));
  }
}
