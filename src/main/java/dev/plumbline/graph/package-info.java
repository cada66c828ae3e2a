/**
 * The model as the rest of the product reads it: one RDF graph, with the places of its facts and
 * the names of its elements.
 *
 * <p>Start reading at {@link dev.plumbline.graph.Architecture}. How documents become one is a
 * matter of lifting, which nothing in here knows.
 */
package dev.plumbline.graph;
