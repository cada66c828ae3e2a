/** One class for each format that a diagram is written in. */
package dev.plumbline.diagram.notation;
