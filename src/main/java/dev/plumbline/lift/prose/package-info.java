/**
 * What the text of Markdown states in the sections of a model: under headings, in lists, tables and
 * records of decisions.
 */
package dev.plumbline.lift.prose;
