/** Questions to the graph: ad-hoc SPARQL and named questions. */
package dev.plumbline.query;
