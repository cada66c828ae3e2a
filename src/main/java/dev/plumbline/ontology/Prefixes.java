package dev.plumbline.ontology;

import dev.plumbline.rdf.Arch;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The short names of namespaces: preset in queries, and written at the top of Turtle. */
public final class Prefixes {
  private static final Map<String, String> ALL = all();

  private Prefixes() {}

  /** Returns the namespaces by prefix, the project's own first. */
  public static Map<String, String> byName() {
    return ALL;
  }

  /** Returns the full name of a prefixed one, such as {@code arch:encryption}. */
  public static Optional<String> fullName(String prefixed) {
    int colon = prefixed.indexOf(':');
    return Optional.ofNullable(ALL.get(prefixed.substring(0, Math.max(colon, 0))))
        .map(namespace -> namespace + prefixed.substring(colon + 1));
  }

  private static Map<String, String> all() {
    var prefixes = new LinkedHashMap<String, String>();
    prefixes.put("arch", Arch.NAMESPACE);
    prefixes.put("tech", "https://plumbline.dev/technology/");
    prefixes.put("proto", "https://plumbline.dev/protocol/");
    prefixes.put("model", "https://plumbline.dev/model/");
    prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
    prefixes.put("dct", "http://purl.org/dc/terms/");
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    return Collections.unmodifiableMap(prefixes);
  }
}
