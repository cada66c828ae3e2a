package dev.plumbline.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageNameTest {
  @ParameterizedTest
  @CsvSource({
    "redis, redis, redis",
    "mongo:3.4, mongo, mongo",
    "localhost:5000/shop/api, localhost:5000/shop/api, api",
    "quay.io:443/prometheus/node-exporter:v1.1, quay.io:443/prometheus/node-exporter,"
        + " node-exporter",
    "nginx:1.27@sha256:abc, nginx, nginx",
    "nginx@sha256:abc, nginx, nginx",
  })
  void readsRepositoryAndShortName(String text, String repository, String shortName) {
    var image = ImageName.parse(text);
    assertThat(image.repository()).isEqualTo(repository);
    assertThat(image.shortName()).isEqualTo(shortName);
  }
}
