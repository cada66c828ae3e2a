/** The layout as a map: a dot for each component, near what it talks to, inside round regions. */
package dev.plumbline.diagram.map;
