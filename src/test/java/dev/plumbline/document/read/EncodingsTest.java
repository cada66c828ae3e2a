package dev.plumbline.document.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.document.Encoding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {
  private static final String MODEL =
      "# Größe 😀 和\nsystem: \"shop\"\ncomponents:\n  api: {kind: service}\n";

  static Stream<String> encodings() {
    return Stream.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE");
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void readsATextInEachEncodingWithAndWithoutAMark(String name) {
    var charset = Charset.forName(name);
    var plain = Reader.read("a.yaml", MODEL.getBytes(StandardCharsets.UTF_8));

    for (var text : new String[] {MODEL, '\uFEFF' + MODEL}) {
      var reading = Reader.read("a.yaml", text.getBytes(charset));

      assertThat(reading.problems()).isEmpty();
      assertThat(reading.text()).isEqualTo(MODEL);
      assertThat(reading.documents()).isEqualTo(plain.documents());
      assertThat(Encoding.of(text.getBytes(charset)).bytes(MODEL))
          .isEqualTo(text.getBytes(charset));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029"})
  void countsTheLinesOfEachLineEnd(String end) {
    var text = MODEL.replace("\n", end) + "api: [" + end;
    var reading = Reader.read("a.yaml", text.getBytes(StandardCharsets.UTF_8));

    assertThat(reading.problems()).singleElement().extracting(it -> it.at().line()).isEqualTo(5);
    assertThat(reading.lines()).hasSize(5).contains("components:");
  }

  @Test
  void keepsLineEndsOfUnicodeInsideOfJson() {
    var reading = Reader.read("a.json", "{\"a\": \"b\u2028c\"}".getBytes(StandardCharsets.UTF_8));

    assertThat(reading.documents().get(0).root().toString()).contains("b\u2028c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"# b\u2028system: shop\nowner: ana\n", "a: b\u0085  c\nowner: ana\n"})
  void tellsOfALineEndThatOthersTakeForOne(String text) {
    assertThat(Reader.read("a.yaml", text.getBytes(StandardCharsets.UTF_8)).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("ends a line for some"));
  }

  @Test
  void tellsWhereTextIsCutInTheMiddleOfACharacter() {
    var utf16 = "a: 😀".getBytes(StandardCharsets.UTF_16LE);

    assertThat(problem(Arrays.copyOf(utf16, utf16.length - 1))).contains("is not UTF-16");
    assertThat(problem(Arrays.copyOf(utf16, utf16.length - 2))).contains("is not UTF-16");
    assertThat(problem(new byte[] {'a', ':', ' ', (byte) 0xC3})).contains("0xC3 is not UTF-8");
  }

  private static String problem(byte[] bytes) {
    return Reader.read("a.yaml", bytes).problems().get(0).message();
  }
}
