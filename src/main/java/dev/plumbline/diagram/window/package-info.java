/** The interactive window on a desktop. */
package dev.plumbline.diagram.window;
