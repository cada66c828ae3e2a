package dev.plumbline.diagram.layout;

import dev.plumbline.diagram.paint.Direction;
import dev.plumbline.diagram.paint.Theme;
import java.util.Optional;

/**
 * How a picture looks.
 *
 * @param theme its colours
 * @param direction where most flows lead
 * @param layout how its parts get their places; empty for what suits its size
 */
public record Look(Theme theme, Direction direction, Optional<Layout> layout) {}
