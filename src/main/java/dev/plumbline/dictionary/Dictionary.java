package dev.plumbline.dictionary;

import dev.plumbline.message.Nearness;
import dev.plumbline.ontology.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of the model format, by name. */
public final class Dictionary {
  private static final String RESOURCE = "/ontology/" + DictionaryFile.NAME;
  private static final Pattern SEPARATORS = Pattern.compile("[\\s_-]+");

  /** A technology with a version behind it, such as {@code postgresql 16}. */
  private static final Pattern VERSIONED =
      Pattern.compile("(.*?[^\\s:@/_-])[\\s:@/_-]*v?\\d[\\w.+-]{0,40}");

  private final List<Entry> entries;
  private final Map<String, Entry> byTerm;

  Dictionary(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    this.byTerm = new LinkedHashMap<>();
    for (var entry : entries) {
      entry.first(Entry.TERM).ifPresent(term -> byTerm.putIfAbsent(term, entry));
    }
  }

  /** Returns the dictionary that comes with Plumbline. */
  public static Dictionary load() {
    try (var in = Dictionary.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + RESOURCE);
      }
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the words of a vocabulary that has those of an organisation. */
  public static Dictionary with(Vocabulary own) {
    var shipped = load();
    var entries =
        DictionaryFile.entries(own, DerivedFacts.none()).stream()
            .map(entry -> entry.sort() == Sort.KEY ? shipped.known(entry) : entry);
    return new Dictionary(entries.toList());
  }

  /** Of a shipped key, it is known what follows from it. */
  private Entry known(Entry key) {
    return key.first(Entry.TERM).flatMap(this::ofTerm).orElse(key);
  }

  /** Returns the dictionary that the text of a file holds. */
  static Dictionary of(String text) {
    return new Dictionary(text.lines().map(Entry::of).toList());
  }

  /** Returns all entries: elements and keys first, each in the order of the format. */
  public List<Entry> entries() {
    return entries;
  }

  /** Returns the entries of a sort. */
  public List<Entry> entries(Sort sort) {
    return entries.stream().filter(entry -> entry.sort() == sort).toList();
  }

  /** Returns the entry of a term of the graph, such as {@code arch:rto}. */
  public Optional<Entry> ofTerm(String term) {
    return Optional.ofNullable(byTerm.get(term));
  }

  /**
   * Returns the meanings of a word in whatever case and with whatever separators: those whose name
   * it is, and without such a one those that are written so too. A technology may have a version.
   */
  public List<Entry> find(String word) {
    var wanted = spelling(word);
    var named =
        entries.stream().filter(entry -> entry.names().stream().anyMatch(is(wanted))).toList();
    if (!named.isEmpty()) {
      return named;
    }
    var versioned = VERSIONED.matcher(word);
    return versioned.matches()
        ? find(versioned.group(1)).stream()
            .filter(entry -> entry.sort() == Sort.TECHNOLOGY)
            .toList()
        : List.of();
  }

  private static java.util.function.Predicate<String> is(String wanted) {
    return name -> spelling(name).equals(wanted);
  }

  /** Returns the entries for which people write this word, which is no name. */
  public List<Entry> meant(String word) {
    var wanted = spelling(word);
    return entries.stream()
        .filter(entry -> entry.all(Entry.MEANT).stream().anyMatch(is(wanted)))
        .toList();
  }

  /**
   * Returns the names that are probably meant by a word that is none: first those for which people
   * write it, then those spelled alike.
   *
   * @param others further names that may be meant
   */
  public List<String> nearest(String word, List<String> others, int most) {
    var names = new LinkedHashSet<String>();
    meant(word).forEach(entry -> names.add(entry.name()));
    if (names.isEmpty()) {
      var all =
          entries.stream().map(Entry::name).collect(Collectors.toCollection(LinkedHashSet::new));
      all.addAll(others);
      names.addAll(Nearness.rank(word, all));
    }
    return names.stream().limit(most).toList();
  }

  private static String spelling(String text) {
    return SEPARATORS.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
  }
}
