package dev.plumbline.cli.option;

import dev.plumbline.message.Nearness;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Converts an option value to a constant of an enumeration.
 *
 * @param <E> the enumeration; users write the {@code toString} of its constants
 */
public final class Choice<E extends Enum<E>> implements ITypeConverter<E> {
  private final List<E> values;

  public Choice(E[] values) {
    this.values = List.of(values);
  }

  @Override
  public E convert(String text) {
    return values.stream()
        .filter(value -> value.toString().equals(text))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException(message(text)));
  }

  private String message(String text) {
    var words = values.stream().map(Object::toString).toList();
    return "expected one of "
        + String.join(", ", words)
        + ", but got \""
        + text
        + '"'
        + Nearness.suggestion(text, words);
  }
}
