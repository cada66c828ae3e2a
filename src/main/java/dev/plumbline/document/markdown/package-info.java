/** Reads Markdown: its front matter, its prose, and the markers around generated diagrams. */
package dev.plumbline.document.markdown;
