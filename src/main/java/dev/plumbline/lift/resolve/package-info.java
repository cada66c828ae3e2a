/**
 * From what is stated to what it means: references, kinds, containment, inheritance and values, and
 * the resolved model that comes of it.
 */
package dev.plumbline.lift.resolve;
