package dev.plumbline.ontology.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.ontology.Form;
import java.util.List;
import java.util.Locale;

/** Schemas of literal values: durations, sizes, dates and the like, as authors write them. */
final class JsonLiterals {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final String WHOLE = "([0-9]{1,3}(,[0-9]{3})+|[0-9][0-9_]*)";
  private static final String NUMBER = WHOLE + "(\\.[0-9]+)?";
  private static final String OFTEN =
      "hourly|daily|nightly|weekly|monthly|quarterly|yearly|annually|continuous(ly)?";

  private static final String TIME = "([Tt ][0-9]{2}:.*)?";

  static ObjectNode definitions() {
    var all = JSON.objectNode();
    all.set("text", types("string", "number", "boolean"));
    var yesNo = JSON.objectNode();
    yesNo.putArray("enum").add(true).add(false).add("yes").add("no");
    all.set("yes-no", yesNo);
    all.set("integer", number("integer", "^[+]?" + WHOLE + "$"));
    all.set("number", number("number", "^[+]?" + NUMBER + "( ?(m|cores?|v?cpus?))?$"));
    all.set(
        "duration",
        written(
            "A length of time, such as 300ms, 2s, 15min, 4h, 90d, 1y or P1D.",
            "^(0|P[0-9TYMWDHS.]+|(every )?("
                + NUMBER
                + "\\s*[A-Za-zµ]+\\s*)+|every [a-z]+|("
                + OFTEN
                + ")( (at|on) .*)?)$"));
    all.set(
        "size",
        written("An amount of data, such as 64 kB or 10 GiB.", "^" + NUMBER + "\\s*[A-Za-z]+$"));
    all.set(
        "size-per-time",
        written(
            "An amount of data, such as 2 TB or 2 TB/month.",
            "^" + NUMBER + "\\s*[A-Za-z]+(\\s?(/|per |a )\\s?[A-Za-z]+)?$"));
    all.set(
        "rate",
        written("How often, such as 200/s or 5/min.", "^" + NUMBER + ".*(/|\\bper\\b|[rqt]ps).*$"));
    all.set(
        "percentage",
        written(
            "A share, such as 99.9%.", "^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)\\s*(%|percent)$"));
    all.set(
        "money",
        written(
            "An amount of money, such as 300 EUR/month.", "^.*[0-9].*(/|\\bper\\b|\\ba\\b).*$"));
    all.set(
        "date", written("A day, such as 2026-06-01.", "^[0-9]{4}-[0-9]{2}-[0-9]{2}" + TIME + "$"));
    all.set(
        "past-date",
        written(
            "A day or month that is past, such as 2026-06-01.",
            "^[0-9]{4}-[0-9]{2}(-[0-9]{2}" + TIME + ")?$"));
    all.set("name-and-version", nameAndVersion());
    var stated = JSON.objectNode().put("description", "Stated to be there, or not to be there.");
    stated.putArray("enum").add("none").add("yes").add("no").add(true).add(false);
    all.set("stated", stated);
    all.set("not-applicable", notApplicable());
    return all;
  }

  private static ObjectNode types(String... names) {
    var choices = JSON.arrayNode();
    List.of(names).forEach(name -> choices.add(JSON.objectNode().put("type", name)));
    return JsonSchema.anyOf(choices);
  }

  private static ObjectNode number(String type, String pattern) {
    var choices = JSON.arrayNode().add(JSON.objectNode().put("type", type).put("minimum", 0));
    return JsonSchema.anyOf(choices.add(written("A number.", pattern)));
  }

  private static ObjectNode written(String description, String pattern) {
    return JsonSchema.pattern(pattern + "|" + JsonSchema.VARIABLE).put("$comment", description);
  }

  private static ObjectNode nameAndVersion() {
    var mapping = JSON.objectNode().put("type", "object");
    var keys = mapping.putObject("properties");
    keys.set("name", JsonSchema.ref("text"));
    keys.set("version", JsonSchema.ref("text"));
    mapping.putArray("required").add("name");
    return mapping.put("additionalProperties", false);
  }

  private static ObjectNode notApplicable() {
    var mapping = JSON.objectNode().put("type", "object");
    mapping.putObject("properties").set("n/a", JsonSchema.ref("text"));
    mapping.putArray("required").add("n/a");
    mapping.put("additionalProperties", false);
    var text = JsonSchema.pattern("^[nN]/?[aA]\\b");
    var schema = JsonSchema.anyOf(JSON.arrayNode().add(text).add(mapping));
    return schema.put("description", "Does not apply, for the reason given: \"n/a: why\".");
  }

  static String nameOf(Form form) {
    return form.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns a pattern that takes the text in any case and with any separators. */
  static String anyCase(String text) {
    var pattern = new StringBuilder();
    for (var letter : text.toCharArray()) {
      if (Character.isLetter(letter)) {
        pattern.append('[').append(Character.toLowerCase(letter));
        pattern.append(Character.toUpperCase(letter)).append(']');
      } else if (" _-".indexOf(letter) >= 0) {
        pattern.append("[ _-]+");
      } else {
        pattern.append(".*+?()[]{}|^$\\".indexOf(letter) >= 0 ? "\\" + letter : letter);
      }
    }
    return pattern.toString();
  }
}
