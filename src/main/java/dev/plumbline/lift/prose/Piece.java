package dev.plumbline.lift.prose;

import dev.plumbline.document.Prose;
import dev.plumbline.finding.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A block with the links and code spans in it, which follow it in the text.
 *
 * @param block the block
 * @param parts the links and code spans
 */
record Piece(Prose.Block block, List<Prose.Block> parts) {

  /** Groups the blocks of a text. */
  static List<Piece> of(Prose prose) {
    var pieces = new ArrayList<Piece>();
    for (var block : prose.blocks()) {
      boolean part = block instanceof Prose.Link || block instanceof Prose.CodeSpan;
      if (part && !pieces.isEmpty()) {
        pieces.get(pieces.size() - 1).parts().add(block);
      } else {
        pieces.add(new Piece(block, new ArrayList<>()));
      }
    }
    return pieces;
  }

  /** Returns where the first link in a place of the block leads, unless to a heading or image. */
  Optional<String> target(Location within) {
    return link(within).map(Prose.Link::target);
  }

  /** Returns the same, and takes the link out of the parts: what states a fact is no mere link. */
  Optional<String> takeTarget(Location within) {
    var link = link(within);
    link.ifPresent(parts::remove);
    return link.map(Prose.Link::target);
  }

  private Optional<Prose.Link> link(Location within) {
    return parts.stream()
        .filter(Prose.Link.class::isInstance)
        .map(Prose.Link.class::cast)
        .filter(link -> !link.image() && !link.target().startsWith("#"))
        .filter(link -> contains(within, link.at()) && !link.target().isBlank())
        .findFirst();
  }

  private static boolean contains(Location whole, Location part) {
    boolean after =
        part.line() > whole.line()
            || part.line() == whole.line() && part.column() >= whole.column();
    return after
        && (part.endLine() < whole.endLine()
            || part.endLine() == whole.endLine() && part.endColumn() <= whole.endColumn());
  }
}
