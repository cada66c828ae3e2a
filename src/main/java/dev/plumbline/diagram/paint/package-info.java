/** What both layouts paint with: canvas, fonts, colours, captions, badges, lines and legend. */
package dev.plumbline.diagram.paint;
