package dev.plumbline;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a reader says of a system, before a program sees it.
 *
 * @param components the ids of all of them
 * @param boundaries the ids of all of them
 * @param flows all of them, as {@code a -> b}
 * @param found the elements on which a rule has to fire; {@code system} stands for the system
 * @param absent the elements on which a rule has to be silent
 * @param notYet what is judged, but is not so today, by {@code components}, {@code boundaries},
 *     {@code flows} or the rule; a flow that is judged is missed, another one is invented
 */
record Judgement(
    List<String> components,
    List<String> boundaries,
    List<String> flows,
    Map<String, List<String>> found,
    Map<String, List<String>> absent,
    @JsonProperty("not-yet") Map<String, List<String>> notYet) {

  /** A rule fires on an element, or does not. */
  record Claim(String rule, String element, boolean fires, boolean holds) {
    @Override
    public String toString() {
      return rule + (fires ? " of " : " not of ") + element + (holds ? "" : ", not yet");
    }
  }

  Judgement {
    notYet = notYet == null ? Map.of() : notYet;
  }

  static Judgement read(Path file) {
    try {
      return new YAMLMapper().readValue(file.toFile(), Judgement.class);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Returns what the judgement says of rules. */
  List<Claim> claims() {
    return Stream.concat(claims(found, true), claims(absent, false)).toList();
  }

  private Stream<Claim> claims(Map<String, List<String>> judged, boolean fires) {
    return judged.entrySet().stream()
        .flatMap(
            rule -> rule.getValue().stream().map(element -> claim(rule.getKey(), element, fires)));
  }

  private Claim claim(String rule, String element, boolean fires) {
    var holds = !notYet.getOrDefault(rule, List.of()).contains(element);
    return new Claim(rule, element, fires, holds);
  }

  /** Returns what there is today of what is judged to be there. */
  Set<String> today(String section, List<String> judged) {
    var today = new TreeSet<>(judged);
    notYet.getOrDefault(section, List.of()).stream()
        .filter(each -> !today.remove(each))
        .toList()
        .forEach(today::add);
    return today;
  }
}
