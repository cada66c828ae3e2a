package dev.plumbline.diagram;

/**
 * How a picture looks.
 *
 * @param theme its colours
 * @param direction where most flows lead
 */
public record Look(Theme theme, Direction direction) {
  public static final Look USUAL = new Look(Theme.LIGHT, Direction.DOWN);
}
