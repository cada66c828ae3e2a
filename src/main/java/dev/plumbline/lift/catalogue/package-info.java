/**
 * Catalogues of organisations: their own technologies, protocols, kinds, classes of data and keys.
 *
 * <p>Start reading at {@link dev.plumbline.lift.catalogue.CatalogueReader}, which puts them on top
 * of the vocabulary. What an entry may say stands in the ontology, under {@code pl:entryKey}.
 */
package dev.plumbline.lift.catalogue;
