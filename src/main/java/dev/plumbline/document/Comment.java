package dev.plumbline.document;

import dev.plumbline.finding.Location;

/**
 * A remark for readers that is no part of the data: YAML's {@code # …}, Markdown's {@code <!-- …
 * -->}.
 *
 * @param text the remark without its signs and the blanks around it
 * @param at where it stands, signs included
 */
public record Comment(String text, Location at) {}
