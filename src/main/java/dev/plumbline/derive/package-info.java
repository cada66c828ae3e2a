/**
 * Facts that follow: closures, paths and sums, by SPARQL where it can say them, else by an
 * algorithm with its source named.
 */
package dev.plumbline.derive;
