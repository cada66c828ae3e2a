package dev.plumbline.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.quantity.Quantity;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplateTest {
  private static String fill(String template, Map<String, String> values) {
    return Template.parse(template).fill(slot -> Optional.ofNullable(values.get(slot.name())));
  }

  @Test
  void putsValuesInTheirPlaces() {
    assertThat(fill("flow {from} -> {to} is plain", Map.of("from", "web", "to", "api")))
        .isEqualTo("flow web -> api is plain");
  }

  @Test
  void leavesOutABracketWithoutItsValue() {
    assertThat(fill("{x} is old[, since {date}]", Map.of("x", "api"))).isEqualTo("api is old");
    assertThat(fill("{x} is old[, since {date}]", Map.of("x", "api", "date", "2025")))
        .isEqualTo("api is old, since 2025");
  }

  @Test
  void saysUnstatedWhereAValueIsMissing() {
    assertThat(fill("{x} carries {data}", Map.of("x", "flow"))).isEqualTo("flow carries unstated");
  }

  @Test
  void isNoWholeSentenceWhereAValueIsMissing() {
    var template = Template.parse("{x} is {class}[, for {reason}]");
    assertThat(template.fillWhole(slot -> Optional.of("db").filter(x -> slot.name().equals("x"))))
        .isEmpty();
    assertThat(template.fillWhole(slot -> Optional.of("db").filter(x -> slot.name().length() < 6)))
        .contains("db is db");
  }

  @Test
  void takesOtherBracesAndBracketsAsText() {
    var fix = "zones: [a, b], failover: {to: x, tested: 2026}";
    assertThat(fill(fix, Map.of())).isEqualTo(fix);
    assertThat(Template.parse(fix).names()).isEmpty();
  }

  @Test
  void knowsItsNamesAndFormats() {
    var template = Template.parse("{a:duration} of {b}[ in {c}]");
    assertThat(template.names()).containsExactly("a", "b", "c");
    assertThat(template.parts()).contains(new Template.Slot("a", Optional.of(Quantity.DURATION)));
  }

  @Test
  void refusesUnknownFormats() {
    assertThatThrownBy(() -> Template.parse("{a:minutes}")).hasMessageContaining("\"minutes\"");
  }

  @Test
  void tellsWhereAFactIsStatedThatAFormatHasNoWordFor() {
    assertThat(Template.parse("backup: {every: 1h}").statedElsewhere())
        .isEqualTo(Template.parse("in a model beside this file: backup: {every: 1h}"));
    assertThat(Template.parse("draw the flow").statedElsewhere())
        .isEqualTo(Template.parse("draw the flow"));
  }
}
