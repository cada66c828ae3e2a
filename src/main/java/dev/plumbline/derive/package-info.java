/**
 * Facts that follow from what a model states, added to its graph step by step.
 *
 * <p>Start reading at {@link dev.plumbline.derive.Derivation}. A step is a query in {@code
 * ontology/derived}, an algorithm in {@code algorithm}, or a reader of text and files in {@code
 * prose}. Each step says what it adds and what it needs, and the order follows from that.
 */
package dev.plumbline.derive;
