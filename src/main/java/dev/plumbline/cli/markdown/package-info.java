/** Keeping the diagrams between markers in Markdown files up to date. */
package dev.plumbline.cli.markdown;
