/**
 * Converts vector shapes to the pixels and the compressed bytes of a PNG file, the same on every
 * JDK.
 */
package dev.plumbline.diagram.raster;
