package dev.plumbline.query;

/** Why the answer of a query ended. */
public enum Ending {
  /** All of it was found. */
  WHOLE,
  /** It has as many rows or triples as were wanted, and there are more. */
  CUT,
  /** It took longer than it may. */
  OUT_OF_TIME,
  /** Its reader wants no more. */
  UNWANTED
}
