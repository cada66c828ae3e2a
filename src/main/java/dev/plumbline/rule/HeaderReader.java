package dev.plumbline.rule;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Kind;
import dev.plumbline.finding.Parameter;
import dev.plumbline.finding.Rule;
import dev.plumbline.finding.Severity;
import dev.plumbline.message.Nearness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a header's tree; every mistake is noted with its place and reading goes on. */
final class HeaderReader {
  private static final Set<String> KEYS =
      Set.of(
          "title",
          "kind",
          "severity",
          "severities",
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
          "asked-only",
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
          "follows",
          "asked-only");

  /** How many words a reason has at least. */
  private static final int REASON = 4;

  private static final List<String> TYPES = List.of("integer", "number", "duration", "text");

  private final Tree.Mapping tree;
  private final HeaderFields fields;

  HeaderReader(Tree.Mapping tree, List<Finding> problems) {
    this.tree = tree;
    this.fields = new HeaderFields(tree, problems);
    for (var entry : tree.entries()) {
      checkKey(entry.key(), KEYS);
    }
    checkNone();
    checkAnswer();
  }

  private void checkKey(Tree.Scalar key, Set<String> known) {
    if (!known.contains(key.text())) {
      var meant = Nearness.suggestion(key.text(), known.stream().sorted().toList());
      fields.note(Lint.HEADER_UNKNOWN_KEY, key.at(), "unknown key \"" + key.text() + "\"" + meant);
    }
  }

  Rule rule(RuleId id, String description) {
    return new Rule(
        id.name(),
        id.area(),
        fields.required("title"),
        fields.required("kind", Kind.values(), Kind::id, Kind.GAP),
        fields.required("severity", Severity.values(), Severity::id, Severity.WARNING),
        fields.required("element"),
        fields.text("fact"),
        fields.required("fix"),
        fields.texts("refs"),
        description,
        parameters());
  }

  Header header() {
    fields.required("message");
    return new Header(
        new Header.Texts(
            fields.template("message"), fields.template("hint"), fields.template("fix")),
        new Header.Grounds(fields.texts("at", PlaceReference::parse), reasons(), trail()),
        new Header.Counting(fields.texts("per"), fields.texts("needs"), fields.texts("population")),
        new Header.Running(phase(), isOff()),
        new Header.StatedNone(
            ofNone("violation"),
            ofNone("answer"),
            fields.text("gap"),
            fields.texts("states-none"),
            fields.texts("asked-only")),
        new Header.Relations(follows(), fields.texts("was")),
        new Severities(severities()));
  }

  private Map<Severity, String> severities() {
    var cases = new EnumMap<Severity, String>(Severity.class);
    for (var entry : fields.mapping("severities")) {
      var severity = Severity.of(entry.key().text());
      var known = Arrays.stream(Severity.values()).map(Severity::id).toList();
      severity.ifPresentOrElse(
          each -> cases.put(each, fields.scalar(entry.value()).map(Tree.Scalar::text).orElse("")),
          () -> fields.invalid("severities", known, entry.key().text()));
    }
    return cases;
  }

  /** Returns what {@code none:} says under a key. */
  private String ofNone(String key) {
    var none = tree.get("none");
    return none.isPresent() && none.get() instanceof Tree.Mapping mapping
        ? mapping.get(key).flatMap(fields::scalar).map(Tree.Scalar::text).orElse("").strip()
        : "";
  }

  /** Notes what is wrong with what a gap says of a stated none. */
  private void checkNone() {
    var isGap = fields.text("kind").equals(Kind.GAP.id());
    var none = tree.get("none");
    if (none.isPresent() && !isGap) {
      fields.note(
          Lint.HEADER_INVALID_VALUE,
          fields.place("none"),
          "only a gap says what a stated none means");
      return;
    }
    for (var entry : fields.mapping("none")) {
      checkKey(entry.key(), NONE_KEYS);
    }
    if (isGap && ofNone("violation").isEmpty() == ofNone("answer").isEmpty()) {
      fields.note(
          Lint.STATED_NONE,
          fields.place("none"),
          "say what a stated `none` means: none: {violation: ID, title: …, message: …,"
              + " description: …}, or none: {answer: WHY}");
    }
  }

  /** Notes an answer that gives no reason. */
  private void checkAnswer() {
    var answer = ofNone("answer");
    if (!answer.isEmpty() && answer.split("\\s+").length < REASON) {
      fields.note(
          Lint.STATED_NONE,
          fields.place("none"),
          "say why a stated `none` is an answer, in a sentence; \""
              + answer
              + "\" gives no reason");
    }
  }

  Optional<Tree.Scalar> area() {
    return tree.get("area").flatMap(value -> fields.scalar(value));
  }

  private Phase phase() {
    var text = fields.text("phase");
    var phase = Phase.of(text);
    if (phase.isEmpty() && !text.isEmpty()) {
      fields.invalid("phase", Arrays.stream(Phase.values()).map(Phase::id).toList(), text);
    }
    return phase.orElse(Phase.MODEL);
  }

  private boolean isOff() {
    var text = fields.text("default");
    if (!List.of("", "on", "off").contains(text)) {
      fields.invalid("default", List.of("on", "off"), text);
    }
    return text.equals("off");
  }

  private List<Header.Reason> reasons() {
    var reasons = new ArrayList<Header.Reason>();
    for (var entry : fields.mapping("why")) {
      var text = fields.template(entry.key());
      fields
          .scalar(entry.value())
          .flatMap(value -> fields.parsed(value, PlaceReference::parse))
          .ifPresent(at -> reasons.add(new Header.Reason(text, at)));
    }
    return reasons;
  }

  private Optional<Header.Trail> trail() {
    var value = tree.get("evidence");
    if (value.isPresent() && value.get() instanceof Tree.Mapping mapping) {
      var hop = mapping.get("hop").flatMap(fields::scalar).map(fields::template);
      return mapping
          .get("step")
          .flatMap(fields::scalar)
          .map(step -> new Header.Trail(step.text(), hop.orElse(Header.Trail.HOP)));
    }
    var variable = fields.text("evidence");
    return variable.isEmpty()
        ? Optional.empty()
        : Optional.of(new Header.Trail(variable, Header.Trail.HOP));
  }

  /** Reads ids with their variables, or ids alone. */
  private List<Header.Cause> follows() {
    if (tree.get("follows").orElse(null) instanceof Tree.Mapping) {
      return fields.mapping("follows").stream()
          .flatMap(
              entry ->
                  fields
                      .scalar(entry.value())
                      .map(name -> cause(entry.key(), name.text()))
                      .stream())
          .toList();
    }
    return fields.texts("follows", id -> new Header.Cause(id, Optional.empty()));
  }

  private static Header.Cause cause(Tree.Scalar id, String variable) {
    return new Header.Cause(id.text(), Optional.of(variable.strip()));
  }

  private List<Parameter> parameters() {
    var parameters = new ArrayList<Parameter>();
    for (var entry : fields.mapping("params")) {
      if (entry.value() instanceof Tree.Mapping declared) {
        parameters.add(parameter(entry.key(), declared));
      } else {
        fields.expected("a mapping with type, default and help", entry.value());
      }
    }
    return parameters;
  }

  private Parameter parameter(Tree.Scalar name, Tree.Mapping declared) {
    var texts =
        List.of("type", "default", "help").stream()
            .map(key -> declared.get(key).flatMap(fields::scalar).map(Tree.Scalar::text).orElse(""))
            .toList();
    var parameter = new Parameter(name.text(), texts.get(0), texts.get(1), texts.get(2));
    if (!TYPES.contains(parameter.type()) || parameter.help().isBlank()) {
      var message =
          "parameter \"%s\" needs a type (%s), a default and a help text"
              .formatted(parameter.name(), String.join(", ", TYPES));
      fields.note(Lint.HEADER_INVALID_VALUE, name.at(), message);
    } else if (!Parameters.fits(parameter)) {
      var message =
          "the default of parameter \"%s\" should be %s, but is \"%s\""
              .formatted(parameter.name(), parameter.type(), parameter.value());
      fields.note(Lint.HEADER_INVALID_VALUE, name.at(), message);
    }
    return parameter;
  }
}
