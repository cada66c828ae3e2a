/** Reads YAML and JSON into trees with places, and writes trees as YAML. */
package dev.plumbline.document.yaml;
