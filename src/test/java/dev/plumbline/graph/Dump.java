package dev.plumbline.graph;

import dev.plumbline.finding.Finding;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** Writes what was lifted as text that reads well in a diff: a subject a paragraph, all sorted. */
final class Dump {
  private static final Map<String, String> PREFIXES = new LinkedHashMap<>();

  static {
    PREFIXES.put("https://plumbline.dev/ns#", "arch:");
    PREFIXES.put("https://plumbline.dev/technology/", "tech:");
    PREFIXES.put("https://plumbline.dev/protocol/", "proto:");
    PREFIXES.put("https://plumbline.dev/model/", "");
    PREFIXES.put("https://plumbline.dev/x#", "x:");
    PREFIXES.put("http://www.w3.org/2000/01/rdf-schema#", "rdfs:");
    PREFIXES.put("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:");
    PREFIXES.put("http://purl.org/dc/terms/", "dct:");
    PREFIXES.put("http://www.w3.org/2001/XMLSchema#", "xsd:");
  }

  private Dump() {}

  /** Returns the model's triples, without those of the vocabulary. */
  static String triples(Architecture architecture) {
    var known = architecture.vocabulary().graph();
    var subjects = new TreeMap<String, TreeSet<String>>();
    architecture
        .graph()
        .find()
        .filterDrop(known::contains)
        .forEachRemaining(
            triple ->
                subjects
                    .computeIfAbsent(shown(triple.getSubject()), subject -> new TreeSet<>())
                    .add("  " + shown(triple.getPredicate()) + " " + shown(triple.getObject())));
    return subjects.entrySet().stream()
        .map(entry -> entry.getKey() + "\n" + String.join("\n", entry.getValue()) + "\n")
        .collect(Collectors.joining("\n"));
  }

  /** Returns the problems, one a line. */
  static String problems(Architecture architecture) {
    return architecture.problems().stream().map(Dump::line).collect(Collectors.joining());
  }

  /** Returns what elements are called where that is not the last part of their id, one a line. */
  static String names(Architecture architecture) {
    return architecture.names().nodes().stream()
        .map(architecture.names()::of)
        .filter(element -> !("/" + element.id()).endsWith("/" + element.label()))
        .map(element -> element.id() + " is called " + element.label() + "\n")
        .sorted()
        .collect(Collectors.joining());
  }

  /** Returns the paths that the model names, one a line. */
  static String paths(Architecture architecture) {
    return architecture.paths().stream()
        .map(path -> path.at() + ": " + shown(path.subject()) + " names " + path.text() + "\n")
        .sorted()
        .collect(Collectors.joining());
  }

  private static String line(Finding problem) {
    var hint = problem.hint().isEmpty() ? "" : " (" + problem.hint() + ")";
    return problem.at() + ": " + problem.message() + hint + " [" + problem.rule().id() + "]\n";
  }

  /** Returns a node with its prefix. */
  static String shown(Node node) {
    if (node.isLiteral()) {
      var type = uri(node.getLiteralDatatypeURI());
      var text = '"' + node.getLiteralLexicalForm().replace("\n", "\\n") + '"';
      return type.equals("xsd:string") ? text : text + "^^" + type;
    }
    return uri(node.getURI());
  }

  private static String uri(String uri) {
    for (var prefix : PREFIXES.entrySet()) {
      if (uri.startsWith(prefix.getKey())) {
        return prefix.getValue() + uri.substring(prefix.getKey().length());
      }
    }
    return '<' + uri + '>';
  }
}
