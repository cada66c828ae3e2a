package dev.plumbline.derive.algorithm;

import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.derive.topology.EvidenceHops;
import dev.plumbline.derive.topology.LargestParts;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.quantity.Amount;
import dev.plumbline.quantity.Quantity;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.NodeOrder;
import dev.plumbline.rdf.StandardTerms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Adds what each system costs in a month, for each currency.
 *
 * <p>Where a whole or a boundary states a cost, it stands for everything inside.
 */
final class Budgets implements Derived {
  private static final Node COST = Arch.term("cost");
  private static final Node CURRENCY = Arch.term("currency");
  private static final Node IN_SYSTEM = Arch.term("inSystem");
  private static final Node SUM = Arch.term("Sum");
  private static final Node SYSTEM = Arch.term("System");
  private static final Node COST_SUM = Arch.term("costSum");
  private static final Node SUM_BY = Arch.term("sumBy");

  @Override
  public Set<Node> adds() {
    return Set.of(
        SUM,
        COST_SUM,
        SUM_BY,
        CURRENCY,
        EvidenceHops.STEP,
        EvidenceHops.VIA,
        EvidenceHops.PREVIOUS,
        EvidenceHops.NOTE,
        EvidenceHops.AMOUNT);
  }

  @Override
  public Set<Node> needs() {
    return Set.of(CURRENCY);
  }

  @Override
  public Map<Node, List<String>> explainedBy() {
    var parts = List.of("arch:sumBy");
    var money = List.of("arch:sumBy", "arch:cost", "arch:budget");
    var sum = List.of("arch:costSum/arch:sumBy");
    return Map.of(SUM, parts, EvidenceHops.AMOUNT, parts, CURRENCY, money, COST_SUM, sum);
  }

  @Override
  public void addTo(Model model) {
    var costs = new TreeMap<Node, Map<String, List<LargestParts.Part>>>(NodeOrder.ORDER);
    var elements = new ArrayList<>(model.facts().members(Arch.COMPONENT));
    elements.addAll(model.facts().members(Arch.BOUNDARY));
    elements.addAll(model.facts().members(SYSTEM));
    for (var element : elements) {
      if (!isCovered(model, element)) {
        collect(model.facts(), element, costs);
      }
    }
    costs.forEach(
        (system, parts) ->
            parts.forEach((currency, items) -> add(model.facts(), system, currency, items)));
  }

  private static boolean isCovered(Model model, Node element) {
    var facts = model.facts();
    Set<Node> holders = new HashSet<>(model.boundaries().around(element));
    var wholes = model.boundaries().wholes(element);
    while (!wholes.isEmpty() && holders.addAll(wholes)) {
      wholes =
          wholes.stream()
              .flatMap(whole -> model.boundaries().wholes(whole).stream())
              .collect(Collectors.toSet());
    }
    facts
        .object(element, IN_SYSTEM)
        .filter(system -> !system.equals(element))
        .ifPresent(holders::add);
    return holders.stream().anyMatch(holder -> facts.has(holder, COST));
  }

  private static void collect(
      DerivedFacts facts, Node element, Map<Node, Map<String, List<LargestParts.Part>>> costs) {
    var amount = facts.number(element, COST);
    var system = facts.object(element, IN_SYSTEM);
    if (amount.isPresent() && system.isPresent()) {
      var currency = facts.literal(element, CURRENCY);
      var cost = new Amount(BigDecimal.valueOf(amount.getAsDouble()), currency);
      costs
          .computeIfAbsent(system.get(), key -> new TreeMap<>())
          .computeIfAbsent(currency.orElse(""), key -> new ArrayList<>())
          .add(
              new LargestParts.Part(
                  element, amount.getAsDouble(), Quantity.MONEY.write(cost), amount.getAsDouble()));
    }
  }

  private static void add(
      DerivedFacts facts, Node system, String currency, List<LargestParts.Part> items) {
    var sum = NodeFactory.createURI(system.getURI() + "/derived/cost/" + currency);
    var total = items.stream().mapToDouble(LargestParts.Part::amount).sum();
    facts.add(sum, StandardTerms.TYPE, SUM);
    facts.add(sum, EvidenceHops.AMOUNT, total);
    facts.add(sum, CURRENCY, currency);
    facts.add(sum, SUM_BY, new LargestParts(new EvidenceHops(facts, "cost")).explain(sum, items));
    facts.add(system, COST_SUM, sum);
  }
}
