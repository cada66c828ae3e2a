/** Reads a diagram from the graph of an architecture. */
package dev.plumbline.diagram.read;
