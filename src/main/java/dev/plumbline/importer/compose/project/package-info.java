/** Compose files to one merged project: includes, overrides, variables. */
package dev.plumbline.importer.compose.project;
