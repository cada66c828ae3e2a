package dev.plumbline.lift.outline;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.ontology.Property;
import java.util.Optional;

/**
 * A property and what it is stated to be.
 *
 * @param property the property
 * @param key where its key is written
 * @param content what is stated
 * @param via where it comes from, when the subject does not state it itself
 */
public record Statement(Property property, Location key, Content content, Optional<Tree.Via> via) {
  /** Makes a statement that its subject states itself. */
  public Statement(Property property, Location key, Content content) {
    this(property, key, content, Optional.empty());
  }

  Statement with(Content other) {
    return new Statement(property, key, other, via);
  }

  /** Returns the statement with an origin, unless it has one already. */
  public Statement withVia(Tree.Via origin) {
    return via.isPresent() ? this : new Statement(property, key, content, Optional.of(origin));
  }

  /** Returns the property and its content as text, wherever they are written. */
  String summary() {
    return property.iri() + ' ' + content.summary();
  }

  /** Returns the span to show for the fact: key and value where they share a line, else the key. */
  public Location at() {
    var value = content.at();
    boolean besides = value.file().equals(key.file()) && value.line() == key.line();
    boolean after = besides && value.endLine() == key.line() && value.column() >= key.column();
    boolean inline = !(content instanceof Content.Group || content instanceof Content.Groups);
    return after && inline ? key.to(value) : key;
  }
}
