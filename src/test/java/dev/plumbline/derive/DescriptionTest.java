package dev.plumbline.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.rdf.Arch;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a description as people write it to what follows from it. */
class DescriptionTest {
  private static final String SHOP =
      """
      system: shop
      tier: A
      rto: 1h
      data: {customer: personal, order: internal}
      boundaries:
        internet: {type: internet}
        dmz: {type: network, contains: [gateway]}
        core:
          type: network
          boundaries:
            nodes: {type: cluster, components: {order-api: {kind: service, replicas: 3}}}
          components:
            order-db: {technology: postgresql, stores: [customer, order], rto: 4h, replicas: 1}
      components:
        shopper: {kind: person, in: internet}
        gateway: {kind: gateway, technology: envoy}
      flows:
        - shopper -> gateway -> order-api: https customer
        - order-api -> order-db: {over: postgresql, encryption: none, data: [customer, order]}
      """;

  @TempDir Path folder;

  @Test
  void factsFollowFromADescription() {
    var shop = Lifted.of(folder, "shop.yaml", SHOP);
    assertThat(facts(shop, "crossesTrustBoundary")).hasSize(2);
    assertThat(facts(shop, "running")).containsExactly("gateway", "order-api", "order-db");
    assertThat(facts(shop, "entryPoint")).containsExactly("gateway");
    assertThat(facts(shop, "exposed")).containsExactly("gateway", "order-api", "order-db");
    assertThat(facts(shop, "cutsOff")).containsExactly("gateway");
    assertThat(facts(shop, "recoversSlower")).containsExactly("gateway", "order-api");
    assertThat(facts(shop, "plainJourney")).containsExactly("customer", "order");
    assertThat(facts(shop, "reachedByPerson")).containsExactly("gateway", "order-api");
    assertThat(facts(shop, "assumedTier")).isEmpty();
  }

  /** Returns what has the property, sorted. */
  private static List<String> facts(Lifted lifted, String property) {
    var architecture = lifted.architecture();
    return architecture.graph().stream(Node.ANY, Arch.term(property), Node.ANY)
        .map(fact -> architecture.names().of(fact.getSubject()).label())
        .distinct()
        .sorted()
        .toList();
  }
}
