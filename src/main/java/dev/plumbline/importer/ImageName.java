package dev.plumbline.importer;

import java.util.Optional;

/**
 * The name of a container image, such as {@code quay.io:443/prometheus/prometheus:v3.1@sha256:…}.
 *
 * @param repository everything before tag and digest, the registry included
 * @param tag the part after the last colon of the last path segment
 * @param digest the part after {@code @}
 */
public record ImageName(String repository, Optional<String> tag, Optional<String> digest) {
  /** Returns the parts of an image's name; text that is none has only a repository. */
  public static ImageName parse(String text) {
    var digestAt = text.indexOf('@');
    var name = digestAt < 0 ? text : text.substring(0, digestAt);
    var tagAt = name.indexOf(':', name.lastIndexOf('/') + 1);
    return new ImageName(
        tagAt < 0 ? name : name.substring(0, tagAt),
        tagAt < 0 ? Optional.empty() : Optional.of(name.substring(tagAt + 1)),
        digestAt < 0 ? Optional.empty() : Optional.of(text.substring(digestAt + 1)));
  }

  /** Returns the last segment of the repository, such as {@code prometheus}. */
  public String shortName() {
    return repository.substring(repository.lastIndexOf('/') + 1);
  }
}
