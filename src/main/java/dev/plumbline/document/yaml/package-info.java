/** YAML and JSON text to located trees, and trees to YAML. */
package dev.plumbline.document.yaml;
