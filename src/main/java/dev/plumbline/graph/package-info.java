/**
 * Located trees to one RDF graph, by the vocabulary alone.
 *
 * <p>Start reading at {@link dev.plumbline.graph.Architecture}, the graph with the places of its
 * facts and the names of its elements.
 */
package dev.plumbline.graph;
