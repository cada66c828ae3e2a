/** Why a rule fires on an element, or which condition keeps it from firing. */
package dev.plumbline.rule.explain;
