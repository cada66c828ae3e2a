/**
 * The output formats of a report, one class for each.
 *
 * <p>Start reading at {@link dev.plumbline.report.ReportFormat}. All formats are listed in {@link
 * dev.plumbline.report.ReportFormats}. Text from models is not trusted: before it reaches a
 * terminal, it goes through {@link dev.plumbline.report.Printable}.
 */
package dev.plumbline.report;
