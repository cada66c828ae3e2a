package dev.plumbline.graph;

import dev.plumbline.finding.Location;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Vocabulary;
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
 * Compares production with the last stage before it: what production has and that stage lacks, an
 * element or a fact of one, is never tried before it counts.
 *
 * <p>Only what an environment says of its own is compared, since all else is the same in both.
 */
final class Parity {
  private static final String STAGE = Vocabulary.NAMESPACE + "stage";
  private static final String ORDER = Vocabulary.NAMESPACE + "stageOrder";
  private static final Node RANK = Arch.node("rank");
  private static final Node PRODUCTION = Arch.node("production");

  private final Vocabulary vocabulary;
  private final Outline base;
  private final List<Lack> found = new ArrayList<>();

  private Parity(Vocabulary vocabulary, Outline base) {
    this.vocabulary = vocabulary;
    this.base = base;
  }

  /**
   * Something that a stage lacks.
   *
   * @param stage the stage
   * @param production the environment that has it
   * @param element the element, or the element of the fact
   * @param key the fact's key, when the element itself is there
   * @param at where production states it
   */
  record Lack(Draft stage, Draft production, Node element, Optional<String> key, Location at) {}

  private record Ranked(Stages.Stage stage, int rank) {}

  /** Returns what the last stages before production lack; the base must be without overlays. */
  static List<Lack> of(Stages stages, Vocabulary vocabulary, Outline base) {
    var parity = new Parity(vocabulary, base);
    var bySystem = new LinkedHashMap<Draft, List<Ranked>>();
    for (var stage : stages.all()) {
      var system = stage.environment().system();
      parity
          .rank(stage.environment())
          .map(rank -> new Ranked(stage, rank))
          .ifPresent(
              ranked -> bySystem.computeIfAbsent(system, key -> new ArrayList<>()).add(ranked));
    }
    bySystem.values().forEach(parity::compare);
    return parity.found;
  }

  private Optional<Integer> rank(Draft environment) {
    var order = environment.facts().values(ORDER);
    if (!order.isEmpty()) {
      return Amount.read(Form.INTEGER, order.get(0).text())
          .map(amount -> amount.number().intValue());
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

  private Optional<Node> stage(Draft environment) {
    return environment.facts().values(STAGE).stream()
        .flatMap(text -> vocabulary.term(Arch.STAGE, text.text()).stream())
        .map(term -> NodeFactory.createURI(term.iri()))
        .findFirst();
  }

  private void compare(List<Ranked> ranked) {
    for (var last : ranked) {
      if (stage(last.stage.environment()).equals(Optional.of(PRODUCTION))) {
        ranked.stream()
            .filter(each -> each.rank < last.rank)
            .max(Comparator.comparingInt(Ranked::rank))
            .ifPresent(before -> compare(before.stage, last.stage));
      }
    }
  }

  private void compare(Stages.Stage before, Stages.Stage production) {
    var all = new ArrayList<>(base.drafts());
    before.uppers().forEach(upper -> all.addAll(upper.drafts()));
    production.uppers().forEach(upper -> all.addAll(upper.drafts()));
    var references = new References(vocabulary, all);
    new Comparison(views(before, references), views(production, references), before, production)
        .compare();
  }

  /** Returns what the base and then the environment says, in the order of their layers. */
  private List<View> views(Stages.Stage stage, References references) {
    var system = stage.environment().system().node();
    var views = new ArrayList<View>();
    views.add(View.of(base, system, references));
    stage.uppers().forEach(upper -> views.add(View.of(upper, system, references)));
    return views;
  }

  /** One stage beside production. */
  private final class Comparison {
    private final List<View> here;
    private final List<View> there;
    private final Stages.Stage before;
    private final Stages.Stage production;

    Comparison(List<View> here, List<View> there, Stages.Stage before, Stages.Stage production) {
      this.here = here;
      this.there = there;
      this.before = before;
      this.production = production;
    }

    void compare() {
      for (var node : touched()) {
        if (has(there, node)) {
          if (has(here, node)) {
            facts(node);
          } else {
            lack(node, Optional.empty(), place(node));
          }
        }
      }
    }

    /** Returns the elements of which either environment says something. */
    private Set<Node> touched() {
      var nodes = new TreeSet<Node>(Comparator.comparing(Node::getURI));
      here.stream().skip(1).forEach(view -> nodes.addAll(view.nodes()));
      there.stream().skip(1).forEach(view -> nodes.addAll(view.nodes()));
      return nodes;
    }

    private void facts(Node node) {
      var same = stated(here, node);
      for (var statement : stated(there, node).all()) {
        var other = same.get(statement.property().iri());
        boolean lacking = other.filter(each -> each.content().isStated()).isEmpty();
        if (statement.content().isStated() && lacking) {
          lack(node, Optional.of(statement.property().key()), statement.at());
        }
      }
    }

    private Location place(Node node) {
      return there.stream().flatMap(view -> view.get(node).stream()).findFirst().orElseThrow().at();
    }

    private void lack(Node element, Optional<String> key, Location at) {
      found.add(new Lack(before.environment(), production.environment(), element, key, at));
    }
  }

  private static boolean has(List<View> views, Node node) {
    boolean has = false;
    for (var view : views) {
      has = (has || view.get(node).isPresent()) && !view.removes(node);
    }
    return has;
  }

  private static Facts stated(List<View> views, Node node) {
    var facts = new Facts();
    for (var view : views) {
      view.get(node).ifPresent(said -> said.facts().all().forEach(facts::put));
    }
    return facts;
  }

  /** Writes what is missing. */
  static void write(List<Lack> lacks, Scribe scribe) {
    for (var lack : lacks) {
      var list = Iris.fact(lack.stage.node(), "lacks");
      var element = Iris.fact(list, Iris.id(lack.element));
      var node = lack.key.map(name -> Iris.fact(element, name)).orElse(element);
      scribe.add(lack.stage.node(), Arch.node("lacks"), node);
      scribe.type(node, Arch.node("Difference"));
      scribe.add(node, Arch.node("ofElement"), lack.element);
      scribe.add(node, Arch.node("environment"), lack.production.node());
      lack.key.ifPresent(name -> scribe.add(node, Arch.node("key"), name));
      scribe.places().put(node, new Places.Place(lack.at, Optional.empty()));
    }
  }
}
