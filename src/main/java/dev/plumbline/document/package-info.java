/**
 * The content of files as trees in which every key and value has its place, and the mistakes in
 * their form.
 *
 * <p>Start reading at {@link dev.plumbline.document.Tree}. Text stays text here: what {@code no} or
 * {@code 1.10} means is decided later, by the vocabulary. {@code yaml} and {@code markdown} below
 * this package read one language each, and {@code read} chooses between them.
 */
package dev.plumbline.document;
