/**
 * Located trees to one RDF graph, by the vocabulary alone.
 *
 * <p>Start reading at {@link dev.plumbline.graph.Lifter}. Its steps are small classes of their own,
 * in this order: {@code Inclusion} follows {@code include}, {@code Systems} tells which document
 * describes which system, {@code Variables} are replaced, {@code ModelReader} collects what is said
 * of each element in an {@code Outline} (with {@code FactReader} and {@code FlowReader} for what
 * may be written in several ways, and {@code ProseReader} for Markdown), {@code Merge} unites what
 * several places say, {@code Overlay} lays an environment over it, {@code Structure}, {@code Links}
 * and {@code Resolver} look up names, {@code Inheritance} hands facts down from system, boundary
 * and kind, and {@code ElementWriter} and {@code FactWriter} write the graph.
 *
 * <p>What comes out is an {@link dev.plumbline.graph.Architecture}: the graph with the places of
 * its facts and the names of its elements. Mistakes are collected on the way, all in one run; none
 * of them stops a step.
 */
package dev.plumbline.graph;
