package dev.plumbline.derive.prose;

import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.Literals;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/** "The two gateways were set up by the supplier from his own notes": what no code has made. */
final class ByHandForm implements Sayings.Form {
  private static final Pattern BY_HAND =
      Pattern.compile(
          "(?i)\\b(?:(?:set|put) up|installed|configured|built|created)\\b.{0,60}?"
              + "\\b(?:by hand|manually|from (?:(?:his|her|their|our) )?(?:own"
              + " )?(?:notes|memory))\\b");
  private static final Set<String> HEDGES =
      Set.of(
          "not", "never", "nothing", "no", "nobody", "if", "unless", "must", "used", "test",
          "staging");
  private static final Set<String> BEFORE_SUBJECT =
      Set.of("the", "each", "every", "all", "both", "our", "two", "three", "four", "five");

  private final NamedTerms components;

  /** What is called by its last word alone, where only one component has that. */
  private final NamedTerms byLastWord = new NamedTerms();

  ByHandForm(DerivedFacts facts, ModelNames names) {
    components = names.components();
    lastWords(facts)
        .forEach(
            (word, called) -> {
              if (called.size() == 1) {
                byLastWord.add(List.of(word), called.iterator().next());
              }
            });
  }

  private static Map<String, Set<Node>> lastWords(DerivedFacts facts) {
    var called = new HashMap<String, Set<Node>>();
    for (var component : facts.members(Arch.COMPONENT)) {
      var name = Words.of(facts.label(component));
      called
          .computeIfAbsent(name.at(name.size() - 1), word -> new LinkedHashSet<>())
          .add(component);
    }
    return called;
  }

  @Override
  public void read(Clause clause, Saying saying) {
    var words = clause.words();
    if (clause.isHedged(HEDGES) || !BY_HAND.matcher(clause.text()).find()) {
      return;
    }
    int subject = words.skip(0, BEFORE_SUBJECT);
    var found = components.at(words, subject).or(() -> byLastWord.at(words, subject));
    for (var component : found.map(NamedTerms.Found::terms).orElse(Set.of())) {
      saying.add(clause, component, Sayings.SAYS_AGAINST, Literals.of("code"));
    }
  }
}
