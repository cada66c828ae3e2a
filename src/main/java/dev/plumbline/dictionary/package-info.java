/**
 * The words of the model format with what they mean, for help.
 *
 * <p>Start reading at {@link dev.plumbline.dictionary.Dictionary}, which reads the file {@code
 * ontology/dictionary.tsv} without the graph library, so that help comes at once. {@link
 * dev.plumbline.dictionary.DictionaryFile} makes that file from the vocabulary.
 */
package dev.plumbline.dictionary;
