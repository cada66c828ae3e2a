package dev.plumbline.derive.algorithm;

import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.derive.topology.EvidenceHops;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.message.Nearness;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.StandardTerms;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Adds the technologies that the catalogue does not know, each with the nearest that it does. */
final class UnknownTechnologies implements Derived {
  private static final Node TECHNOLOGY = Arch.term("technology");
  private static final Node TECHNOLOGY_CLASS = Arch.term("Technology");
  private static final Node UNKNOWN = Arch.term("UnknownTechnology");
  private static final Node TEXT = Arch.term("text");
  private static final Node OF_ELEMENT = Arch.term("ofElement");
  private static final Node NEAREST = Arch.term("nearest");
  private static final Pattern VERSION = Pattern.compile("(?<!\\s)\\s++v?\\d[\\w.+-]*+$");

  @Override
  public Set<Node> adds() {
    return Set.of(UNKNOWN, TEXT, OF_ELEMENT, NEAREST);
  }

  @Override
  public Set<Node> needs() {
    return Set.of();
  }

  @Override
  public Map<Node, List<String>> explainedBy() {
    return Map.of(
        UNKNOWN, List.of("arch:ofElement/arch:technology"),
        TEXT, List.of("arch:ofElement/arch:technology"),
        OF_ELEMENT, List.of("arch:text"),
        NEAREST, List.of("arch:text"));
  }

  @Override
  public void addTo(Model model) {
    var facts = model.facts();
    var components =
        facts.members(Arch.COMPONENT).stream()
            .filter(
                component ->
                    facts.objects(component, TECHNOLOGY).stream().anyMatch(Node::isLiteral))
            .toList();
    if (components.isEmpty()) {
      return;
    }
    var known = known(facts);
    for (var component : components) {
      int number = 0;
      for (var technology : facts.objects(component, TECHNOLOGY)) {
        if (technology.isLiteral()) {
          var text = technology.getLiteralLexicalForm();
          add(facts, component, ++number, VERSION.matcher(text).replaceFirst(""), known);
        }
      }
    }
  }

  private static List<String> known(DerivedFacts facts) {
    var names = new TreeSet<String>();
    for (var technology : facts.members(TECHNOLOGY_CLASS)) {
      facts.notation(technology, StandardTerms.NOTATION).ifPresent(names::add);
    }
    return List.copyOf(names);
  }

  private static void add(
      DerivedFacts facts, Node component, int number, String name, List<String> known) {
    var iri = EvidenceHops.iri("unknown-technology", component) + "/" + number;
    var node = NodeFactory.createURI(iri);
    facts.add(node, StandardTerms.TYPE, UNKNOWN);
    facts.add(node, TEXT, name);
    facts.add(node, OF_ELEMENT, component);
    Nearness.rank(name, known).stream()
        .findFirst()
        .ifPresent(nearest -> facts.add(node, NEAREST, nearest));
  }
}
