/** What a project's monitoring is told to watch, by the files that it mounts. */
package dev.plumbline.importer.compose.watch;
