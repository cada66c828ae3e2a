package dev.plumbline.lift;

import dev.plumbline.finding.Finding;
import dev.plumbline.graph.Architecture;
import dev.plumbline.ontology.Prefixes;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** Writes what was lifted as text that reads well in a diff: a subject a paragraph, all sorted. */
final class GraphDump {
  private static final String IMPORTED = "https://plumbline.dev/x#";

  private GraphDump() {}

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
    return architecture.problems().stream().map(GraphDump::line).collect(Collectors.joining());
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
    if (uri.startsWith(IMPORTED)) {
      return "x:" + uri.substring(IMPORTED.length());
    }
    for (var prefix : Prefixes.byName().entrySet()) {
      if (uri.startsWith(prefix.getValue())) {
        var name = prefix.getKey().equals("model") ? "" : prefix.getKey() + ':';
        return name + uri.substring(prefix.getValue().length());
      }
    }
    return '<' + uri + '>';
  }
}
