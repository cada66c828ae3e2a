package dev.plumbline.finding;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The names of files as reports show them, and back again. A name may be bytes that are no UTF-8:
 * it is shown as {@code $'caf\351.yaml'}, which a shell takes for the same bytes.
 */
public final class FileNames {
  private static final String START = "$'";
  private static final String END = "'";
  private static final Pattern QUOTED = Pattern.compile("(?s)[^']*\\$'.*\\\\[2-3][0-7]{2}.*'");
  private static final char REPLACEMENT = 0xFFFD;

  private FileNames() {}

  /** Returns a path as reports show it, with {@code /} between its parts. */
  public static String shown(Path path) {
    var text = path.toString();
    if (File.separatorChar != '/') {
      return text.replace(File.separatorChar, '/');
    }
    return text.indexOf(REPLACEMENT) < 0 && !isQuoted(text) ? text : shown(bytes(path));
  }

  /** Returns bytes of a name as text, in quotes when they are no UTF-8. */
  public static String shown(byte[] name) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
      return isQuoted(text) ? quoted(name) : text;
    } catch (CharacterCodingException e) {
      return quoted(name);
    }
  }

  /** Returns the path that is shown by a name, or that a user writes so. */
  public static Path path(String shown) {
    return isQuoted(shown) && File.separatorChar == '/' ? path(bytes(shown)) : Path.of(shown);
  }

  /** Returns whether a name is shown in quotes. */
  public static boolean isQuoted(String shown) {
    return shown.endsWith(END) && QUOTED.matcher(shown).matches();
  }

  /** Returns the name without the quotes around it, to look at its ending. */
  public static String unquoted(String shown) {
    return isQuoted(shown) ? shown.substring(0, shown.length() - END.length()) : shown;
  }

  /** Returns the name as the path of a URI. */
  public static String uri(String shown) {
    return encoded(isQuoted(shown) ? bytes(shown) : shown.getBytes(StandardCharsets.UTF_8));
  }

  /** Only URIs take bytes for names and tell them. */
  private static Path path(byte[] name) {
    var root = Path.of("/");
    boolean absolute = name.length > 0 && name[0] == '/';
    var path = Path.of(URI.create("file://" + (absolute ? "" : "/") + encoded(name)));
    return absolute ? path : root.relativize(path);
  }

  private static byte[] bytes(Path path) {
    var bytes = new ByteArrayOutputStream();
    var before = path.isAbsolute() ? "/" : "";
    for (var part : path) {
      bytes.writeBytes(before.getBytes(StandardCharsets.UTF_8));
      before = "/";
      // There is no such folder, so that no slash is added.
      var uri = Path.of("/dev/null").resolve(part).toUri().getRawPath();
      bytes.writeBytes(decoded(uri.substring("/dev/null/".length())));
    }
    return bytes.toByteArray();
  }

  private static byte[] decoded(String uri) {
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < uri.length(); i++) {
      if (uri.charAt(i) == '%') {
        bytes.write(Integer.parseInt(uri.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(uri.charAt(i));
      }
    }
    return bytes.toByteArray();
  }

  private static String encoded(byte[] name) {
    var uri = new StringBuilder();
    for (byte each : name) {
      boolean plain = each > 0 && (Character.isLetterOrDigit(each) || "/-._~".indexOf(each) >= 0);
      uri.append(plain ? String.valueOf((char) each) : "%%%02X".formatted(each & 0xFF));
    }
    return uri.toString();
  }

  private static String quoted(byte[] name) {
    var text = new StringBuilder(START);
    var in = ByteBuffer.wrap(name);
    var decoder = StandardCharsets.UTF_8.newDecoder();
    var out = CharBuffer.allocate(name.length + 1);
    while (in.hasRemaining()) {
      decoder.reset();
      var result = decoder.decode(in, out, true);
      append(out.flip(), text);
      out.clear();
      for (int i = 0; result.isError() && i < result.length(); i++) {
        text.append("\\%03o".formatted(in.get() & 0xFF));
      }
    }
    return text.append(END).toString();
  }

  private static void append(CharBuffer plain, StringBuilder text) {
    for (char each : plain.toString().toCharArray()) {
      if (each == '\'' || each == '\\') {
        text.append('\\').append(each);
      } else {
        text.append(each < ' ' ? "\\%03o".formatted((int) each) : String.valueOf(each));
      }
    }
  }

  /** What stands before the quotes belongs to the name, as in a shell. */
  private static byte[] bytes(String quoted) {
    int start = quoted.indexOf(START);
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(quoted.substring(0, start).getBytes(StandardCharsets.UTF_8));
    var inside = quoted.substring(start + START.length(), quoted.length() - END.length());
    for (int i = 0; i < inside.length(); ) {
      int point = inside.codePointAt(i);
      if (point == '\\' && inside.substring(i + 1).matches("(?s)[0-3][0-7]{2}.*")) {
        bytes.write(Integer.parseInt(inside.substring(i + 1, i + 4), 8));
        i += 4;
      } else {
        i += point == '\\' && i + 1 < inside.length() ? 1 : 0;
        point = inside.codePointAt(i);
        bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(point);
      }
    }
    return bytes.toByteArray();
  }
}
