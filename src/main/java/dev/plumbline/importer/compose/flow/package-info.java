/** The calls between services, found in their settings. */
package dev.plumbline.importer.compose.flow;
