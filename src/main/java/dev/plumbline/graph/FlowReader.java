package dev.plumbline.graph;

import dev.plumbline.document.Tree;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads flows, in each of the ways to write them. */
final class FlowReader {
  private static final Pattern WORD = Pattern.compile("[^\\s,]+");
  private static final String PLACE = "a flow";

  private final Vocabulary vocabulary;
  private final Problems problems;
  private final Keys keys;
  private final FactReader facts;

  FlowReader(Vocabulary vocabulary, Problems problems, Keys keys, FactReader facts) {
    this.vocabulary = vocabulary;
    this.problems = problems;
    this.keys = keys;
    this.facts = facts;
  }

  /** Reads a list or a mapping of flows, or a single sentence. */
  List<FlowStatement> read(Draft system, Tree value) {
    var flows = new ArrayList<FlowStatement>();
    if (value instanceof Tree.Sequence sequence) {
      sequence.items().forEach(item -> flows.addAll(item(system, item)));
    } else if (value instanceof Tree.Mapping || !((Tree.Scalar) value).isEmpty()) {
      flows.addAll(item(system, value));
    }
    return flows;
  }

  private List<FlowStatement> item(Draft system, Tree item) {
    if (item instanceof Tree.Scalar scalar) {
      return sentence(system, scalar);
    }
    if (item instanceof Tree.Mapping mapping) {
      return mapping(system, mapping);
    }
    problems.add(
        Mistake.INVALID_VALUE, item.at(), "a flow is a sentence or a mapping, found a list");
    return List.of();
  }

  /** Reads {@code a -> b}, or {@code "a -> b: https order"} written as one text. */
  private List<FlowStatement> sentence(Draft system, Tree.Scalar scalar) {
    int colon = scalar.text().indexOf(':', Math.max(0, scalar.text().indexOf("->")));
    if (colon < 0) {
      return hops(system, scalar, new Facts(), false);
    }
    var key = Span.part(scalar, 0, colon);
    var words = Span.part(scalar, colon + 1, scalar.text().length());
    return hops(system, key, words(words), false);
  }

  private List<FlowStatement> mapping(Draft system, Tree.Mapping mapping) {
    var shared = new Facts();
    var sentences = new ArrayList<Tree.Entry>();
    for (var entry : mapping.entries()) {
      if (FlowSentence.isOne(entry.key().text())) {
        sentences.add(entry);
      } else {
        keys.find(entry.key(), Arch.FLOW, PLACE)
            .ifPresent(property -> facts.read(property, entry, shared));
      }
    }
    if (sentences.isEmpty()) {
      return fromTo(system, mapping, shared);
    }
    var flows = new ArrayList<FlowStatement>();
    sentences.forEach(sentence -> flows.addAll(entry(system, sentence, shared)));
    return flows;
  }

  private List<FlowStatement> entry(Draft system, Tree.Entry entry, Facts shared) {
    boolean removed =
        entry.value() instanceof Tree.Scalar scalar && scalar.text().equalsIgnoreCase("none");
    var own = removed ? new Facts() : value(entry.value());
    shared.all().forEach(statement -> facts.unite(own, statement));
    return hops(system, entry.key(), own, removed);
  }

  private Facts value(Tree value) {
    var found = new Facts();
    if (value instanceof Tree.Scalar scalar) {
      return words(scalar);
    }
    if (value instanceof Tree.Mapping mapping) {
      for (var entry : mapping.entries()) {
        keys.find(entry.key(), Arch.FLOW, PLACE)
            .ifPresent(property -> facts.read(property, entry, found));
      }
    } else {
      var key = new Tree.Scalar("data", value.at());
      facts.read(property("data"), new Tree.Entry(key, value), found);
    }
    return found;
  }

  /** Reads {@code https order, customer}: maybe a protocol, then what is carried. */
  private Facts words(Tree.Scalar text) {
    var found = new Facts();
    var words = new ArrayList<Tree.Scalar>();
    var matcher = WORD.matcher(text.isEmpty() ? "" : text.text());
    while (matcher.find()) {
      words.add(Span.part(text, matcher.start(), matcher.end()));
    }
    if (!words.isEmpty() && vocabulary.term(Arch.PROTOCOL, words.get(0).text()).isPresent()) {
      var first = words.remove(0);
      found.put(new Statement(property("over"), first.at(), new Content.One(first), text.via()));
    }
    if (!words.isEmpty()) {
      var at = words.get(0).at().to(words.get(words.size() - 1).at());
      var content = new Content.Several(words, at);
      found.put(new Statement(property("data"), at, content, text.via()));
    }
    return found;
  }

  private List<FlowStatement> fromTo(Draft system, Tree.Mapping mapping, Facts shared) {
    var from = shared.values(Arch.FROM.getURI());
    var to = shared.values(Arch.TO.getURI());
    shared.remove(Arch.FROM.getURI());
    shared.remove(Arch.TO.getURI());
    if (from.isEmpty() || to.isEmpty()) {
      problems.add(
          Mistake.INVALID_VALUE,
          mapping.at(),
          "a flow names no " + (from.isEmpty() ? "\"from\"" : "\"to\""),
          "write \"a -> b\", or both from and to");
      return List.of();
    }
    var flows = new ArrayList<FlowStatement>();
    for (var one : from) {
      for (var other : to) {
        flows.add(new FlowStatement(system, one, other, mapping.at(), shared.copy(), false));
      }
    }
    return flows;
  }

  private List<FlowStatement> hops(Draft system, Tree.Scalar key, Facts facts, boolean removed) {
    var hops = FlowSentence.read(key).hops();
    boolean complete =
        hops.stream().noneMatch(hop -> hop.from().text().isEmpty() || hop.to().text().isEmpty());
    if (hops.isEmpty() || !complete) {
      problems.add(
          Mistake.INVALID_VALUE,
          key.at(),
          Problems.quote(key.text()) + " is no flow; expected who calls and who answers: a -> b");
      return List.of();
    }
    return hops.stream()
        .map(
            hop -> new FlowStatement(system, hop.from(), hop.to(), hop.at(), facts.copy(), removed))
        .toList();
  }

  private Property property(String key) {
    return vocabulary
        .property(Arch.FLOW, key)
        .orElseThrow(() -> new IllegalStateException("the vocabulary gives flows no " + key));
  }
}
