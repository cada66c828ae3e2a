/** The pages that {@code explain} prints: of rules, areas and the words of the model format. */
package dev.plumbline.cli.explain;
