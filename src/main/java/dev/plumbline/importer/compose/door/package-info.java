/** Finds where requests from outside come in, and whether they are encrypted there. */
package dev.plumbline.importer.compose.door;
