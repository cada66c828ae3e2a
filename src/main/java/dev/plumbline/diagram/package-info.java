/**
 * Data-flow diagrams: from the graph to pictures, pages and the languages of other drawing tools.
 *
 * <p>Start reading at {@link dev.plumbline.diagram.Diagram}, what is to be drawn; {@link
 * dev.plumbline.diagram.DiagramReader} takes it from the graph, {@link
 * dev.plumbline.diagram.Layered} gives everything its place, and each {@link
 * dev.plumbline.diagram.Notation} writes it in one format.
 */
package dev.plumbline.diagram;
