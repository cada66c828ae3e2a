package dev.plumbline.document;

/** How much of anything is still read. Descriptions written by hand stay far below. */
public final class Limits {
  /** Bytes of a file. */
  public static final int FILE = 5 << 20;

  /** UTF-8 bytes of one scalar. */
  public static final int SCALAR = 1 << 20;

  /** UTF-16 units of a Markdown body. */
  public static final int BODY = 1 << 19;

  /** Mappings and lists inside each other. */
  public static final int DEPTH = 64;

  /** Nodes that aliases of one document stand for. */
  public static final int ALIASED = 200_000;

  /** Documents of a file. */
  public static final int DOCUMENTS = 10_000;

  /** Documents of a file that are not well formed, before the file is taken for something else. */
  public static final int BROKEN = 20;

  /** Mistakes of a file, before the rest of a document is not worth reading. */
  public static final int MISTAKES = 1000;

  /** Problems of one kind that are told of a file one by one. */
  static final int TOLD = 100;

  private Limits() {}

  public static String tooDeep() {
    return "mappings and lists are nested more than " + DEPTH + " deep";
  }
}
