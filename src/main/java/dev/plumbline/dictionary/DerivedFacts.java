package dev.plumbline.dictionary;

import dev.plumbline.ontology.OntologyFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which facts the queries of {@code ontology/derived} add, by the facts that they read. */
final class DerivedFacts {
  private static final Pattern ADDS = Pattern.compile("(?m)^#\\+ adds: \\[(.*)\\]");
  private static final Pattern TERM = Pattern.compile("\\b(?:arch|rdfs|dct):[a-z]\\w*");

  private final Map<String, Set<String>> byCause = new TreeMap<>();

  private DerivedFacts() {}

  /** Returns no facts. */
  static DerivedFacts none() {
    return new DerivedFacts();
  }

  /** Reads the queries of the working copy: the shipped dictionary is made there. */
  static DerivedFacts load() {
    var facts = new DerivedFacts();
    var folder = OntologyFiles.folderOnClassPath().orElseThrow().resolve("derived");
    try (var files = Files.list(folder)) {
      for (var file : files.filter(each -> each.toString().endsWith(".rq")).toList()) {
        facts.add(Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return facts;
  }

  private void add(String query) {
    var adds = ADDS.matcher(query);
    if (!adds.find()) {
      return;
    }
    var added = Set.of(adds.group(1).split(",\\s*"));
    query
        .lines()
        .filter(line -> !line.startsWith("#"))
        .flatMap(line -> TERM.matcher(line).results())
        .map(match -> match.group())
        .filter(term -> !added.contains(term))
        .forEach(term -> byCause.computeIfAbsent(term, key -> new TreeSet<>()).addAll(added));
  }

  /** Returns the facts that follow from this one directly. */
  Set<String> from(String term) {
    return byCause.getOrDefault(term, Set.of());
  }
}
