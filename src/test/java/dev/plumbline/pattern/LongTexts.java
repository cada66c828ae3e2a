package dev.plumbline.pattern;

import java.util.List;
import java.util.stream.Stream;

/** Texts of one piece, written again and again, as they bring a pattern to its knees. */
public final class LongTexts {
  /** Each class of characters, and mixtures of which a repeated group takes one at a time. */
  private static final List<String> PIECES =
      List.of(
          "a",
          "A",
          "0",
          " ",
          "\t",
          "\n",
          "\r\n",
          "-",
          ".",
          "_",
          "/",
          ":",
          "@",
          "\"",
          "'",
          "(",
          ")",
          "[",
          "]",
          "<",
          ">",
          "&",
          "%",
          "$",
          "{",
          "}",
          "|",
          "*",
          "#",
          "\\",
          "=",
          ",",
          ";",
          "?",
          "!",
          "+",
          "~",
          "`",
          "é",
          "😀",
          "e\u0301",
          "漢",
          "\0",
          "ABC ",
          "a b ",
          "a.",
          "a-",
          "a_",
          "A_",
          "a/",
          "a:",
          "a=",
          "a, ",
          "a\n",
          "a1",
          "aB",
          "A1 ",
          "1.",
          "1,",
          "- ",
          "no-",
          "not ",
          "the ",
          "one two, ",
          "http://",
          "http://a ",
          "a:b@",
          "a@b.c ",
          "192.168.",
          "${a",
          "${a:-",
          "{{",
          "$(",
          "[a](",
          "[[",
          "**a** ",
          "| a ",
          "<!-- ",
          "a: b\n",
          "# a\n",
          "\\\"",
          "''",
          "{\"a\":",
          "x=1 ",
          "password=a ",
          " -> ",
          "a -> b ",
          "-a ",
          "--a=b ",
          "\u00A0",
          "\u2028");

  private LongTexts() {}

  /** Returns the pieces. */
  public static Stream<String> pieces() {
    return PIECES.stream();
  }

  /** Returns texts of this length, each with a near miss at its end. */
  public static List<String> of(int length) {
    return pieces()
        .map(piece -> piece.repeat(length / piece.length()))
        .flatMap(text -> Stream.of(text + "!x", "a" + text + "\n~"))
        .toList();
  }

  /** Returns how a text begins and ends, for messages. */
  public static String shown(String text) {
    return (text.substring(0, 12) + "…" + text.substring(text.length() - 3))
        .replace("\n", "\\n")
        .replace("\t", "\\t");
  }
}
