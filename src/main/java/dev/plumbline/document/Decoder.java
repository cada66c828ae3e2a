package dev.plumbline.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Decodes a file in its {@link Encoding}. Invalid bytes and control characters are reported with
 * their places and replaced by U+FFFD, so that the rest of the file is still read.
 */
public final class Decoder {
  private static final int REPLACEMENT = 0xFFFD;
  private static final String UTF_8 = "save the file as UTF-8";

  private final String file;
  private final Problems problems;
  private final List<Invalid> invalid = new ArrayList<>();
  private int omitted;

  public Decoder(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * What some bytes are.
   *
   * @param text the text, as far as it is one
   * @param isText whether the bytes are a text; others have a zero byte
   */
  public record Decoded(String text, boolean isText) {}

  /** Returns the text. Of what is no text, only that is reported. */
  public Decoded decode(byte[] bytes) {
    var decoded = decoded(bytes, Encoding.of(bytes));
    int zero = decoded.indexOf('\0');
    var text = clean(decoded);
    if (zero >= 0) {
      invalid.clear();
      omitted = 0;
      note(zero, "the file is not text: it contains a zero byte", UTF_8);
    }
    if (!invalid.isEmpty()) {
      report(new Text(file, LineEnds.usual(text)), text); // the lines that readers see
    }
    return new Decoded(text, zero < 0);
  }

  private String decoded(byte[] bytes, Encoding encoding) {
    var decoder =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var in = ByteBuffer.wrap(bytes);
    in.position(encoding.mark().size());
    var out = CharBuffer.allocate(bytes.length + 1);
    for (var result = decoder.decode(in, out, true);
        result.isError();
        result = decoder.decode(in, out, true)) {
      int value = in.get(in.position()) & 0xFF;
      note(out.position(), "byte 0x%02X is not %s".formatted(value, encoding.name()), UTF_8);
      in.position(in.position() + result.length());
      out.put((char) REPLACEMENT);
    }
    return out.flip().toString();
  }

  private String clean(String text) {
    if (StreamReader.isPrintable(text)) {
      return text;
    }
    var clean = new StringBuilder(text);
    for (var i = 0; i < clean.length(); i++) {
      var unit = clean.charAt(i);
      if (!Character.isSurrogate(unit) && !StreamReader.isPrintable(unit)) {
        note(i, "control character U+%04X is not allowed".formatted((int) unit), "");
        clean.setCharAt(i, (char) REPLACEMENT);
      }
    }
    return clean.toString();
  }

  private void note(int unit, String message, String hint) {
    if (invalid.size() < Limits.REPORTED) {
      invalid.add(new Invalid(unit, message, hint));
    } else {
      omitted++;
    }
  }

  private void report(Text lines, String text) {
    for (var each : invalid) {
      var index = text.codePointCount(0, each.unit());
      var isLast = each == invalid.get(invalid.size() - 1);
      var hint =
          isLast && omitted > 0 ? "and %,d more in this file".formatted(omitted) : each.hint();
      problems.add(Mistake.SYNTAX.at(lines.span(index, index + 1), each.message(), hint));
    }
  }

  /** A byte or character that is not text, at a position in UTF-16 units. */
  private record Invalid(int unit, String message, String hint) {}
}
