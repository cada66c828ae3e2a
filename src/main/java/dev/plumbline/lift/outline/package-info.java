/**
 * What descriptions state before references are looked up: elements, statements and flows, and the
 * models that the first stages of lifting make of them.
 */
package dev.plumbline.lift.outline;
