package dev.plumbline.importer;

/**
 * The name of a container image, such as {@code quay.io:443/prometheus/prometheus:v3.1@sha256:…}.
 *
 * @param repository everything before tag and digest, the registry included
 */
public record ImageName(String repository) {
  /** Parses an image's name; invalid text is taken as a repository. */
  public static ImageName parse(String text) {
    var digestAt = text.indexOf('@');
    var name = digestAt < 0 ? text : text.substring(0, digestAt);
    var tagAt = name.indexOf(':', name.lastIndexOf('/') + 1);
    return new ImageName(tagAt < 0 ? name : name.substring(0, tagAt));
  }

  /** Returns the last segment of the repository, such as {@code prometheus}. */
  public String shortName() {
    return repository.substring(repository.lastIndexOf('/') + 1);
  }
}
