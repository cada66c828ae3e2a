/**
 * The content of a diagram, before layout and colours.
 *
 * <p>Start reading at {@link dev.plumbline.diagram.Diagram}. The steps are the packages below this
 * one: {@code read} makes a diagram from the graph, {@code view} selects a part of it, {@code
 * layered} or {@code map} computes positions ({@code layout} chooses which), both draw with {@code
 * paint}, and {@code notation} writes a file, for PNG with {@code raster}. {@code window} shows a
 * diagram on a desktop instead.
 */
package dev.plumbline.diagram;
