package dev.plumbline.lift.catalogue;

import dev.plumbline.document.Tree;
import dev.plumbline.graph.Problems;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;

/**
 * What follows from the {@code is} of entries: a kind is a subclass; a technology or protocol has
 * what the one has that it is built on, unless it says otherwise; a class of data counts as
 * another.
 */
final class Likeness {
  private static final Node PROVIDES = Arch.term("provides");

  /** What a technology takes from one that it is; names, images and releases are that one's own. */
  private static final List<Node> OF_TECHNOLOGY =
      terms(
          "provides",
          "speaks",
          "capability",
          "managed",
          "openToApps",
          "takesOnlyEncrypted",
          "alwaysEncryptsAtRest",
          "onOneHost",
          "leavesStopped",
          "asksWhenTold",
          "openBefore");

  /** What a protocol takes from one that it is; the port is that one's own. */
  private static final List<Node> OF_PROTOCOL =
      terms(
          "encrypted",
          "optionalEncryption",
          "defaultMode",
          "layer",
          "local",
          "secureVariant",
          "administrative");

  private static final List<Node> OF_DATA = terms("rank", "sensitive");

  private final Vocabulary vocabulary;
  private final Problems problems;
  private final Said said;
  private final Map<Node, Node> targets = new HashMap<>();
  private final Map<Section, Lineage> lineages = new EnumMap<>(Section.class);

  Likeness(Vocabulary vocabulary, Problems problems, Said said) {
    this.vocabulary = vocabulary;
    this.problems = problems;
    this.said = said;
  }

  private static List<Node> terms(String... names) {
    return List.of(names).stream().map(Arch::term).toList();
  }

  /** Notes what an entry is, besides what it says. */
  void add(Entry entry, Node target, Tree.Scalar at) {
    lineages.computeIfAbsent(entry.section(), key -> new Lineage()).add(entry, target, at);
    targets.computeIfAbsent(entry.subject(), key -> target);
  }

  /** States what follows, when all entries are read. */
  void complete() {
    lineages.forEach(
        (section, lineage) -> {
          lineage.report(problems);
          if (section == Section.KINDS) {
            lineage.entries().stream().filter(lineage::isSound).forEach(this::subclass);
          }
          var taken =
              switch (section) {
                case TECHNOLOGIES -> OF_TECHNOLOGY;
                case PROTOCOLS -> OF_PROTOCOL;
                case DATA_CLASSES -> OF_DATA;
                case KINDS, KEYS -> List.<Node>of();
              };
          // What is said by the entries themselves, so that the order of entries does not matter.
          var inherited = new ArrayList<Triple>();
          lineage.entries().forEach(entry -> inherited.addAll(inherited(entry, lineage, taken)));
          inherited.forEach(
              triple -> said.add(triple.getSubject(), triple.getPredicate(), triple.getObject()));
          if (section == Section.DATA_CLASSES) {
            standFor(lineage);
          }
        });
  }

  private void subclass(Node kind) {
    said.add(kind, RDFS.subClassOf.asNode(), targets.get(kind));
  }

  private List<Triple> inherited(Node entry, Lineage lineage, List<Node> taken) {
    var known = new HashSet<Node>();
    said.about(entry).forEach(triple -> known.add(triple.getPredicate()));
    if (known.contains(Arch.term("encrypted"))) {
      known.add(Arch.term("optionalEncryption"));
    }
    var inherited = new ArrayList<Triple>();
    for (var above : lineage.above(entry)) {
      var found = new HashSet<Node>();
      for (var triple : stated(above)) {
        var predicate = triple.getPredicate();
        if (taken.contains(predicate)
            && (!known.contains(predicate) || predicate.equals(PROVIDES))) {
          inherited.add(Triple.create(entry, predicate, triple.getObject()));
          found.add(predicate);
        }
      }
      known.addAll(found);
    }
    return inherited;
  }

  private Set<Triple> stated(Node term) {
    var stated = new HashSet<>(vocabulary.statements(term.getURI()));
    stated.addAll(said.about(term));
    return stated;
  }

  /** Data of an own class is of those that it stands for, too. */
  private void standFor(Lineage lineage) {
    for (var entry : lineage.entries()) {
      for (var above : lineage.above(entry)) {
        said.add(entry, Meta.term("standsFor"), above);
      }
    }
  }
}
