package dev.plumbline.cli.terminal;

/** What to do when there is not enough memory. */
public final class Memory {
  /** How to give more. */
  public static final String REMEDY = "PLUMBLINE_JAVA_OPTS=-Xmx4g gives more";

  /** How to give more to calls within calls. */
  public static final String DEEPER = "PLUMBLINE_JAVA_OPTS=-Xss16m may help for now";

  private Memory() {}
}
