/** What every layout paints with: canvas, type, colours, captions, badges, lines and legend. */
package dev.plumbline.diagram.paint;
