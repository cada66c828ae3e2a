/** What one service of a project says of itself. */
package dev.plumbline.importer.compose.service;
