/** Foreign formats, one class each, to located trees in the model format. */
package dev.plumbline.importer;
