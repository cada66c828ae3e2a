package dev.plumbline.document;

import dev.plumbline.finding.Location;

/**
 * A comment in a file: {@code # …} in YAML, {@code <!-- … -->} in Markdown.
 *
 * @param text the comment without its signs and the white space around it
 * @param at its place, signs included
 */
public record Comment(String text, Location at) {}
