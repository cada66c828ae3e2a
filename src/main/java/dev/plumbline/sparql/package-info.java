/**
 * SPARQL queries: how they are parsed, what they may touch, how they run, and their patterns as
 * data.
 */
package dev.plumbline.sparql;
