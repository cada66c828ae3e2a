package dev.plumbline.bench;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A line of a generated model: keys and values, some of them stated by chance. */
final class Entry {
  private final Random random;
  private final Map<String, String> facts = new TreeMap<>();

  Entry(Random random) {
    this.random = random;
  }

  Entry fact(String key, String value) {
    facts.put(key, value);
    return this;
  }

  /** States the fact of one element in so many percent. */
  Entry often(int percent, String key, String... values) {
    boolean stated = random.nextInt(100) < percent;
    var value = values[random.nextInt(values.length)];
    return stated ? fact(key, value) : this;
  }

  String line() {
    var line = new StringBuilder("{");
    facts.forEach((key, value) -> line.append(key).append(": ").append(value).append(", "));
    line.setLength(line.length() - (facts.isEmpty() ? 0 : 2));
    return line.append('}').toString();
  }
}
