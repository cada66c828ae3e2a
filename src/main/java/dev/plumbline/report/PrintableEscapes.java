package dev.plumbline.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;

/**
 * Escapes of JSON: beside what JSON asks for, whatever {@link Printable} escapes, since JSON is
 * shown on terminals, too. Readers of JSON see the text as it is.
 */
public final class PrintableEscapes extends CharacterEscapes {
  public static final PrintableEscapes ALL = new PrintableEscapes();

  private static final long serialVersionUID = 1;

  private PrintableEscapes() {}

  @Override
  public int[] getEscapeCodesForAscii() {
    var codes = standardAsciiEscapesForJSON();
    codes[0x7f] = ESCAPE_STANDARD;
    return codes;
  }

  @Override
  public SerializableString getEscapeSequence(int unit) {
    boolean isPart = Character.isSurrogate((char) unit);
    return isPart || !Printable.needsEscape(unit)
        ? null
        : new SerializedString(String.format("\\u%04x", unit));
  }
}
