package dev.plumbline.ontology;

/** How a property's value is written in a description and kept in the graph. */
public enum Form {
  /** Any text; a plain string literal. */
  TEXT,
  /**
   * A file or folder beside the model, or a link; a plain string literal. The range is {@code
   * arch:Path}.
   */
  PATH,
  /** {@code yes}, {@code no}, {@code true} or {@code false}; an {@code xsd:boolean}. */
  YES_NO,
  /** A whole number; an {@code xsd:integer}. */
  INTEGER,
  /** A number; an {@code xsd:decimal}. */
  NUMBER,
  /** {@code 300ms}, {@code 4h}, {@code 2y}, {@code P1D}; an {@code xsd:decimal} in seconds. */
  DURATION,
  /** {@code 10 GiB}, {@code 64 kB}; an {@code xsd:decimal} in bytes. */
  SIZE,
  /** {@code 200/s}, {@code 5/min}; an {@code xsd:decimal} per second. */
  RATE,
  /** {@code 99.9%}; an {@code xsd:decimal} from 0 to 1. */
  PERCENTAGE,
  /**
   * {@code 300 EUR/month}; an {@code xsd:decimal} per month, with {@code arch:currency} on the same
   * subject.
   */
  MONEY,
  /** {@code 2026-06-01}; an {@code xsd:date}. */
  DATE,
  /** One of a list of values or a catalogue entry; its IRI. Unknown text stays text where open. */
  TERM,
  /** The id of an element; its IRI. */
  REFERENCE,
  /** The id of an element, or a catalogue entry, or else text. */
  REFERENCE_OR_TEXT,
  /** A mapping of facts, or its shorthand; a node of its own with an {@code arch:state}. */
  FACT,
  /** Ids and their elements; nodes of their own. */
  ELEMENTS,
  /** Sentences such as {@code a -> b: https order}; nodes of their own. */
  FLOWS
}
