/** Parts of a diagram: a boundary, a neighbourhood, the path of data, an overview. */
package dev.plumbline.diagram.view;
