package dev.plumbline.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.Diagrams;
import dev.plumbline.diagram.Scopes;
import dev.plumbline.diagram.read.DiagramReader;
import dev.plumbline.graph.Architecture;
import dev.plumbline.graph.ElementReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JourneyTest {
  private static final String MODEL =
      """
      system: shop
      data: {customer: personal, order: internal, note: internal}
      components:
        shopper: {kind: person}
        web: {kind: web-app}
        orders: {kind: service}
        reports: {kind: service, processes: customer}
        auditor: {kind: person}
        db: {technology: postgresql, stores: [customer, order], access: {orders: rw, auditor: r, dba: admin, loader: w}}
      flows:
        - shopper -> web -> orders: https order, customer
        - orders -> db: {over: postgresql, data: [order, customer]}
      """;

  @Test
  void showsWhereDataEntersWhereItIsStoredAndWhoCanReadIt() {
    var view = journey(Diagrams.model(MODEL), "customer");

    assertThat(view.subtitle())
        .startsWith(
            "Journey of customer: enters at shopper; stored in db; 5 components can read it;"
                + " by right also dba — 6 components, 3 flows");
    assertThat(details(view))
        .containsEntry("shopper", "person · enters here")
        .containsEntry("web", "web app · can read it")
        .containsEntry("orders", "service · can read it")
        .containsEntry("reports", "service · can read it")
        .containsEntry("auditor", "person · can read it")
        .containsEntry("db", "PostgreSQL · stored here");
  }

  @Test
  void showsItsDataFirstInEveryLabel() {
    assertThat(journey(Diagrams.model(MODEL), "order").edges())
        .isNotEmpty()
        .allMatch(edge -> edge.sent().get(0).equals("order"));
  }

  @Test
  void countsTheCallerAsReaderOfReturnedData() {
    var view =
        journey(
            Diagrams.model(
                """
                system: shop
                data: {price: internal}
                components: {web: {kind: web-app}, prices: {technology: redis, stores: price}}
                flows:
                  - web -> prices: {over: redis, receives: price}
                """),
            "price");

    assertThat(view.subtitle()).contains("stored in prices; read by prices, web");
    assertThat(details(view)).containsEntry("web", "web app · can read it");
  }

  @Test
  void takesExternalSendersAsTheSourceOfDataInACycle() {
    var view =
        journey(
            Diagrams.model(
                """
                system: shop
                data: {order: internal}
                components: {web: {kind: web-app}, shopper: {kind: person}}
                flows:
                  - shopper -> web: {over: https, sends: order, receives: order}
                """),
            "order");

    assertThat(view.subtitle()).startsWith("Journey of order: enters at shopper; stored nowhere");
  }

  @Test
  void rejectsDataThatNothingUses() {
    var model = Diagrams.model(MODEL);

    assertThatThrownBy(() -> journey(model, "note"))
        .isInstanceOf(EmptyView.class)
        .hasMessage("no flow carries note, and nothing stores or processes it");
  }

  /** The picture shows what the question {@code who-can-access} finds. */
  @Test
  void agreesWithTheModelsAccessRules() {
    var shop = Diagrams.read(Path.of("samples", "shop"));
    var graph = new ElementReader(shop);
    for (var asset : graph.members("Data")) {
      var known = DataReaders.of(graph, asset);
      var view = Scopes.data(graph.shortId(asset)).of(DiagramReader.read(shop, List.of()), shop);
      var marked =
          view.nodes().stream()
              .filter(node -> node.detail().matches(".*(can read it|stored here)"))
              .map(Diagram.Node::id)
              .toList();
      assertThat(marked).as(graph.label(asset)).containsAll(known.components());
    }
  }

  private static Map<String, String> details(Diagram view) {
    return view.nodes().stream()
        .collect(Collectors.toMap(node -> node.subject().label(), Diagram.Node::detail));
  }

  private static Diagram journey(Architecture model, String data) {
    return Scopes.data(data).of(DiagramReader.read(model, List.of()), model);
  }
}
