package dev.plumbline.ontology;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;

/** What keys, values and technologies mean: the {@code ontology} folder, read once. */
public final class Vocabulary {
  /** The namespace of the vocabulary's own terms; rules write it {@code arch:}. */
  public static final String NAMESPACE = "https://plumbline.dev/ns#";

  private Vocabulary() {}

  /** Returns the vocabulary that comes with Plumbline. */
  public static Vocabulary load() {
    throw new UnsupportedOperationException();
  }

  /** Returns vocabulary and catalogue as triples; not to be changed. */
  public Graph graph() {
    throw new UnsupportedOperationException();
  }

  /** Returns the keys of a class, its superclasses' included, in the order of the vocabulary. */
  public List<Property> properties(String classIri) {
    throw new UnsupportedOperationException();
  }

  /** Returns what a key or its alias means on a class. */
  public Optional<Property> property(String classIri, String key) {
    throw new UnsupportedOperationException();
  }

  /** Returns the property that a bare value stands for where a mapping of the class is expected. */
  public Optional<Property> shorthand(String classIri) {
    throw new UnsupportedOperationException();
  }

  /**
   * Returns the property that a key stands for where {@code key: value} pairs are written instead
   * of facts of the class: in {@code access: {order-api: rw}} each pair is an access of its own,
   * its key says who and its value is the {@linkplain #shorthand shorthand}. The class says so with
   * {@code pl:keyed arch:who}.
   */
  public Optional<Property> keyed(String classIri) {
    throw new UnsupportedOperationException();
  }

  /** Returns the members of a value list or of a part of the catalogue. */
  public List<Term> terms(String classIri) {
    throw new UnsupportedOperationException();
  }

  /** Returns the member of a list that is written so, in any case, by notation or alias. */
  public Optional<Term> term(String classIri, String text) {
    throw new UnsupportedOperationException();
  }

  /** Returns a technology by name or alias, with the version when one is named. */
  public Optional<TechnologyUse> technology(String text) {
    throw new UnsupportedOperationException();
  }

  /** Returns the technology that a container image holds, with the version of its tag. */
  public Optional<TechnologyUse> image(String image) {
    throw new UnsupportedOperationException();
  }

  /**
   * Returns the protocol by which a technology is called: the one of its protocols whose usual port
   * this is, or else its usual one.
   */
  public Optional<Term> speaks(Term technology, Optional<Integer> port) {
    throw new UnsupportedOperationException();
  }

  /** Returns the protocol whose usual port this is, when there is only one. */
  public Optional<Term> protocolOn(int port) {
    throw new UnsupportedOperationException();
  }

  /** Returns whether a component that runs the technology is of the class for that reason. */
  public boolean provides(Term technology, String classIri) {
    throw new UnsupportedOperationException();
  }

  /** Returns whether one class is the other or lies under it. */
  public boolean isA(String classIri, String superclassIri) {
    throw new UnsupportedOperationException();
  }

  /** Returns the candidates that are close enough to be what was meant, the nearest first. */
  public static List<String> nearest(String text, Collection<String> candidates) {
    throw new UnsupportedOperationException();
  }

  /**
   * A technology and the version named with it.
   *
   * @param technology the catalogue's entry
   * @param version the version as written, such as {@code 3.4}, when there is one
   */
  public record TechnologyUse(Term technology, Optional<String> version) {}
}
