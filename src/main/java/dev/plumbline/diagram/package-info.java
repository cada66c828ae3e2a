/**
 * What a diagram shows, before anything has a place or a colour.
 *
 * <p>Start reading at {@link dev.plumbline.diagram.Diagram}. The path of the data leads through the
 * packages below this one: {@code read} takes a diagram from the graph, {@code view} cuts a part
 * out of it, {@code layered} or {@code map} gives its parts places ({@code layout} chooses which),
 * {@code paint} has what both paint with, and {@code notation} writes a file, for PNG with {@code
 * raster}. {@code window} shows a diagram on a desktop instead.
 */
package dev.plumbline.diagram;
