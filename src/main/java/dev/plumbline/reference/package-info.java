/**
 * The standards that ask for rules: which edition a reference is of, what it is called, and where
 * it is.
 */
package dev.plumbline.reference;
