/** Rules as data: query files with a header, loaded, linted, run and judged. */
package dev.plumbline.rule;
