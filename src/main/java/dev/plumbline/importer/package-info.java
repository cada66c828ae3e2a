/**
 * Importers of foreign formats, and what they share.
 *
 * <p>Start reading at {@link dev.plumbline.importer.Importer}. Each format has a package of its own
 * below this one, and a fixture: a foreign file beside the model that it becomes.
 */
package dev.plumbline.importer;
