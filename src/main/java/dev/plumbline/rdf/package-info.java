/** The terms of the vocabulary as nodes, the order of nodes, and the graph in memory. */
package dev.plumbline.rdf;
