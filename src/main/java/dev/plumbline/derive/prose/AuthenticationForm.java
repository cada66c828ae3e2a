package dev.plumbline.derive.prose;

import dev.plumbline.derive.topology.DerivedFacts;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * "Brokers prove who they are with a client certificate", "tills sign in at the hub by API key",
 * "they share one password".
 */
final class AuthenticationForm implements Sayings.Form {
  private static final Set<String> PROVES =
      Set.of("prove", "authenticate", "authenticated", "identify", "sign", "log", "login");
  private static final Set<String> SHOWS = Set.of("use", "present", "show", "send", "carry");
  private static final Set<String> BE = Set.of("is", "are", "each", "all", "both", "always");
  private static final Set<String> BY = Set.of("with", "by", "using", "via", "through");
  private static final Set<String> ARTICLES =
      Set.of("a", "an", "the", "their", "it", "own", "mutual", "short", "lived", "personal");
  private static final Set<String> BEFORE_SUBJECT =
      Set.of("the", "each", "every", "all", "both", "our", "and", "any");
  private static final Set<String> THEY = Set.of("they", "these");
  private static final Set<String> SHARE = Set.of("share");
  private static final Set<String> ONE =
      Set.of("a", "one", "single", "the", "same", "common", "user", "name", "username", "and");
  private static final int FARTHEST = 12;

  private final ModelNames names;

  /** The text of the clause before, and whom that clause is about. */
  private AuthoredText before;

  private Set<Node> they = Set.of();

  AuthenticationForm(DerivedFacts facts, ModelNames names) {
    this.names = names;
  }

  @Override
  public void read(Clause clause, Saying saying) {
    var words = clause.words();
    var subject = subject(clause);
    if (!clause.isPlain() || subject.isEmpty()) {
      return;
    }
    int verb = words.skip(subject.get().end(), BE);
    if (words.isAt(verb, SHARE)) {
      shared(clause, saying, subject.get().terms(), verb);
    } else if (words.isAt(verb, PROVES)) {
      proof(clause, saying, subject.get().terms(), verb);
    } else if (words.isAt(verb, SHOWS)) {
      shown(clause, saying, subject.get().terms(), verb);
    }
  }

  /** Returns whom the clause is about; "they" are those of the clause before it in its text. */
  private Optional<NamedTerms.Found> subject(Clause clause) {
    var words = clause.words();
    var named = names.parties().at(words, words.skip(0, BEFORE_SUBJECT));
    if (named.isEmpty() && words.isAt(0, THEY) && clause.writing().equals(before)) {
      return Optional.of(new NamedTerms.Found(they, 1));
    }
    before = clause.writing();
    they = named.map(NamedTerms.Found::terms).orElse(Set.of());
    return named;
  }

  /** "They share one user name and password". */
  private void shared(Clause clause, Saying saying, Set<Node> subjects, int verb) {
    var words = clause.words();
    names
        .authentications()
        .at(words, words.skip(verb + 1, ONE))
        .ifPresent(proof -> add(clause, saying, subjects, proof.terms(), Set.of()));
  }

  /** "Tills use API keys": the proof stands right behind the verb. */
  private void shown(Clause clause, Saying saying, Set<Node> subjects, int verb) {
    var words = clause.words();
    var proof = names.authentications().at(words, words.skip(verb + 1, ARTICLES));
    if (proof.isPresent() && names.authentications().from(words, proof.get().end()).isEmpty()) {
      add(clause, saying, subjects, proof.get().terms(), Set.of());
    }
  }

  private void proof(Clause clause, Saying saying, Set<Node> subjects, int verb) {
    var words = clause.words();
    int last = Math.min(words.size(), verb + FARTHEST);
    for (int by = words.next(verb, BY); by < last; by = words.next(by + 1, BY)) {
      var proof = names.authentications().at(words, words.skip(by + 1, ARTICLES));
      if (proof.isPresent() && !names.authentications().from(words, proof.get().end()).isEmpty()) {
        return;
      }
      if (proof.isPresent()) {
        var between = new Words(words.written().subList(0, by), words.plain().subList(0, by));
        add(clause, saying, subjects, proof.get().terms(), names.components().from(between, verb));
        return;
      }
    }
  }

  private static void add(
      Clause clause, Saying saying, Set<Node> subjects, Set<Node> proofs, Set<Node> towards) {
    for (var subject : subjects) {
      for (var proof : proofs) {
        var node = saying.add(clause, subject, Sayings.SAYS_AUTHENTICATION, proof);
        towards.forEach(target -> saying.more(node, Sayings.SAYS_TOWARDS, target));
      }
    }
  }
}
