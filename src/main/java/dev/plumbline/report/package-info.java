/** A report to one output format each, written to an {@code Appendable}. */
package dev.plumbline.report;
