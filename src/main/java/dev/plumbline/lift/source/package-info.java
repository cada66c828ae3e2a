/**
 * The files that models name: those that they include, the sources of other formats, and those that
 * lie beside them.
 */
package dev.plumbline.lift.source;
