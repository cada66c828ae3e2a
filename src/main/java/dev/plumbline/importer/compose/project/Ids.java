package dev.plumbline.importer.compose.project;

import java.util.regex.Pattern;

/** Makes ids of the model format from a project's keys. */
public final class Ids {
  private static final Pattern BAD_START = Pattern.compile("^[^\\p{L}\\p{N}_]+");
  private static final Pattern BAD_CHARACTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}._-]+");

  private Ids() {}

  /** Returns the text with invalid characters replaced by hyphens. */
  public static String of(String text) {
    var id = BAD_CHARACTERS.matcher(BAD_START.matcher(text).replaceAll("")).replaceAll("-");
    return id.isEmpty() ? "unnamed" : id;
  }
}
