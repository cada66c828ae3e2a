/**
 * The lifter: documents to one graph, by the vocabulary alone.
 *
 * <p>Start reading at {@link dev.plumbline.lift.Lifter}. It runs four stages, each a package that
 * makes a value for the next:
 *
 * <ol>
 *   <li>{@link dev.plumbline.lift.read} follows {@code include}, replaces variables and collects
 *       what is said of each element: a {@link dev.plumbline.lift.outline.DescribedModel}. What
 *       text states it has from {@link dev.plumbline.lift.prose}.
 *   <li>{@link dev.plumbline.lift.merge} merges the chosen environment into it: a {@link
 *       dev.plumbline.lift.outline.MergedModel}.
 *   <li>{@link dev.plumbline.lift.resolve} looks up names, inherits facts and reads values: a
 *       {@link dev.plumbline.lift.resolve.ResolvedModel}.
 *   <li>{@link dev.plumbline.lift.write} writes the graph: a {@link
 *       dev.plumbline.lift.write.WrittenGraph}.
 * </ol>
 *
 * <p>Mistakes are collected, all in one run; none of them stops a stage.
 */
package dev.plumbline.lift;
