package dev.plumbline.lift.catalogue;

import dev.plumbline.document.Tree;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.read.FormatVersions;
import dev.plumbline.message.Nearness;
import dev.plumbline.message.Quotes;
import dev.plumbline.ontology.OwnTerms;
import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what stands at the top of catalogues: their names and their sections. */
final class Heads {
  private static final int LONGEST = 40;

  private final Vocabulary shipped;
  private final Problems problems;
  private final FormatVersions formats;
  private final Map<String, Catalogue> byPrefix = new HashMap<>();

  Heads(Vocabulary shipped, Problems problems) {
    this.shipped = shipped;
    this.problems = problems;
    this.formats = new FormatVersions(shipped, problems);
  }

  /** Returns the catalogues of some documents that have a name of their own. */
  List<Catalogue> read(List<Tree.Mapping> roots) {
    var found = new ArrayList<Catalogue>();
    for (var root : roots) {
      var name = (Tree.Scalar) root.get(Catalogue.KEY).orElseThrow();
      if (!formats.isRead(root)) {
        continue;
      }
      checkKeys(root);
      var catalogue = new Catalogue(new OwnTerms(name.text()), name, root);
      if (isName(name) && isFree(catalogue)) {
        found.add(catalogue);
      }
    }
    return found;
  }

  private boolean isName(Tree.Scalar name) {
    if (Catalogue.NAME.matcher(name.text()).matches() && name.text().length() <= LONGEST) {
      return true;
    }
    problems.add(
        Mistake.INVALID_ID,
        name.at(),
        Quotes.of(name.text())
            + " is no name of a catalogue; expected small letters, digits and hyphens, such as"
            + " acme");
    return false;
  }

  private boolean isFree(Catalogue catalogue) {
    for (var prefix : catalogue.terms().prefixes().keySet()) {
      if (shipped.prefixes().containsKey(prefix)) {
        taken(catalogue, "Plumbline's own prefix \"" + prefix + ":\"");
        return false;
      }
      var other = byPrefix.get(prefix);
      if (other != null) {
        var at = other.name().at();
        var place = at.file() + ":" + at.line();
        taken(catalogue, "the catalogue " + Quotes.of(other.name().text()) + " in " + place);
        return false;
      }
    }
    catalogue.terms().prefixes().keySet().forEach(prefix -> byPrefix.put(prefix, catalogue));
    return true;
  }

  private void taken(Catalogue catalogue, String by) {
    var name = Quotes.of(catalogue.name().text());
    problems.add(
        Mistake.NAME_TAKEN,
        catalogue.name().at(),
        "the name " + name + " is taken by " + by + "; choose another");
  }

  private void checkKeys(Tree.Mapping root) {
    var known = new ArrayList<>(List.of(Catalogue.KEY, "model", "description"));
    known.addAll(Section.names());
    for (var entry : root.entries()) {
      var key = entry.key().text();
      if (!known.contains(key) && !key.startsWith("x-")) {
        var near = Nearness.suggestion(key, known, 2);
        problems.add(
            Mistake.UNKNOWN_KEY,
            entry.key().at(),
            "unknown key "
                + Quotes.of(key)
                + " in a catalogue"
                + (near.isEmpty() ? "; expected " + String.join(", ", known) : near));
      }
    }
  }
}
