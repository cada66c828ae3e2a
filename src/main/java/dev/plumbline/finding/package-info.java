/**
 * Values that every part of Plumbline shares: rules, findings, places and the report of a run.
 *
 * <p>Start reading at {@link dev.plumbline.finding.Finding}. Nothing here knows RDF, YAML or a
 * terminal; the package depends on no other.
 */
package dev.plumbline.finding;
