/**
 * A report to one output format each, written to an {@link Appendable}.
 *
 * <p>Start reading at {@link dev.plumbline.report.ReportFormat}. A format is one class, listed in
 * {@link dev.plumbline.report.ReportFormats}. Text from models is not trusted: what reaches a
 * terminal goes through {@link dev.plumbline.report.Printable}.
 */
package dev.plumbline.report;
