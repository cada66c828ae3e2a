package dev.plumbline.rule;

import dev.plumbline.quantity.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A sentence with places for values.
 *
 * <p>{@code {name}} stands for a value and {@code {name:format}} for a formatted one. A part in
 * square brackets that holds such a place is left out when a value for it is missing. Other braces
 * and brackets are text.
 *
 * @param parts its parts, in order
 */
public record Template(List<Part> parts) {
  /** The template that says nothing. */
  public static final Template EMPTY = new Template(List.of());

  private static final Pattern SLOT = Pattern.compile("\\{([A-Za-z][\\w-]*)(?::([a-z]+))?}");
  private static final Pattern FACT = Pattern.compile("[a-z][a-z-]*: ");
  private static final Pattern BRACKET = Pattern.compile("\\[([^\\[\\]]*)]");

  public Template {
    parts = List.copyOf(parts);
  }

  /** A part of a template. */
  public sealed interface Part {}

  /** Text that stays as it is. */
  public record Words(String text) implements Part {}

  /** A place for the value of {@code name}. */
  public record Slot(String name, Optional<Quantity> format) implements Part {}

  /** A part that is left out when a value for it is missing. */
  public record Dispensable(List<Part> parts) implements Part {
    public Dispensable {
      parts = List.copyOf(parts);
    }
  }

  /** Returns the same template for a file without this fact, where it starts with a fact's key. */
  public Template statedElsewhere() {
    if (parts.isEmpty()
        || !(parts.get(0) instanceof Words words)
        || !FACT.matcher(words.text()).lookingAt()) {
      return this;
    }
    var told = new ArrayList<>(parts);
    told.set(0, new Words("in a model beside this file: " + words.text()));
    return new Template(told);
  }

  /**
   * Reads a template.
   *
   * @throws IllegalArgumentException when it names a format that does not exist
   */
  public static Template parse(String text) {
    var parts = new ArrayList<Part>();
    var bracket = BRACKET.matcher(text);
    int from = 0;
    while (bracket.find()) {
      if (SLOT.matcher(bracket.group(1)).find()) {
        parts.addAll(slots(text.substring(from, bracket.start())));
        parts.add(new Dispensable(slots(bracket.group(1))));
        from = bracket.end();
      }
    }
    parts.addAll(slots(text.substring(from)));
    return new Template(parts);
  }

  private static List<Part> slots(String text) {
    var parts = new ArrayList<Part>();
    var slot = SLOT.matcher(text);
    int from = 0;
    while (slot.find()) {
      addWords(parts, text.substring(from, slot.start()));
      parts.add(
          new Slot(slot.group(1), Optional.ofNullable(slot.group(2)).map(Quantity::ofFormat)));
      from = slot.end();
    }
    addWords(parts, text.substring(from));
    return parts;
  }

  private static void addWords(List<Part> parts, String text) {
    if (!text.isEmpty()) {
      parts.add(new Words(text));
    }
  }

  /** Returns the names of all values, in order. */
  public Set<String> names() {
    var names = new LinkedHashSet<String>();
    collect(parts, names);
    return names;
  }

  private static void collect(List<Part> parts, Set<String> names) {
    for (var part : parts) {
      if (part instanceof Slot slot) {
        names.add(slot.name());
      } else if (part instanceof Dispensable dispensable) {
        collect(dispensable.parts(), names);
      }
    }
  }

  /** Returns the sentence with its values; a missing one reads {@code unstated}. */
  public String fill(Function<Slot, Optional<String>> values) {
    var sentence = new StringBuilder();
    for (var part : parts) {
      if (part instanceof Words words) {
        sentence.append(words.text());
      } else if (part instanceof Slot slot) {
        sentence.append(values.apply(slot).orElse("unstated"));
      } else if (part instanceof Dispensable dispensable) {
        var inside = new Template(dispensable.parts());
        sentence.append(inside.fillWhole(values).orElse(""));
      }
    }
    return sentence.toString();
  }

  /** Returns the sentence with its values; nothing when one of them is missing. */
  public Optional<String> fillWhole(Function<Slot, Optional<String>> values) {
    boolean whole =
        parts.stream().noneMatch(part -> part instanceof Slot slot && values.apply(slot).isEmpty());
    return whole ? Optional.of(fill(values)) : Optional.empty();
  }
}
