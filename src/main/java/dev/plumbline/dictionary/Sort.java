package dev.plumbline.dictionary;

import java.util.Arrays;
import java.util.Optional;

/** What a word of the model format is. */
public enum Sort {
  ELEMENT("element", "an element"),
  KEY("key", "a key"),
  KIND("kind", "a kind of component"),
  TECHNOLOGY("technology", "a technology"),
  PROTOCOL("protocol", "a protocol"),
  DATA_CLASS("class", "a class of data"),
  BOUNDARY_TYPE("boundary", "a type of boundary"),
  VALUE("value", "a value");

  private final String id;
  private final String title;

  Sort(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** Returns the name that users write, as in {@code key:api}. */
  public String id() {
    return id;
  }

  /** Returns what such a word is, with its article. */
  public String title() {
    return title;
  }

  /** Returns the sort with this {@link #id()}. */
  public static Optional<Sort> of(String id) {
    return Arrays.stream(values()).filter(sort -> sort.id.equals(id)).findFirst();
  }
}
