package dev.plumbline.derive.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.derive.Lifted;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcronymsAndPlaceholdersTest {
  @TempDir Path folder;

  @Test
  void acronymIsFoundAtItsWordAndKnownFromGlossaryListCatalogueOrText() {
    var lifted =
        yaml(
            """
            system: shop
            description: Sells SKUs over HTTP within the RTQ.
            glossary: {RTQ: Recovery time quota}
            components:
              api:
                description: >
                  Asks the ZQX for a price,
                  twice the ZQX; settles by order management unit (OMU) and AMQP.
              web: {description: "Waits for the ZQX."}
            flows: [web -> api]
            """);
    assertThat(lifted.members("AcronymUse", "text", "defined", "ofElement", "firstUse"))
        .containsExactly(
            "AMQP true api true model.yaml:8:65",
            "OMU true api true model.yaml:8:56",
            "RTQ true shop true model.yaml:2:46",
            "SKU false shop true model.yaml:2:20",
            "ZQX false api true model.yaml:7:16",
            "ZQX false web - model.yaml:9:37");
  }

  @Test
  void stressedWordsNumeralsVersionsAndNamesOfFilesAreNoAcronyms() {
    var lifted =
        yaml(
            """
            system: shop
            description: MUST NOT EVER BREAK. See V2, Part II, Q3, ADR_0003, X-REQ.yaml and src/ABC/main.
            """);
    assertThat(lifted.members("AcronymUse", "text")).isEmpty();
  }

  @Test
  void placeholderIsFoundInDescriptionsAndProse() {
    assertThat(
            yaml("""
            system: shop
            components:
              api: {description: "TODO: describe"}
              db: {description: "Holds {{name}} orders"}
              ui: {description: A todo list for customers}
            """)
                .members("Placeholder", "text", "ofElement"))
        .containsExactly("TODO api model.yaml:3:23", "{{name}} db model.yaml:4:28");
    assertThat(
            Lifted.of(
                    folder,
                    "shop.md",
                    "---\n"
                        + "system: shop\n"
                        + "components: {api: service}\n"
                        + "---\n"
                        + "# Shop\n\n"
                        + "The rest is TBD.\n")
                .members("Placeholder", "text", "ofElement"))
        .containsExactly("TBD shop shop.md:7:13");
  }

  @Test
  void termIsUsedWhereItOrASynonymStandsAlsoInThePlural() {
    var lifted =
        yaml(
            """
            system: shop
            description: Keeps purchase orders and ships parcels.
            glossary:
              purchase-order: {name: purchase order, meaning: What a customer wants}
              consignment: {meaning: What is sent, synonyms: [parcel]}
              basket: {meaning: What a customer looks at}
            """);
    assertThat(lifted.members("GlossaryTerm", "id", "used"))
        .extracting(line -> line.split(" ")[0] + " " + line.split(" ")[1])
        .containsExactly("basket -", "consignment true", "purchase-order true");
  }

  private Lifted yaml(String text) {
    return Lifted.of(folder, "model.yaml", text);
  }
}
