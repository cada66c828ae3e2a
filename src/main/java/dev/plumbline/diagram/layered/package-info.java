/** The layout in layers: boxes inside boundaries and orthogonal lines. */
package dev.plumbline.diagram.layered;
