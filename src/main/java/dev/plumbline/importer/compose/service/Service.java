package dev.plumbline.importer.compose.service;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.project.Mount;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A service with its variables replaced.
 *
 * @param id its id in the model
 * @param key its key in the project
 * @param body its facts
 * @param literal its facts with only the defaults written in them replaced: what the file itself
 *     contains
 * @param environment its variables
 */
public record Service(
    String id,
    Tree.Scalar key,
    Tree.Mapping body,
    Tree.Mapping literal,
    List<Variable> environment) {
  public Service {
    environment = List.copyOf(environment);
  }

  /** Returns where the service is stated. */
  public Location at() {
    return key.at();
  }

  /** Returns the service's key. */
  public String name() {
    return key.text();
  }

  /** Returns a key with its value, unless the value is empty. */
  public Optional<Tree.Entry> entry(String key) {
    return Fields.entry(body, key);
  }

  /** Returns a key with its scalar value; empty when the value is a list or a mapping. */
  public Optional<Tree.Entry> valueEntry(String key) {
    return entry(key).filter(entry -> entry.value() instanceof Tree.Scalar);
  }

  /** Returns the text of a key, when it is a value. */
  Optional<String> text(String key) {
    return Fields.text(body, key);
  }

  /** Returns the mapping at a path of keys. */
  Optional<Tree.Mapping> mapping(String... path) {
    var found = Optional.of(body);
    for (var key : path) {
      found = found.flatMap(mapping -> Fields.mapping(mapping, key));
    }
    return found;
  }

  /** Returns the words of the command line that the container runs, as far as stated. */
  public List<Tree.Scalar> commandWords() {
    return Stream.of("entrypoint", "command")
        .flatMap(key -> Fields.texts(body, key).stream())
        .toList();
  }

  /** Returns those words as one line. */
  public String commandLine() {
    return commandWords().stream().map(Tree.Scalar::text).collect(Collectors.joining(" "));
  }

  /** Returns what its {@code volumes} mount, as far as they can be read. */
  public List<Mount> mounts() {
    return Fields.items(body, "volumes").stream()
        .flatMap(item -> Mount.read(item).stream())
        .toList();
  }

  /** Returns the image's name, when one is stated. */
  public Optional<String> image() {
    return text("image");
  }

  /** Returns its host names on its networks. */
  public Set<String> hostNames() {
    var names = new LinkedHashSet<String>();
    names.add(name());
    text("container_name").ifPresent(names::add);
    text("hostname").ifPresent(names::add);
    mapping("networks")
        .ifPresent(
            networks ->
                networks.entries().stream()
                    .filter(entry -> entry.value() instanceof Tree.Mapping)
                    .flatMap(
                        entry -> Fields.texts((Tree.Mapping) entry.value(), "aliases").stream())
                    .forEach(alias -> names.add(alias.text())));
    return names;
  }
}
