/** The graph of an architecture to a diagram. */
package dev.plumbline.diagram.read;
