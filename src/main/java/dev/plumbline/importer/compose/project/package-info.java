/** Merges Compose files into projects: includes, overrides, variables. */
package dev.plumbline.importer.compose.project;
