package dev.plumbline.lift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graph.Architecture;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
  private final Architecture architecture =
      LiftedModels.lift(
          """
          system: shop
          data: {order: internal}
          components:
            web: {was: [frontend, portal]}
            orders: {components: {api: , db: }}
            billing: {components: {api: }}
            order:
          flows:
            - web -> orders/api: https
            - web -> orders/api: grpc
            - web -> db
          """);

  @Test
  void callsElementsByTheShortestIdThatTellsThemApart() {
    var names = architecture.names();
    assertThat(names.nodes().stream().map(node -> names.of(node).label()))
        .contains(
            "web", "db", "orders/api", "billing/api", "web -> orders/api (grpc)", "web -> db");
  }

  @Test
  void findsElementsByLabelIdEndingAndFormerName() {
    assertThat(found("db")).containsExactly("shop/component/orders/db");
    assertThat(found("orders/db")).containsExactly("shop/component/orders/db");
    assertThat(found("shop/component/orders/db")).containsExactly("shop/component/orders/db");
    assertThat(found("component/order")).containsExactly("shop/component/order");
    assertThat(found("order")).containsExactly("shop/component/order", "shop/data/order");
    assertThat(found("api"))
        .containsExactly("shop/component/billing/api", "shop/component/orders/api");
    assertThat(found("portal")).containsExactly("shop/component/web");
    assertThat(found("nothing")).isEmpty();
  }

  @Test
  void findsFlowsByTheirEnds() {
    assertThat(found("web->db")).containsExactly("shop/flow/web/orders:db");
    assertThat(found("web -> orders/api"))
        .containsExactly("shop/flow/web/orders:api/grpc", "shop/flow/web/orders:api/https");
    assertThat(found("web -> orders/api (grpc)")).containsExactly("shop/flow/web/orders:api/grpc");
    assertThat(found("web -> orders/api: grpc")).containsExactly("shop/flow/web/orders:api/grpc");
  }

  private List<String> found(String text) {
    return architecture.names().find(text).stream()
        .map(node -> architecture.names().of(node).id())
        .toList();
  }
}
