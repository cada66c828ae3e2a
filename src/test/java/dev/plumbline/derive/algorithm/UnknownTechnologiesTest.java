package dev.plumbline.derive.algorithm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.derive.Lifted;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnknownTechnologiesTest {
  @TempDir Path folder;

  @Test
  void unknownNameStandsWithoutItsVersionBesideTheNearestThatTheCatalogueKnows() {
    var lifted =
        Lifted.of(
            folder,
            "model.yaml",
            """
            system: shop
            components:
              order-db: {technology: postgresqll 12.4}
              orders: {technology: [java 21, frobnicator]}
              stock: {technology: mysql 8}
            """);
    assertThat(lifted.members("UnknownTechnology", "text", "ofElement", "nearest"))
        .containsExactly("frobnicator orders - ", "postgresqll order-db postgresql ");
  }
}
