package dev.plumbline.importer.compose.service;

import dev.plumbline.finding.Location;

/**
 * A variable of a service's environment.
 *
 * @param name its name
 * @param value its value with all known variables replaced
 * @param literal its value with only the defaults written in it replaced: what the file itself
 *     contains; empty when another file states it
 * @param at where it is stated
 */
public record Variable(String name, String value, String literal, Location at) {}
