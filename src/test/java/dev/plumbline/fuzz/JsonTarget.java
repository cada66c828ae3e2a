package dev.plumbline.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.document.Tree;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads any bytes as JSON, and what is JSON as another reader of JSON does. */
public final class JsonTarget {
  private static final JsonMapper OTHER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonTarget() {}

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] data) {
    var reading = ReadText.of("a.json", data);
    var other = other(data);
    if (other.isPresent() && reading.problems().isEmpty()) {
      Promise.same(1, reading.documents().size(), "one text of JSON is not one document");
      same(other.get(), reading.documents().get(0).root());
    }
  }

  private static Optional<JsonNode> other(byte[] data) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(data)).toString();
      return Optional.of(OTHER.readTree(text))
          .filter(node -> !node.isMissingNode() && !node.isNull());
    } catch (CharacterCodingException | JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static void same(JsonNode expected, Tree tree) {
    if (expected.isObject()) {
      Promise.holds(tree instanceof Tree.Mapping, "an object is no mapping");
      var mapping = (Tree.Mapping) tree;
      Promise.same(expected.size(), mapping.entries().size(), "keys of an object are lost");
      expected
          .properties()
          .forEach(
              field ->
                  mapping.get(field.getKey()).ifPresent(value -> same(field.getValue(), value)));
    } else if (expected.isArray()) {
      Promise.holds(tree instanceof Tree.Sequence, "an array is no list");
      var items = ((Tree.Sequence) tree).items();
      Promise.same(expected.size(), items.size(), "items of an array are lost");
      for (int at = 0; at < items.size(); at++) {
        same(expected.get(at), items.get(at));
      }
    } else {
      Promise.holds(tree instanceof Tree.Scalar, "a value is none");
      if (expected.isTextual()) {
        Promise.same(normal(expected.asText()), ((Tree.Scalar) tree).text(), "a text differs");
      }
    }
  }

  private static String normal(String text) {
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC);
  }
}
