/** Vector shapes to the pixels and bytes of a PNG file, the same on every JDK. */
package dev.plumbline.diagram.raster;
