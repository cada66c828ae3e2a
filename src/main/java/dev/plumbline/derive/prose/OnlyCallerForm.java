package dev.plumbline.derive.prose;

import dev.plumbline.derive.topology.DerivedFacts;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/** "Only A talks to B", "nobody but A writes to B", "A alone reads and writes B". */
final class OnlyCallerForm implements Sayings.Form {
  private static final Set<String> ARTICLES = Set.of("the", "a", "an", "our", "to", "from", "into");
  private static final Set<String> JOINS = Set.of("and", "or");
  private static final Set<String> MODALS =
      Set.of("may", "can", "must", "i", "is", "are", "allowed", "ever", "directly");
  private static final Set<String> WRITES = Set.of("write", "change", "update", "modify", "fill");
  private static final Set<String> CALLS =
      Set.of(
          "talk", "read", "acces", "access", "call", "use", "reach", "connect", "query", "touch",
          "open", "speak");
  private static final Set<String> WRITTEN = Set.of("written", "changed", "updated", "filled");
  private static final Set<String> CALLED =
      Set.of("read", "called", "used", "accessed", "reached", "queried", "opened", "touched");
  private static final Set<String> BE =
      Set.of("is", "are", "be", "may", "can", "must", "only", "solely", "exclusively");
  private static final Set<String> BEHIND_VERB = Set.of("to", "only", "solely", "exclusively");
  private static final Set<String> ALONE =
      Set.of("only", "solely", "exclusively", "alone", "nobody", "nothing", "but");
  private static final Set<String> EXCEPTIONS =
      Set.of(
          "except", "apart", "beside", "unless", "through", "via", "not", "until", "should",
          "will");

  private final NamedTerms components;

  OnlyCallerForm(DerivedFacts facts, ModelNames names) {
    components = names.components();
  }

  @Override
  public void read(Clause clause, Saying saying) {
    var words = clause.words();
    if (words.hasAny(EXCEPTIONS)) {
      return;
    }
    if (!passive(clause, saying)) {
      active(clause, saying);
    }
  }

  /** "B is written by A only", "B may be read by nobody but A". */
  private boolean passive(Clause clause, Saying saying) {
    var words = clause.words();
    var called = components.at(words, words.skip(0, ARTICLES));
    int verb = called.isEmpty() ? 0 : words.skip(called.get().end(), BE);
    int by = words.skip(verb + 1, BEHIND_VERB);
    boolean calls = words.isAt(verb, CALLED);
    if (called.isEmpty() || !words.at(by).equals("by") || !calls && !words.isAt(verb, WRITTEN)) {
      return false;
    }
    var callers = new LinkedHashSet<Node>();
    int end = callers(words, words.skip(by + 1, ALONE), callers);
    int alone = words.next(called.get().end(), ALONE);
    boolean only = alone <= end && alone < words.size();
    if (only && !callers.isEmpty()) {
      var property = calls ? Sayings.SAYS_ONLY : Sayings.SAYS_ONLY_WRITES;
      add(clause, saying, callers, called.get().terms(), property);
    }
    return only;
  }

  private void active(Clause clause, Saying saying) {
    var words = clause.words();
    int start = start(words);
    var callers = new LinkedHashSet<Node>();
    int place = callers(words, Math.max(0, start), callers);
    boolean alone = words.at(place).equals("alone");
    if (!callers.isEmpty() && (start > 0 || alone)) {
      target(clause, saying, callers, alone ? place + 1 : place);
    }
  }

  /** Returns the place behind "only" or "nobody but" at the start, or a negative number. */
  private static int start(Words words) {
    if (words.at(0).equals("only")) {
      return 1;
    }
    var nobody = Set.of("nobody", "nothing", "none").contains(words.at(0));
    return nobody && words.at(1).equals("but")
        ? 2
        : words.at(0).equals("no") && words.at(2).equals("but") ? 3 : -1;
  }

  private int callers(Words words, int start, Set<Node> callers) {
    int place = words.skip(start, ARTICLES);
    Optional<NamedTerms.Found> caller = components.at(words, place);
    while (caller.isPresent()) {
      callers.addAll(caller.get().terms());
      place = caller.get().end();
      int behind = words.skip(place, JOINS);
      caller =
          behind > place ? components.at(words, words.skip(behind, ARTICLES)) : Optional.empty();
    }
    return place;
  }

  private void target(Clause clause, Saying saying, Set<Node> callers, int start) {
    var words = clause.words();
    int place = words.skip(start, MODALS);
    boolean calls = false;
    boolean verb = false;
    while (words.isAt(place, WRITES)
        || words.isAt(place, CALLS)
        || verb && words.isAt(place, JOINS)) {
      calls |= words.isAt(place, CALLS);
      verb = true;
      place++;
    }
    var called = components.at(words, words.skip(place, ARTICLES));
    if (verb && called.isPresent()) {
      var property = calls ? Sayings.SAYS_ONLY : Sayings.SAYS_ONLY_WRITES;
      add(clause, saying, callers, called.get().terms(), property);
    }
  }

  private static void add(
      Clause clause, Saying saying, Set<Node> callers, Set<Node> called, Node property) {
    for (var target : called) {
      var first = callers.iterator().next();
      var node = saying.add(clause, target, property, first);
      callers.forEach(caller -> saying.more(node, property, caller));
    }
  }
}
