/** Updates the diagrams between markers in Markdown files ({@code diagram --update}). */
package dev.plumbline.cli.markdown;
