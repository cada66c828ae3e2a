package dev.plumbline.diagram.layout;

import dev.plumbline.diagram.paint.Direction;
import dev.plumbline.diagram.paint.Theme;
import java.util.Optional;

/**
 * The options of a picture.
 *
 * @param theme its colours
 * @param direction the direction of most flows
 * @param layout the layout; empty for the default of its size
 */
public record Look(Theme theme, Direction direction, Optional<Layout> layout) {}
