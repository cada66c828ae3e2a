package dev.plumbline.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.diagram.Diagrams;
import dev.plumbline.diagram.Scopes;
import dev.plumbline.diagram.read.DiagramReader;
import dev.plumbline.graph.Architecture;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewScopeTest {
  private static final Architecture MODEL =
      Diagrams.model(
          """
          system: shop
          kinds: {api: {is: service}}
          components:
            web: {kind: web-app, name: Shop front, tier: B}
            orders: {kind: api, tier: A}
            db: {technology: postgresql, tier: B}
            store: {components: {cache: {technology: redis}}}
            other: {components: {cache: {technology: redis}}}
          flows:
            - web -> orders: https
          """);

  @Test
  void keepsComponentsOfAKindAndItsSubkinds() {
    assertThat(labels(Scopes.filtered(List.of("relational-database"), List.of())))
        .containsExactly("db");
    assertThat(labels(Scopes.filtered(List.of("database"), List.of()))).contains("db");
    assertThat(labels(Scopes.filtered(List.of("api"), List.of()))).containsExactly("orders");
    assertThat(labels(Scopes.filtered(List.of("service"), List.of()))).containsExactly("orders");
  }

  @Test
  void findsAComponentByItsShownName() {
    assertThat(labels(Scopes.around("shop front"))).containsExactly("orders", "Shop front");
  }

  @Test
  void rejectsUnknownAndAmbiguousNames() {
    assertThatThrownBy(() -> labels(Scopes.filtered(List.of("databse"), List.of())))
        .hasMessage("unknown kind \"databse\"")
        .isInstanceOfSatisfying(
            UnknownElement.class, mistake -> assertThat(mistake.known()).contains("database"));
    assertThatThrownBy(() -> labels(Scopes.data("order")))
        .hasMessage("unknown data \"order\"; the model names none");
    assertThatThrownBy(() -> labels(Scopes.around("cache")))
        .hasMessage("\"cache\" is more than one component: other/cache, store/cache");
  }

  @Test
  void rejectsFiltersThatLeaveNothing() {
    assertThatThrownBy(() -> labels(Scopes.filtered(List.of("web-app"), List.of("A"))))
        .isInstanceOf(EmptyView.class)
        .hasMessage("no component is of kind web-app and of tier A");
  }

  private static List<String> labels(ViewScope scope) {
    return scope.of(DiagramReader.read(MODEL, List.of()), MODEL).nodes().stream()
        .map(node -> node.subject().label())
        .toList();
  }
}
