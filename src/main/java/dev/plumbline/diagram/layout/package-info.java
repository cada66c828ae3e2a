/** The options of a picture, and the choice of its layout. */
package dev.plumbline.diagram.layout;
