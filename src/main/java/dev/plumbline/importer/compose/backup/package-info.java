/** What makes backups of a project's stores, how often, and where they lie. */
package dev.plumbline.importer.compose.backup;
