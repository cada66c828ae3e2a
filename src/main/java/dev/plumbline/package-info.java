/**
 * The promised API: from description files to a report.
 *
 * <p>Start reading at {@link dev.plumbline.Plumbline}. Programs may rely on the types of this
 * package, on the values of {@link dev.plumbline.finding} that a report consists of, and on {@link
 * dev.plumbline.rule.check.Settings}. Types of other packages that appear in a signature here, such
 * as {@link dev.plumbline.graph.Architecture}, may be passed on, but what they hold may change. All
 * other packages are the program's own.
 */
package dev.plumbline;
