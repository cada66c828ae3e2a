/** Files to documents: decides between YAML and Markdown and collects mistakes. */
package dev.plumbline.document.read;
