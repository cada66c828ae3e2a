package dev.plumbline.lift.merge;

import dev.plumbline.finding.Location;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.DescribedModel;
import dev.plumbline.lift.outline.EnvironmentOverlay;
import dev.plumbline.lift.outline.Outline;
import dev.plumbline.lift.outline.References;
import dev.plumbline.lift.outline.StageGap;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.quantity.Quantity;
import dev.plumbline.rdf.Arch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Compares production with the last stage before it. What production has and that stage lacks, an
 * element or a fact, is untested before production.
 *
 * <p>Only what an environment says of its own is compared, since all else is the same in both.
 */
final class StageGaps {
  private static final String STAGE = Arch.iri("stage");
  private static final String ORDER = Arch.iri("stageOrder");
  private static final Node RANK = Arch.term("rank");
  private static final Node PRODUCTION = Arch.term("production");

  private final Vocabulary vocabulary;
  private final Outline base;
  private final List<StageGap> found = new ArrayList<>();

  private StageGaps(Vocabulary vocabulary, Outline base) {
    this.vocabulary = vocabulary;
    this.base = base;
  }

  private record Ranked(EnvironmentOverlay overlay, int rank) {}

  /** Returns what the last stages before production lack. */
  static List<StageGap> of(DescribedModel model, Vocabulary vocabulary) {
    var gaps = new StageGaps(vocabulary, model.outline());
    var bySystem = new LinkedHashMap<StatedElement, List<Ranked>>();
    for (var overlay : model.overlays()) {
      var system = overlay.environment().system();
      gaps.rank(overlay.environment())
          .map(rank -> new Ranked(overlay, rank))
          .ifPresent(
              ranked -> bySystem.computeIfAbsent(system, key -> new ArrayList<>()).add(ranked));
    }
    bySystem.values().forEach(gaps::compare);
    return gaps.found;
  }

  private Optional<Integer> rank(StatedElement environment) {
    var order = environment.facts().values(ORDER);
    if (!order.isEmpty()) {
      return Quantity.INTEGER.read(order.get(0).text()).map(amount -> amount.number().intValue());
    }
    return stage(environment)
        .flatMap(
            stage ->
                vocabulary
                    .graph()
                    .find(stage, RANK, Node.ANY)
                    .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                    .nextOptional())
        .map(Integer::valueOf);
  }

  private Optional<Node> stage(StatedElement environment) {
    return environment.facts().values(STAGE).stream()
        .flatMap(text -> vocabulary.term(ClassIris.STAGE, text.text()).stream())
        .map(term -> NodeFactory.createURI(term.iri()))
        .findFirst();
  }

  private void compare(List<Ranked> ranked) {
    for (var last : ranked) {
      if (stage(last.overlay.environment()).equals(Optional.of(PRODUCTION))) {
        ranked.stream()
            .filter(each -> each.rank < last.rank)
            .max(Comparator.comparingInt(Ranked::rank))
            .ifPresent(before -> compare(before.overlay, last.overlay));
      }
    }
  }

  private void compare(EnvironmentOverlay before, EnvironmentOverlay production) {
    var all = new ArrayList<>(base.elements());
    before.layers().forEach(layer -> all.addAll(layer.elements()));
    production.layers().forEach(layer -> all.addAll(layer.elements()));
    new Comparison(before, production, new References(vocabulary, all)).compare();
  }

  /** One stage beside production. */
  private final class Comparison {
    private final StatedElement stage;
    private final StatedElement production;
    private final EffectiveModel here;
    private final EffectiveModel there;

    Comparison(EnvironmentOverlay before, EnvironmentOverlay production, References references) {
      this.stage = before.environment();
      this.production = production.environment();
      this.here = new EffectiveModel(base, before, references);
      this.there = new EffectiveModel(base, production, references);
    }

    void compare() {
      for (var element : overlaid()) {
        if (there.has(element)) {
          if (here.has(element)) {
            facts(element);
          } else {
            gap(element, Optional.empty(), there.at(element));
          }
        }
      }
    }

    /** Returns the elements of which either environment says something. */
    private Set<Node> overlaid() {
      var nodes = new TreeSet<Node>(Comparator.comparing(Node::getURI));
      nodes.addAll(here.overlaid());
      nodes.addAll(there.overlaid());
      return nodes;
    }

    private void facts(Node element) {
      var same = here.facts(element);
      for (var statement : there.facts(element).all()) {
        var other = same.get(statement.property().iri());
        boolean lacking = other.filter(each -> each.content().isStated()).isEmpty();
        if (statement.content().isStated() && lacking) {
          gap(element, Optional.of(statement.property().key()), statement.at());
        }
      }
    }

    private void gap(Node element, Optional<String> key, Location at) {
      found.add(new StageGap(stage, production, element, key, at));
    }
  }
}
