/** What a proxy of a project is told by the files that it mounts: whom it calls, and how. */
package dev.plumbline.importer.compose.proxy;
