/**
 * Runs rules over a graph: which rules, with which settings, waivers and time limits, and what they
 * find.
 */
package dev.plumbline.rule.check;
