package dev.plumbline.derive.prose;

import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.StandardTerms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;

/**
 * The names that texts use for parts of a model and for how they prove who they are.
 *
 * @param components by id and label
 * @param parties by id and label, and external ones also by what stands before a general word, and
 *     by the boundary in which they stand alone
 * @param data by id and label
 * @param authentications by their names in the vocabulary
 */
record ModelNames(
    NamedTerms components, NamedTerms parties, NamedTerms data, NamedTerms authentications) {
  static final List<Node> NAMES = List.of(Arch.term("id"), StandardTerms.LABEL);

  /** The properties that hold the names of terms. */
  static final List<Node> CATALOGUE_NAMES =
      List.of(StandardTerms.NOTATION, SKOS.altLabel.asNode(), StandardTerms.LABEL);

  private static final Set<String> GENERAL =
      Set.of(
          "platform", "system", "service", "portal", "app", "gateway", "client", "house", "site");

  /** Names of authentication that mean other things in a sentence. */
  private static final Set<String> AMBIGUOUS =
      Set.of(
          "key",
          "role",
          "network",
          "ip",
          "session",
          "cookie",
          "signature",
          "digest",
          "window",
          "credential",
          "token",
          "basic",
          "cert",
          "allowlist",
          "none",
          "sso",
          "bearer",
          "signed");

  static ModelNames of(DerivedFacts facts) {
    var components = facts.members(Arch.COMPONENT);
    var parties = NamedTerms.of(facts, components, NAMES);
    addShortNames(facts, components, parties);
    addPlaces(facts, components, parties);
    return new ModelNames(
        NamedTerms.of(facts, components, NAMES),
        parties,
        NamedTerms.of(facts, facts.members(Arch.DATA), NAMES),
        authentications(facts));
  }

  private static void addShortNames(DerivedFacts facts, List<Node> components, NamedTerms parties) {
    for (var component : components) {
      if (facts.holds(component, Arch.term("external"))) {
        var name = Words.of(facts.label(component));
        int last = name.size() - 1;
        if (last > 0 && name.isAt(last, GENERAL)) {
          parties.add(name.plain().subList(0, last), component);
        }
      }
    }
  }

  private static void addPlaces(DerivedFacts facts, List<Node> components, NamedTerms parties) {
    var standing = new HashMap<Node, List<Node>>();
    for (var component : components) {
      for (var place : facts.objects(component, Arch.IN)) {
        standing.computeIfAbsent(place, none -> new ArrayList<>()).add(component);
      }
    }
    standing.forEach(
        (place, there) -> {
          if (there.size() == 1 && facts.holds(there.get(0), Arch.term("external"))) {
            parties.add(Words.of(facts.label(place)).plain(), there.get(0));
          }
        });
  }

  private static NamedTerms authentications(DerivedFacts facts) {
    var terms = new NamedTerms();
    for (var kind : facts.members(Arch.term("Authentication"))) {
      for (var property : CATALOGUE_NAMES) {
        facts.objects(kind, property).stream()
            .filter(Node::isLiteral)
            .map(name -> Words.of(name.getLiteralLexicalForm()).plain())
            .filter(name -> name.size() > 1 || !AMBIGUOUS.contains(name.get(0)))
            .forEach(name -> terms.add(name, kind));
      }
    }
    return terms;
  }
}
