package dev.plumbline.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageNameTest {
  @ParameterizedTest
  @CsvSource({
    "redis, redis, redis, , ",
    "mongo:3.4, mongo, mongo, 3.4, ",
    "localhost:5000/shop/api, localhost:5000/shop/api, api, , ",
    "quay.io:443/prometheus/node-exporter:v1.1, quay.io:443/prometheus/node-exporter,"
        + " node-exporter, v1.1, ",
    "nginx:1.27@sha256:abc, nginx, nginx, 1.27, sha256:abc",
    "nginx@sha256:abc, nginx, nginx, , sha256:abc",
  })
  void tellsThePartsOfAName(
      String text, String repository, String shortName, String tag, String digest) {
    var image = ImageName.parse(text);
    assertThat(image.repository()).isEqualTo(repository);
    assertThat(image.shortName()).isEqualTo(shortName);
    assertThat(image.tag()).isEqualTo(Optional.ofNullable(tag));
    assertThat(image.digest()).isEqualTo(Optional.ofNullable(digest));
  }
}
