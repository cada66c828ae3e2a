package dev.plumbline.rule;

import dev.plumbline.finding.Area;

/** A rule's name and the area that it belongs to. */
record RuleId(String name, Area area) {}
