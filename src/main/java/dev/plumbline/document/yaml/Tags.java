package dev.plumbline.document.yaml;

import dev.plumbline.document.KnownTags;
import dev.plumbline.document.Mistake;
import dev.plumbline.document.Problems;
import dev.plumbline.document.Text;
import dev.plumbline.finding.Location;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tags of one document. Tags of YAML only matter if they make a value a text; any other tag
 * must be one that a format uses.
 */
final class Tags {
  private static final String YAML = "tag:yaml.org,2002:";
  private static final String TEXT = "!";
  private static final Set<String> OF_YAML =
      Set.of(
          "str",
          "int",
          "float",
          "bool",
          "null",
          "map",
          "seq",
          "timestamp",
          "binary",
          "set",
          "omap",
          "pairs",
          "merge");

  private final KnownTags known;
  private final Problems problems;
  private final Map<String, Use> unknown = new LinkedHashMap<>();
  private final Map<Location, String> used = new LinkedHashMap<>();

  Tags(KnownTags known, Problems problems) {
    this.known = known;
    this.problems = problems;
  }

  /** Returns whether the tag makes a plain scalar text. */
  static boolean isText(Optional<String> tag) {
    return tag.filter(each -> each.equals(TEXT) || each.equals(YAML + "str")).isPresent();
  }

  /** Returns whether the tag empties its value. */
  boolean isEmptying(Optional<String> tag) {
    return tag.filter(known.emptying()::contains).isPresent();
  }

  /** Keeps a tag of the format with the place of its value. */
  void keep(Optional<String> tag, Location value) {
    tag.filter(known::contains).ifPresent(each -> used.put(value, each));
  }

  /** Returns the format's tags by the places of their values. */
  Map<Location, String> used() {
    return used;
  }

  /** Notes the use of a tag. */
  void note(String tag, Location at) {
    if (!tag.equals(TEXT)
        && !known.contains(tag)
        && !(tag.startsWith(YAML) && OF_YAML.contains(tag.substring(YAML.length())))) {
      unknown.merge(tag, new Use(at, 0), (first, other) -> new Use(first.at(), first.more() + 1));
    }
  }

  /** Adds each unknown tag to the problems, once. */
  void report() {
    unknown.forEach(
        (tag, use) -> {
          var message =
              "unknown tag \"%s\"; expected a value without a tag"
                  .formatted(tag.replace(YAML, "!!"));
          var hint = use.more() == 0 ? "" : "and " + use.more() + " more";
          problems.add(Mistake.UNKNOWN_TAG.at(use.at(), message, hint));
        });
  }

  /** Returns where the content of a node starts, after its anchor and tag. */
  static int afterProperties(Text text, int start) {
    var i = start;
    while (i < text.length()) {
      switch (text.at(i)) {
        case ' ', '\t', '\r', '\n' -> i++;
        case '#' -> i = text.endOf(text.lineOf(i));
        case '&', '!' -> i = afterProperty(text, i);
        default -> {
          return i;
        }
      }
    }
    return i;
  }

  private static int afterProperty(Text text, int start) {
    var ends = text.at(start + 1) == '<' ? ">" : " \t\r\n,[]{}";
    var i = start + 1;
    while (i < text.length() && ends.indexOf(text.at(i)) < 0) {
      i++;
    }
    return text.at(i) == '>' ? i + 1 : i;
  }

  /** The first use of a tag, and the number of further uses. */
  private record Use(Location at, int more) {}
}
