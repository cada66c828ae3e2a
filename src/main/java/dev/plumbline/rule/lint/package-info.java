/** Mistakes in the text of a rule that can be found without a model. */
package dev.plumbline.rule.lint;
