/**
 * The vocabulary of the model format and what is known of technologies and protocols.
 *
 * <p>Start reading at {@link dev.plumbline.ontology.Vocabulary}, which answers what a YAML key or
 * value means. The vocabulary itself is data: the {@code ontology} folder.
 */
package dev.plumbline.ontology;
