/** A format that nobody uses, for a test of what adding one takes. */
package dev.plumbline.importer.toy;
