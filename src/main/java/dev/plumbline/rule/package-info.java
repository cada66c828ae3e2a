/**
 * Rules as data: query files with a header, loaded, linted, run and judged.
 *
 * <p>Start reading at {@link dev.plumbline.rule.Rules}, which loads them, and {@link
 * dev.plumbline.rule.Check}, which runs them. {@link dev.plumbline.rule.Linter} and {@link
 * dev.plumbline.rule.FixtureRunner} tell whether a rule is sound, {@link
 * dev.plumbline.rule.Explainer} why it fires. Headers are read without the graph library, so that
 * listing rules is quick.
 */
package dev.plumbline.rule;
