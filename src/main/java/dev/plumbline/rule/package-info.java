/**
 * Rules as data: query files with a header, and the book that they are collected in.
 *
 * <p>Start reading at {@link dev.plumbline.rule.Rules}, which loads them. Below this package {@code
 * check} runs rules, {@code lint} and {@code fixture} say whether a rule is sound, and {@code
 * explain} says why it fires. Headers are read without the graph library, so that listing rules is
 * quick.
 */
package dev.plumbline.rule;
