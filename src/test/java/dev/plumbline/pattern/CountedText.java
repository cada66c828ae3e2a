package dev.plumbline.pattern;

/**
 * A text that counts how often it is read and ends a search that reads it too often: unlike time,
 * this is the same on each machine.
 */
final class CountedText implements CharSequence {
  private final String text;
  private long left;

  /** Takes a text, each of whose characters may be read so often. */
  CountedText(String text, int most) {
    this.text = text;
    this.left = (long) most * text.length();
  }

  /** A search that reads the text more often than a linear one. */
  static final class TooOften extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooOften() {
      super("not linear", null, false, false);
    }
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
      throw new TooOften();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
