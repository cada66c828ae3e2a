package dev.plumbline.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.rdf.Arch;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private static final Vocabulary VOCABULARY = Vocabulary.load();

  private static String arch(String name) {
    return Arch.NAMESPACE + name;
  }

  private static Property key(String className, String key) {
    return VOCABULARY.property(arch(className), key).orElseThrow();
  }

  @Test
  void findsAKeyOnTheClassesThatTakeIt() {
    assertThat(key("Component", "encryption-at-rest").iri()).isEqualTo(arch("encryptionAtRest"));
    assertThat(key("Service", "replicas").form()).isEqualTo(Form.INTEGER);
    assertThat(VOCABULARY.property(arch("Flow"), "replicas")).isEmpty();
  }

  @Test
  void findsAKeyByItsAlias() {
    assertThat(key("Flow", "protocol")).isEqualTo(key("Flow", "over"));
  }

  @Test
  void tellsTheSameKeyOfTwoClassesApart() {
    assertThat(key("Flow", "access").form()).isEqualTo(Form.TERM);
    assertThat(key("Component", "access").form()).isEqualTo(Form.FACT);
    assertThat(key("System", "data").form()).isEqualTo(Form.ELEMENTS);
    assertThat(key("Flow", "data").form()).isEqualTo(Form.REFERENCE);
  }

  @Test
  void readsTheFormFromTheRange() {
    assertThat(key("Flow", "timeout").form()).isEqualTo(Form.DURATION);
    assertThat(key("Component", "cost").form()).isEqualTo(Form.MONEY);
    assertThat(key("Component", "pipeline").form()).isEqualTo(Form.PATH);
    assertThat(key("Failover", "to").form()).isEqualTo(Form.REFERENCE_OR_TEXT);
    assertThat(key("System", "flows").form()).isEqualTo(Form.FLOWS);
    assertThat(key("Component", "api").form()).isEqualTo(Form.FACT);
    assertThat(key("Component", "apis").form()).isEqualTo(Form.ELEMENTS);
    assertThat(key("Component", "restart").range()).contains(arch("RestartPolicy"));
  }

  @Test
  void givesAKindTheKeysOfAComponentAndAnEnvironmentThoseOfASystem() {
    assertThat(key("Kind", "monitoring").form()).isEqualTo(Form.FACT);
    assertThat(key("Kind", "is").form()).isEqualTo(Form.TERM);
    assertThat(VOCABULARY.property(arch("Component"), "is")).isEmpty();
    assertThat(key("Environment", "components").form()).isEqualTo(Form.ELEMENTS);
  }

  @Test
  void listsEachKeyOnceInTheOrderOfTheVocabulary() {
    var keys = VOCABULARY.properties(arch("Component")).stream().map(Property::key).toList();
    assertThat(keys).doesNotHaveDuplicates().containsSubsequence("name", "kind", "stores", "cost");
  }

  @Test
  void saysWhatABareValueAndTheKeyOfAPairStandFor() {
    assertThat(VOCABULARY.shorthand(arch("Backup"))).contains(key("Backup", "every"));
    assertThat(VOCABULARY.shorthand(arch("Data"))).contains(key("Data", "class"));
    assertThat(VOCABULARY.keyed(arch("AccessRule"))).contains(key("AccessRule", "who"));
    assertThat(VOCABULARY.lead(arch("ApiVersion"))).contains("until");
    assertThat(VOCABULARY.shorthand(arch("Claim"))).isEmpty();
  }

  @Test
  void findsATermByNotationOrAliasInAnyCase() {
    assertThat(VOCABULARY.term(arch("Encryption"), "TLS 1.3").orElseThrow().iri())
        .isEqualTo(arch("tls13"));
    assertThat(VOCABULARY.term(arch("Right"), "rw").orElseThrow().iri())
        .isEqualTo(arch("readWrite"));
    assertThat(VOCABULARY.term(arch("ComponentKind"), "api_gateway").orElseThrow().iri())
        .isEqualTo(arch("Gateway"));
    assertThat(VOCABULARY.term(arch("Encryption"), "password")).isEmpty();
  }

  @Test
  void closesTheClassTree() {
    assertThat(VOCABULARY.isA(arch("RelationalDatabase"), arch("Store"))).isTrue();
    assertThat(VOCABULARY.isA(arch("Store"), arch("RelationalDatabase"))).isFalse();
    assertThat(
            VOCABULARY
                .graph()
                .contains(
                    Arch.term("RelationalDatabase"), Nodes.SUB_CLASS_OF, Arch.term("Element")))
        .isTrue();
  }

  @Test
  void knowsItsTerms() {
    assertThat(VOCABULARY.isDefined(arch("backup"))).isTrue();
    assertThat(VOCABULARY.isDefined(arch("backupp"))).isFalse();
    assertThat(VOCABULARY.isDerived(arch("crosses"))).isTrue();
    assertThat(VOCABULARY.isDerived(arch("backup"))).isFalse();
    assertThat(VOCABULARY.notation(arch("tls13"))).contains("tls1.3");
    assertThat(VOCABULARY.label(arch("LoadBalancer"))).contains("load balancer");
  }

  @Test
  void statesAPropertyWithItsSuperproperty() {
    assertThat(VOCABULARY.superproperties(arch("apis"))).isEqualTo(List.of(arch("api")));
  }
}
