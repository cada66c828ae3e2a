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
 * @param comment what the comment above it or beside it says; empty without one
 */
public record Variable(String name, String value, String literal, Location at, String comment) {
  /** Makes a variable without a comment. */
  public Variable(String name, String value, String literal, Location at) {
    this(name, value, literal, at, "");
  }
}
