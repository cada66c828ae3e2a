package dev.plumbline.rdf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.store.TripleStore;
import org.apache.jena.mem2.store.fast.FastTripleStore;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * Adds an index by node and predicate to Jena's fast triple store, which scans all triples of a
 * node. A model has nodes with very many triples, such as a system or a component that all others
 * call. A query that reads them again and again would take time that grows with the square of the
 * model.
 */
final class IndexedStore implements TripleStore {
  private final FastTripleStore store;
  private final PredicateIndex subjects;
  private final PredicateIndex objects;

  IndexedStore() {
    this(new FastTripleStore());
  }

  private IndexedStore(FastTripleStore store) {
    this.store = store;
    subjects = new PredicateIndex(node -> store.find(Triple.create(node, Node.ANY, Node.ANY)));
    objects = new PredicateIndex(node -> store.find(Triple.create(Node.ANY, Node.ANY, node)));
  }

  @Override
  public void add(Triple triple) {
    int before = store.countTriples();
    store.add(triple);
    if (store.countTriples() > before) {
      subjects.added(triple.getSubject(), triple);
      objects.added(triple.getObject(), triple);
    }
  }

  @Override
  public void remove(Triple triple) {
    store.remove(triple);
    subjects.forget(triple.getSubject());
    objects.forget(triple.getObject());
  }

  @Override
  public void clear() {
    store.clear();
    subjects.clear();
    objects.clear();
  }

  @Override
  public boolean contains(Triple pattern) {
    if (pattern.getPredicate().isConcrete()) {
      if (isOfSubject(pattern)) {
        return subjects.contains(pattern.getSubject(), pattern.getPredicate());
      }
      if (isOfObject(pattern)) {
        return objects.contains(pattern.getObject(), pattern.getPredicate());
      }
    }
    return store.contains(pattern);
  }

  @Override
  public ExtendedIterator<Triple> find(Triple pattern) {
    var found = indexed(pattern);
    return found.isPresent() ? WrappedIterator.create(found.get().iterator()) : store.find(pattern);
  }

  @Override
  public Stream<Triple> stream(Triple pattern) {
    return indexed(pattern).map(List::stream).orElseGet(() -> store.stream(pattern));
  }

  private Optional<List<Triple>> indexed(Triple pattern) {
    if (pattern.getPredicate().isConcrete()) {
      if (isOfSubject(pattern)) {
        return Optional.of(subjects.find(pattern.getSubject(), pattern.getPredicate()));
      }
      if (isOfObject(pattern)) {
        return Optional.of(objects.find(pattern.getObject(), pattern.getPredicate()));
      }
    }
    return Optional.empty();
  }

  private static boolean isOfSubject(Triple pattern) {
    return pattern.getSubject().isConcrete() && !pattern.getObject().isConcrete();
  }

  private static boolean isOfObject(Triple pattern) {
    return !pattern.getSubject().isConcrete() && pattern.getObject().isConcrete();
  }

  @Override
  public Stream<Triple> stream() {
    return store.stream();
  }

  @Override
  public int countTriples() {
    return store.countTriples();
  }

  @Override
  public boolean isEmpty() {
    return store.isEmpty();
  }

  @Override
  public IndexedStore copy() {
    return new IndexedStore(store.copy());
  }
}
