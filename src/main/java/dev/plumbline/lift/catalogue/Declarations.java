package dev.plumbline.lift.catalogue;

import dev.plumbline.document.Tree;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.message.Quotes;
import dev.plumbline.ontology.Term;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.StandardTerms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;

/**
 * The first reading of catalogues: which entries there are, and what they are called. Entries may
 * then name each other in any order.
 */
final class Declarations {
  /** More would be no list that people keep by hand. */
  private static final int MOST = 5_000;

  private static final int LONGEST = 80;

  private final Vocabulary shipped;
  private final Problems problems;
  private final Written written;
  private final Said said = new Said();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Node, Entry> bySubject = new HashMap<>();
  private final Map<String, Entry> bySpelling = new HashMap<>();

  Declarations(Vocabulary shipped, Problems problems) {
    this.shipped = shipped;
    this.problems = problems;
    this.written = new Written(problems);
  }

  /** Returns what the entries are and are called. */
  Said said() {
    return said;
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Takes in the entries of a catalogue. */
  void read(Catalogue catalogue) {
    for (var part : catalogue.root().entries()) {
      Section.of(part.key().text()).ifPresent(section -> read(catalogue, section, part));
    }
  }

  private void read(Catalogue catalogue, Section section, Tree.Entry part) {
    if (part.value() instanceof Tree.Scalar nothing && nothing.isEmpty()) {
      return;
    }
    if (!(part.value() instanceof Tree.Mapping mapping)) {
      written.wrong(part, part.value(), "names and what they are, such as {name: {…}}");
      return;
    }
    for (var entry : mapping.entries()) {
      if (entries.size() == MOST) {
        problems.add(
            Mistake.INVALID_VALUE,
            entry.key().at(),
            "the catalogues have more than " + MOST + " entries");
        return;
      }
      if (isName(entry.key())) {
        declare(catalogue, section, entry);
      }
    }
  }

  private boolean isName(Tree.Scalar name) {
    var text = name.text();
    if (Catalogue.NAME.matcher(text).matches() && text.length() <= LONGEST) {
      return true;
    }
    var slug =
        text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-$", "");
    problems.add(
        Mistake.INVALID_ID,
        name.at(),
        Quotes.of(text)
            + " is no name of an entry; expected small letters, digits and hyphens"
            + (slug.isEmpty() || slug.length() > LONGEST ? "" : ", such as " + slug),
        "other ways to write it go under \"names\"");
    return false;
  }

  private void declare(Catalogue catalogue, Section section, Tree.Entry written) {
    var name = written.key();
    var known = section == Section.KEYS ? Optional.<Term>empty() : known(section, name.text());
    boolean adds = known.isPresent() && section == Section.TECHNOLOGIES;
    if (known.isPresent() && !adds) {
      taken(name, section, known.get());
      return;
    }
    var iri = known.map(Term::iri).orElseGet(() -> section.iri(catalogue.terms(), name.text()));
    var subject = NodeFactory.createURI(iri);
    var keys = keys(section, written);
    var entry = new Entry(section, catalogue, name, keys, subject, adds);
    if (!adds && isTaken(entry)) {
      return;
    }
    entries.add(entry);
    if (!adds) {
      describe(entry);
    }
    names(entry);
  }

  private boolean isTaken(Entry entry) {
    var first = bySubject.putIfAbsent(entry.subject(), entry);
    if (first != null) {
      taken(entry.name(), first);
    }
    return first != null || isClaimed(entry, entry.name());
  }

  private Optional<Term> known(Section section, String text) {
    return shipped.term(section.classIri(), text);
  }

  private List<Tree.Entry> keys(Section section, Tree.Entry entry) {
    if (entry.value() instanceof Tree.Mapping mapping) {
      return mapping.entries();
    }
    if (entry.value() instanceof Tree.Scalar scalar && scalar.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Tree.Entry(new Tree.Scalar(section.shorthand(), entry.key().at()), entry.value()));
  }

  private void describe(Entry entry) {
    var subject = entry.subject();
    var type = NodeFactory.createURI(entry.section().classIri());
    said.add(subject, StandardTerms.TYPE, type);
    if (entry.section() == Section.KINDS) {
      said.add(subject, StandardTerms.TYPE, OWL.Class.asNode());
    }
    if (entry.section() != Section.KEYS) {
      said.add(subject, Meta.NOTATION, entry.name().text());
    }
  }

  /** Reads the names of an entry; the first is its label. */
  private void names(Entry entry) {
    var names = entry.get("names").map(written::list).orElse(List.of());
    if (!entry.shipped()) {
      var label =
          names.stream()
              .findFirst()
              .map(Tree.Scalar::text)
              .orElse(entry.name().text().replace('-', ' '));
      said.add(entry.subject(), StandardTerms.LABEL, label);
    }
    if (entry.section() == Section.KEYS) {
      return;
    }
    for (var name : names) {
      var owner = known(entry.section(), name.text());
      if (owner.isPresent() && !owner.get().iri().equals(entry.subject().getURI())) {
        taken(name, entry.section(), owner.get());
      } else if (name.text().length() > LONGEST) {
        problems.add(
            Mistake.INVALID_VALUE, name.at(), "a name has at most " + LONGEST + " characters");
      } else if (!isClaimed(entry, name)) {
        said.add(entry.subject(), Meta.ALT_LABEL, name.text());
      }
    }
  }

  /** Whether another entry of the section has the name; if not, it is now taken. */
  private boolean isClaimed(Entry entry, Tree.Scalar name) {
    var spelling = entry.section() + " " + Vocabulary.spelling(name.text());
    var first = bySpelling.putIfAbsent(spelling, entry);
    if (first != null && first != entry) {
      taken(name, first);
      return true;
    }
    return false;
  }

  private void taken(Tree.Scalar name, Section section, Term by) {
    var shown = by.notation().equals(name.text()) ? "" : ", of " + by.notation();
    problems.add(
        Mistake.NAME_TAKEN,
        name.at(),
        Quotes.of(name.text())
            + " is the name of a "
            + section.noun()
            + " of Plumbline already"
            + shown
            + "; choose another");
  }

  private void taken(Tree.Scalar name, Entry by) {
    var at = by.name().at();
    problems.add(
        Mistake.NAME_TAKEN,
        name.at(),
        "%s is the name of a %s of the catalogue %s already (%s:%d); choose another"
            .formatted(
                Quotes.of(name.text()),
                by.section().noun(),
                by.catalogue().name().text(),
                at.file(),
                at.line()));
  }
}
