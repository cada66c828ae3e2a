/** Reads a file into documents, as YAML, JSON or Markdown, and collects its mistakes. */
package dev.plumbline.document.read;
