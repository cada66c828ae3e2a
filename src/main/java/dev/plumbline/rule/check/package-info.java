/**
 * Runs rules over a graph: which rules, with which settings, waivers and time limits, what they
 * find, and which of that has one cause.
 */
package dev.plumbline.rule.check;
