package dev.plumbline.ontology;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * The IRIs of the terms that an organisation's own catalogue defines.
 *
 * <p>They are made as those of the vocabulary are: {@code acme:costCentre} for a key, {@code
 * acme:ScoringEngine} for a kind, {@code acme-tech:acme-bus} for a technology.
 *
 * @param catalogue the catalogue's name, such as {@code acme}
 */
public record OwnTerms(String catalogue) {
  private static final String ALL = "https://plumbline.dev/catalogue/";

  /** Returns whether a term is defined by a catalogue of an organisation, and only by one. */
  public static boolean has(String iri) {
    return iri.startsWith(ALL);
  }

  /** Returns whether a node is a term that a catalogue of an organisation defines. */
  public static boolean has(Node node) {
    return node.isURI() && has(node.getURI());
  }

  /** Returns the name of the catalogue that defines the term. */
  public static String catalogueOf(String iri) {
    var rest = iri.substring(ALL.length());
    return rest.split("[#/]", 2)[0];
  }

  /** Returns the prefixes by which queries write the terms, with their namespaces. */
  public Map<String, String> prefixes() {
    var prefixes = new LinkedHashMap<String, String>();
    prefixes.put(catalogue, terms());
    prefixes.put(catalogue + "-tech", technologies());
    prefixes.put(catalogue + "-proto", protocols());
    return prefixes;
  }

  private String terms() {
    return ALL + catalogue + "#";
  }

  private String technologies() {
    return ALL + catalogue + "/technology/";
  }

  private String protocols() {
    return ALL + catalogue + "/protocol/";
  }

  /** Returns the IRI of a technology; one of its releases lies below it. */
  public String technology(String name) {
    return technologies() + name;
  }

  /** Returns the IRI of a protocol. */
  public String protocol(String name) {
    return protocols() + name;
  }

  /** Returns the IRI of a class, such as a kind: in camel case that begins with a capital. */
  public String type(String name) {
    var camel = camel(name);
    return terms() + camel.substring(0, 1).toUpperCase(Locale.ROOT) + camel.substring(1);
  }

  /** Returns the IRI of a key or a class of data: in camel case. */
  public String term(String name) {
    return terms() + camel(name);
  }

  /** Returns the IRI of a word that a key takes, such as {@code acme:criticality-high}. */
  public String value(String key, String word) {
    return term(key) + '-' + word;
  }

  private static String camel(String name) {
    var camel = new StringBuilder();
    for (var word : name.split("-")) {
      camel.append(
          camel.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return camel.toString();
  }
}
