package dev.plumbline.document;

import dev.plumbline.finding.Location;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Decodes a file as UTF-8. Invalid bytes and control characters are reported with their places and
 * replaced by U+FFFD, so that the rest of the file is still read.
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

  /** Returns the text; empty when the file is UTF-16 or binary. */
  public Optional<String> decode(byte[] bytes) {
    var unsupported = unsupported(bytes);
    if (unsupported.isPresent()) {
      problems.add(Mistake.SYNTAX.at(Location.ofFile(file), unsupported.get(), UTF_8));
      return Optional.empty();
    }
    var text = clean(utf8(bytes));
    if (!invalid.isEmpty()) {
      report(new Text(file, text), text);
    }
    return Optional.of(text);
  }

  private static Optional<String> unsupported(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of("the file is UTF-16; expected UTF-8");
    }
    for (var value : bytes) {
      if (value == 0) {
        return Optional.of("the file is not text: it contains a zero byte");
      }
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (var i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private String utf8(byte[] bytes) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var in = ByteBuffer.wrap(bytes);
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      in.position(3);
    }
    var out = CharBuffer.allocate(bytes.length + 1);
    for (var result = decoder.decode(in, out, true);
        result.isError();
        result = decoder.decode(in, out, true)) {
      note(out.position(), "byte 0x%02X is not UTF-8", in.get(in.position()) & 0xFF, UTF_8);
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
        note(i, "control character U+%04X is not allowed", unit, "");
        clean.setCharAt(i, (char) REPLACEMENT);
      }
    }
    return clean.toString();
  }

  private void note(int unit, String message, int value, String hint) {
    if (invalid.size() < Limits.REPORTED) {
      invalid.add(new Invalid(unit, message.formatted(value), hint));
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
