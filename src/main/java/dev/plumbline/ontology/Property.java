package dev.plumbline.ontology;

import java.util.List;
import java.util.Optional;

/**
 * One key of the model format.
 *
 * @param iri the graph's property
 * @param spelling how the key is written
 * @param type what its values are
 * @param rules what else may be written, and what reading makes of it
 */
public record Property(String iri, Spelling spelling, Type type, Rules rules) {

  /**
   * How a key is written.
   *
   * @param key its name
   * @param aliases other ways to write it
   * @param comment what it means, in one or two sentences
   * @param example a value as an author would write it
   */
  public record Spelling(
      String key, List<String> aliases, String comment, Optional<String> example) {
    public Spelling {
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * What the values of a key are.
   *
   * @param form how a value is written
   * @param range the class of the value for {@link Form#TERM}, references, facts and elements
   * @param many whether a list may be written
   */
  public record Type(Form form, Optional<String> range, boolean many) {}

  /**
   * What else may be written, and what reading makes of it.
   *
   * @param inherited whether a component takes it from its kind, boundary or system
   * @param threeValued whether {@code none} and {@code n/a: reason} may be written
   * @param open whether a {@link Form#TERM} that is not known is kept as text
   * @param structural whether reading uses the key up, so that the graph never has it
   */
  public record Rules(boolean inherited, boolean threeValued, boolean open, boolean structural) {}

  public String key() {
    return spelling.key();
  }

  public List<String> aliases() {
    return spelling.aliases();
  }

  public String comment() {
    return spelling.comment();
  }

  public Optional<String> example() {
    return spelling.example();
  }

  public Form form() {
    return type.form();
  }

  public Optional<String> range() {
    return type.range();
  }

  /** Returns whether a list may be written. */
  public boolean many() {
    return type.many();
  }

  public boolean inherited() {
    return rules.inherited();
  }

  public boolean threeValued() {
    return rules.threeValued();
  }

  public boolean open() {
    return rules.open();
  }

  public boolean structural() {
    return rules.structural();
  }
}
