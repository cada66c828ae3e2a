package dev.plumbline.lift.read;

import dev.plumbline.document.Tree;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.message.Nearness;
import dev.plumbline.message.NearnessBudget;
import dev.plumbline.message.Quotes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces {@code ${name}} in values by the value in {@code vars}; {@code $${} stays. */
final class Variables {
  private static final Pattern USE = Pattern.compile("\\$(\\$\\{)|\\$\\{([^${}]*)}");
  private static final int LONGEST = 65_536;

  private final Problems problems;
  private final Map<String, Tree.Scalar> values = new LinkedHashMap<>();
  private final Map<String, String> expanded = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private final NearnessBudget budget = new NearnessBudget();

  Variables(Problems problems) {
    this.problems = problems;
  }

  /** Adds the values of a {@code vars} mapping; they must not contradict those added before. */
  void define(Tree vars) {
    for (var entry : entries(vars)) {
      var value = (Tree.Scalar) entry.value();
      var known = values.putIfAbsent(entry.key().text(), value);
      if (known != null && !known.text().equals(value.text())) {
        problems.add(
            Mistake.CONTRADICTION,
            entry.key().at(),
            "variable "
                + Quotes.of(entry.key().text())
                + " is "
                + Quotes.of(value.text())
                + " here and "
                + Quotes.of(known.text())
                + " in "
                + known.at());
      }
    }
  }

  /** Adds the values of a {@code vars} mapping; they replace those added before. */
  void redefine(Tree vars) {
    entries(vars).forEach(entry -> values.put(entry.key().text(), (Tree.Scalar) entry.value()));
  }

  private List<Tree.Entry> entries(Tree vars) {
    var scalars = new ArrayList<Tree.Entry>();
    if (!(vars instanceof Tree.Mapping mapping)) {
      wrongShape(vars, "\"vars\" takes names and values");
      return scalars;
    }
    for (var entry : mapping.entries()) {
      if (entry.value() instanceof Tree.Scalar) {
        scalars.add(entry);
      } else {
        wrongShape(entry.value(), "variable " + Quotes.of(entry.key().text()) + " takes one value");
      }
    }
    return scalars;
  }

  private void wrongShape(Tree found, String expected) {
    problems.add(Mistake.INVALID_VALUE, found.at(), expected + ", found a " + found.shape());
  }

  /** Returns the tree with all uses replaced in its values, but not in its keys. */
  Tree replace(Tree tree) {
    if (tree instanceof Tree.Scalar scalar) {
      return scalar.text().indexOf("${") < 0 ? scalar : replaced(scalar);
    }
    return tree instanceof Tree.Mapping mapping
        ? replaced(mapping)
        : replaced((Tree.Sequence) tree);
  }

  private Tree replaced(Tree.Mapping mapping) {
    var entries = new ArrayList<Tree.Entry>(mapping.entries().size());
    boolean same = true;
    for (var entry : mapping.entries()) {
      var value = replace(entry.value());
      same &= value == entry.value();
      entries.add(value == entry.value() ? entry : new Tree.Entry(entry.key(), value));
    }
    return same ? mapping : new Tree.Mapping(entries, mapping.at(), mapping.via());
  }

  private Tree replaced(Tree.Sequence sequence) {
    var items = new ArrayList<Tree>(sequence.items().size());
    boolean same = true;
    for (var item : sequence.items()) {
      var value = replace(item);
      same &= value == item;
      items.add(value);
    }
    return same ? sequence : new Tree.Sequence(items, sequence.at(), sequence.via());
  }

  private Tree.Scalar replaced(Tree.Scalar scalar) {
    var text = expand(scalar.text(), scalar);
    return new Tree.Scalar(text, scalar.quoted() && !text.isEmpty(), scalar.at(), scalar.via());
  }

  private String expand(String text, Tree.Scalar use) {
    var expanded = new StringBuilder();
    var matcher = USE.matcher(text);
    while (matcher.find()) {
      var value = matcher.group(1) != null ? "${" : value(matcher.group(2).strip(), use);
      matcher.appendReplacement(expanded, Matcher.quoteReplacement(value));
      if (expanded.length() > LONGEST) {
        problems.add(
            Mistake.INVALID_VALUE,
            use.at(),
            "the value grows past " + LONGEST + " characters by its variables");
        return text;
      }
    }
    return matcher.appendTail(expanded).toString();
  }

  private String value(String name, Tree.Scalar use) {
    var known = expanded.get(name);
    if (known != null) {
      return known;
    }
    var value = values.get(name);
    if (value == null) {
      undefined(name, use);
      return "";
    }
    if (!open.add(name)) {
      problems.add(
          Mistake.CYCLE, use.at(), "variable " + Quotes.of(name) + " is defined by itself");
      return "";
    }
    var text = expand(value.text(), value);
    open.remove(name);
    expanded.put(name, text);
    return text;
  }

  private void undefined(String name, Tree.Scalar use) {
    problems.add(
        Mistake.UNDEFINED_VARIABLE,
        use.at(),
        "variable "
            + Quotes.of(name)
            + " is not defined"
            + Nearness.suggestion(name, budget.names(values::keySet), 2),
        "write $${ where no variable is meant");
  }
}
