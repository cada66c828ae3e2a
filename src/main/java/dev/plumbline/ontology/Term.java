package dev.plumbline.ontology;

import java.util.List;

/**
 * An allowed value or a catalogue entry.
 *
 * @param iri its node in the graph
 * @param notation how it is written in a description
 * @param aliases other spellings
 */
public record Term(String iri, String notation, List<String> aliases) {
  public Term {
    aliases = List.copyOf(aliases);
  }
}
