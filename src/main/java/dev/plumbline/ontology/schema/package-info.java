/** The JSON Schema of the model format, generated from the vocabulary for editors. */
package dev.plumbline.ontology.schema;
