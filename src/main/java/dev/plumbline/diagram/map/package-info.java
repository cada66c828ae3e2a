/**
 * The layout as a map: a dot for each component, near those that it has flows with, inside round
 * regions.
 */
package dev.plumbline.diagram.map;
