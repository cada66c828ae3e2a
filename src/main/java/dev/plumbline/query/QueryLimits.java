package dev.plumbline.query;

import java.time.Duration;

/**
 * How much of an answer is wanted.
 *
 * @param time how long the query may run
 * @param rows the most rows or triples
 */
public record QueryLimits(Duration time, long rows) {}
