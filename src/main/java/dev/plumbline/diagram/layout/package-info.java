/** How a diagram is to look, and which layout gives its parts their places. */
package dev.plumbline.diagram.layout;
