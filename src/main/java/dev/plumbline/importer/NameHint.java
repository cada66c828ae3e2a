package dev.plumbline.importer;

import dev.plumbline.ontology.Term;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Guesses from its names what a component is whose image the catalogue does not know: {@code
 * user-db} is a database, {@code accounts-mongodb} runs MongoDB. What only a vendor runs is never
 * meant: a container called {@code sqs} stands in for that service.
 */
public final class NameHint {
  private static final String KIND = Arch.iri("ComponentKind");
  private static final List<String> KEEPERS =
      List.of(Arch.iri("Store"), Arch.iri("MessageChannel"));

  /** Shorter names are abbreviations, which mean many things. */
  private static final int SHORTEST = 3;

  /** Names that begin alike mean the same: {@code apache2}, {@code apache-httpd}. */
  private static final int STEM = 4;

  /** The kinds whose names are used for nothing else. */
  private static final Set<String> TELLING_KINDS =
      Set.of(
          "broker",
          "cache",
          "database",
          "gateway",
          "identity-provider",
          "load-balancer",
          "load-generator",
          "reverse-proxy",
          "scheduler",
          "worker");

  /** Words for something that works on a store and is none: {@code wait-for-db}. */
  private static final Set<String> TOOL_WORDS =
      Set.of(
          "backup",
          "check",
          "create",
          "dump",
          "for",
          "init",
          "load",
          "migrate",
          "migration",
          "migrations",
          "restore",
          "seed",
          "setup",
          "test",
          "tests",
          "wait");

  /** Last words of what does one piece of work and ends: {@code db-migrate}. */
  private static final Set<String> JOB_WORDS =
      Set.of("init", "migrate", "migration", "migrations", "seed", "seeder", "setup", "tests");

  private final Vocabulary vocabulary;

  /** Makes a judge that knows the vocabulary's kinds and technologies. */
  public NameHint(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Returns the technology that a name as a whole says. The name of a kind says none, nor does an
   * ordinary word such as {@code cluster}, unless it stands for a store or broker; two words such
   * as {@code otel-collector} are no ordinary word.
   */
  public Optional<Term> technology(String name) {
    return known(name)
        .filter(term -> isKeeper(term) || isLike(name, term.notation()) || words(name).size() > 1);
  }

  /** Returns the store or broker that the last word of a name says: {@code accounts-mongodb}. */
  public Optional<Term> keeper(String name) {
    var words = words(name);
    return isTool(words) ? Optional.empty() : known(last(words, 1)).filter(this::isKeeper);
  }

  private Optional<Term> known(String name) {
    return name.length() < SHORTEST || vocabulary.term(KIND, name).isPresent()
        ? Optional.empty()
        : vocabulary
            .technology(name)
            .map(Vocabulary.TechnologyUse::technology)
            .filter(term -> !vocabulary.isManaged(term));
  }

  private boolean isKeeper(Term technology) {
    return KEEPERS.stream().anyMatch(kept -> vocabulary.provides(technology, kept));
  }

  private static boolean isLike(String name, String notation) {
    return name.regionMatches(true, 0, notation, 0, Math.min(STEM, notation.length()));
  }

  /** Returns the kind that one of the names says, the first such name first. */
  public Optional<Term> kind(List<String> names) {
    return names.stream().flatMap(name -> kind(name).stream()).findFirst();
  }

  /** Returns whether the last word of a name says that it ends when its work is done. */
  public boolean isJob(String name) {
    return JOB_WORDS.contains(last(words(name.replaceAll("(?<=[a-z])(?=[A-Z])", "-")), 1));
  }

  private Optional<Term> kind(String name) {
    var words = words(name);
    if (isTool(words)) {
      return telling(name);
    }
    return telling(name).or(() -> telling(last(words, 2))).or(() -> telling(last(words, 1)));
  }

  private Optional<Term> telling(String text) {
    return vocabulary.term(KIND, text).filter(term -> TELLING_KINDS.contains(term.notation()));
  }

  private static boolean isTool(List<String> words) {
    return words.size() > 1 && words.stream().anyMatch(TOOL_WORDS::contains);
  }

  private static String last(List<String> words, int count) {
    return String.join("-", words.subList(Math.max(0, words.size() - count), words.size()));
  }

  private static List<String> words(String name) {
    return Arrays.asList(name.toLowerCase(Locale.ROOT).split("[-_]+"));
  }
}
