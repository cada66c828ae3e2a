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
 * @param via what brought it here, when it is stated elsewhere
 */
public record Statement(Property property, Location key, Content content, Optional<Tree.Via> via) {
  /** Makes a statement that stands where it holds. */
  public Statement(Property property, Location key, Content content) {
    this(property, key, content, Optional.empty());
  }

  Statement with(Content other) {
    return new Statement(property, key, other, via);
  }

  /** Returns the same statement, come here by {@code brought} unless something else did before. */
  public Statement comeBy(Tree.Via brought) {
    return via.isPresent() ? this : new Statement(property, key, content, Optional.of(brought));
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
