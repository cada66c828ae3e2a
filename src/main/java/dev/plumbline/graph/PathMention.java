package dev.plumbline.graph;

import dev.plumbline.finding.Location;
import java.nio.file.Path;
import org.apache.jena.graph.Node;

/**
 * A file, folder or link that a description names; whether it exists is checked later.
 *
 * @param subject what names it: an element, one of its facts, or an {@code arch:Link} of its prose
 * @param property the property whose value it is
 * @param text the path or link as written
 * @param folder the folder of the naming file, to which a relative path is relative
 * @param at where it is written
 */
public record PathMention(Node subject, Node property, String text, Path folder, Location at) {}
