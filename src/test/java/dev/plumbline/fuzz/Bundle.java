package dev.plumbline.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The files of one input: what comes after a line {@code ==> NAME <==} is in the file of that name,
 * and what comes before the first such line in a file whose name the target chooses.
 *
 * @param files the content of each file, by its name relative to one folder
 */
record Bundle(Map<String, byte[]> files) {
  private static final Pattern HEAD = Pattern.compile("(?m)^==> ([^\\n]{1,80}) <==\\n");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+){0,3}");
  private static final int MOST_FILES = 12;

  /** Splits an input; a file with a name that could lead elsewhere is left out. */
  static Bundle of(byte[] data, String first) {
    var text = new String(data, StandardCharsets.ISO_8859_1);
    var files = new LinkedHashMap<String, byte[]>();
    var head = HEAD.matcher(text);
    var name = first;
    int from = 0;
    while (head.find()) {
      put(files, name, text.substring(from, head.start()));
      name = head.group(1);
      from = head.end();
    }
    put(files, name, text.substring(from));
    return new Bundle(files);
  }

  private static void put(Map<String, byte[]> files, String name, String content) {
    boolean isThere =
        files.keySet().stream()
            .anyMatch(
                other ->
                    other.equals(name)
                        || other.startsWith(name + "/")
                        || name.startsWith(other + "/"));
    if (NAME.matcher(name).matches()
        && !("/" + name + "/").contains("/../")
        && !("/" + name + "/").contains("/./")
        && !isThere
        && files.size() < MOST_FILES) {
      files.put(name, content.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  /** Returns the same files and another, which goes before one of the same name. */
  Bundle with(String name, String content) {
    var more = new LinkedHashMap<String, byte[]>();
    more.put(name, content.getBytes(StandardCharsets.UTF_8));
    files.forEach(
        (other, bytes) -> put(more, other, new String(bytes, StandardCharsets.ISO_8859_1)));
    return new Bundle(more);
  }

  /** Returns the text of a file, with replacement characters where it is not UTF-8. */
  String text(String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }
}
