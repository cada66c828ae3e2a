/**
 * Derived facts that SPARQL cannot express, such as paths, cycles and sums: one class for each
 * algorithm, with its source named.
 */
package dev.plumbline.derive.algorithm;
