package dev.plumbline.document;

/**
 * Upper limits on what is read, which bound time and memory. Files written by hand stay far below
 * them.
 */
public final class Limits {
  /** Bytes of a file. */
  public static final int FILE = 5 << 20;

  /** UTF-8 bytes of one scalar. */
  public static final int SCALAR = 1 << 20;

  /** UTF-16 units of a Markdown body. */
  public static final int BODY = 1 << 19;

  /** Levels of nested mappings and lists. */
  public static final int DEPTH = 64;

  /** Nodes that the aliases of one document expand to. */
  public static final int ALIASED = 200_000;

  /** Documents of a file. */
  public static final int DOCUMENTS = 10_000;

  /** Malformed documents of a file, after which the rest of the file is not read. */
  public static final int BROKEN = 20;

  /** Mistakes in a file, after which the rest of the document is not read. */
  public static final int MISTAKES = 1000;

  /** Problems of one kind that are reported for a file; the others are only counted. */
  static final int REPORTED = 100;

  private Limits() {}

  public static String tooDeep() {
    return "mappings and lists are nested more than " + DEPTH + " deep";
  }
}
