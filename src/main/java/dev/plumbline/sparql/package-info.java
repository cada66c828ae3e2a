/**
 * SPARQL queries as data: their patterns, joins, order, pruning, time limits, and what they may
 * touch.
 */
package dev.plumbline.sparql;
