package dev.plumbline.ontology;

import java.util.List;
import java.util.Optional;

/**
 * One key of the model format.
 *
 * @param iri the graph's property
 * @param key how the key is written
 * @param aliases other ways to write it
 * @param comment what it means, in one or two sentences
 * @param form how its value is written
 * @param range the class of the value for {@link Form#TERM}, references, facts and elements
 * @param many whether a list may be written
 * @param inherited whether a component takes it from its kind, boundary or system
 * @param threeValued whether {@code none} and {@code n/a: reason} may be written
 * @param open whether a {@link Form#TERM} that is not known is kept as text
 * @param structural whether reading uses the key up, so that the graph never has it
 * @param example a value as an author would write it
 */
public record Property(
    String iri,
    String key,
    List<String> aliases,
    String comment,
    Form form,
    Optional<String> range,
    boolean many,
    boolean inherited,
    boolean threeValued,
    boolean open,
    boolean structural,
    Optional<String> example) {
  public Property {
    aliases = List.copyOf(aliases);
  }
}
