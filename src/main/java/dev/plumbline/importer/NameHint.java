package dev.plumbline.importer;

import dev.plumbline.ontology.Term;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Infers technology and kind from the names of a component whose image is not in the catalogue:
 * {@code user-db} is a database, {@code accounts-mongodb} runs MongoDB. Managed services are never
 * inferred: a container called {@code sqs} only emulates that service.
 */
public final class NameHint {
  private static final String KIND = Arch.iri("ComponentKind");
  private static final List<String> STORE_CLASSES =
      List.of(Arch.iri("Store"), Arch.iri("MessageChannel"));

  /** Shorter names are ambiguous abbreviations. */
  private static final int SHORTEST = 3;

  /**
   * The length of a shared prefix that makes two names the same: {@code apache2}, {@code
   * apache-httpd}.
   */
  private static final int STEM = 4;

  /** The kinds whose names are unambiguous. */
  private static final Set<String> CLEAR_KINDS =
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

  /** Words for tools that work on a store but are not one: {@code wait-for-db}. */
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

  /**
   * Words for programs that use what their name ends in, and for their work: {@code notify-nats}.
   */
  private static final Set<String> USER_WORDS =
      Set.of(
          "adapter",
          "archiver",
          "clean",
          "cleanup",
          "client",
          "compact",
          "connector",
          "consumer",
          "convert",
          "copy",
          "etl",
          "export",
          "exporter",
          "extract",
          "fetch",
          "forward",
          "import",
          "importer",
          "ingest",
          "inspect",
          "listener",
          "notifier",
          "notify",
          "poll",
          "producer",
          "prune",
          "publish",
          "publisher",
          "pull",
          "purge",
          "push",
          "reader",
          "reindex",
          "replay",
          "replicate",
          "replicator",
          "scrape",
          "send",
          "subscribe",
          "subscriber",
          "sync",
          "syncer",
          "to",
          "transfer",
          "transform",
          "trim",
          "watch",
          "write",
          "writer");

  /** Last words of the names of jobs, which end when their work is done: {@code db-migrate}. */
  private static final Set<String> JOB_WORDS =
      Set.of(
          "bootstrap",
          "create",
          "init",
          "initializer",
          "migrate",
          "migration",
          "migrations",
          "migrator",
          "provision",
          "seed",
          "seeder",
          "setup",
          "tests",
          "warmer",
          "warmup");

  /** What jobs make that are named by a verb: {@code create-topics}. */
  private static final Pattern MADE =
      Pattern.compile(
          "(admin|bucket|database|db|index|indice|keyspace|namespace|queue|realm|schema|table|topic"
              + "|user|vhost)(e?s)?");

  private static final Pattern STAND_IN =
      Pattern.compile("(?i)(?<of>[a-z][\\w-]{2,}?)[-_]?(local|emulator)");

  private static final Set<String> JOB_VERBS =
      Set.of("bootstrap", "create", "init", "migrate", "provision", "seed", "setup");

  private final Vocabulary vocabulary;

  /** Creates a hint that uses the vocabulary's kinds and technologies. */
  public NameHint(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Returns the technology that a whole name stands for. Names of kinds and ordinary words such as
   * {@code cluster} stand for none, unless they name a store or broker. Names of two words, such as
   * {@code otel-collector}, are not ordinary words.
   */
  public Optional<Term> technology(String name) {
    return known(name)
        .filter(
            term ->
                isStoreOrBroker(term) || isLike(name, term.notation()) || words(name).size() > 1)
        .or(() -> emulated(name));
  }

  /** Returns the store that a stand-in on the own machine is named after: {@code dynamodblocal}. */
  private Optional<Term> emulated(String name) {
    return Optional.of(STAND_IN.matcher(name))
        .filter(Matcher::matches)
        .flatMap(match -> vocabulary.technology(match.group("of")))
        .map(Vocabulary.TechnologyUse::technology)
        .filter(this::isStoreOrBroker);
  }

  /**
   * Returns the store or broker that the last word of a name stands for: {@code accounts-mongodb}.
   * Where another word is a product, the last one is only what that works with: {@code
   * flink-kafka}.
   */
  public Optional<Term> store(String name) {
    var words = words(name);
    return isTool(words)
            || words.size() > 1 && isProduct(words.get(0))
            || words.stream().anyMatch(USER_WORDS::contains)
        ? Optional.empty()
        : known(last(words, 1)).filter(this::isStoreOrBroker);
  }

  private boolean isProduct(String word) {
    return known(word).filter(term -> isLike(word, term.notation())).isPresent();
  }

  private Optional<Term> known(String name) {
    return name.length() < SHORTEST || vocabulary.term(KIND, name).isPresent()
        ? Optional.empty()
        : vocabulary
            .technology(name)
            .map(Vocabulary.TechnologyUse::technology)
            .filter(term -> !vocabulary.isManaged(term));
  }

  private boolean isStoreOrBroker(Term technology) {
    return STORE_CLASSES.stream().anyMatch(kept -> vocabulary.provides(technology, kept));
  }

  private static boolean isLike(String name, String notation) {
    return name.regionMatches(true, 0, notation, 0, Math.min(STEM, notation.length()));
  }

  /** Returns the kind that the names show; the first name that shows one wins. */
  public Optional<Term> kind(List<String> names) {
    return names.stream().flatMap(name -> kind(name).stream()).findFirst();
  }

  /**
   * Returns whether a name is that of a job, which ends when its work is done: {@code kafka-init},
   * {@code create-topics}.
   */
  public boolean isJob(String name) {
    var words = words(name.replaceAll("(?<=[a-z])(?=[A-Z])", "-"));
    return JOB_WORDS.contains(last(words, 1))
        || IntStream.range(1, words.size())
            .anyMatch(
                index ->
                    JOB_VERBS.contains(words.get(index - 1))
                        && MADE.matcher(words.get(index)).matches());
  }

  private Optional<Term> kind(String name) {
    var words = words(name);
    if (isTool(words)) {
      return telling(name);
    }
    return telling(name).or(() -> telling(last(words, 2))).or(() -> telling(last(words, 1)));
  }

  private Optional<Term> telling(String text) {
    return vocabulary.term(KIND, text).filter(term -> CLEAR_KINDS.contains(term.notation()));
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
