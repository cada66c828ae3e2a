/**
 * Text to located trees: YAML, JSON, and Markdown with front matter.
 *
 * <p>Start reading at {@link dev.plumbline.document.Tree} for what files become, and at {@link
 * dev.plumbline.document.Reader} for how; {@link dev.plumbline.document.YamlWriter} is the way
 * back. Every key and value knows where it stands, and text stays text: what {@code no} or {@code
 * 1.10} means is decided later, by the vocabulary.
 */
package dev.plumbline.document;
