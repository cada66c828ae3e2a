/**
 * Markdown to located trees: front matter, headings, lists, tables, and the markers around
 * diagrams.
 */
package dev.plumbline.document.markdown;
