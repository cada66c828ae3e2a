package dev.plumbline.lift.prose;

import dev.plumbline.document.Document;
import dev.plumbline.document.Prose;
import dev.plumbline.document.Tree;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

/**
 * Gives a chapter the heading that a site would show: the title in its front matter, or its name
 * where it has no heading at all, as in {@code 12-glossary.md}.
 */
final class BesideTitle {
  private BesideTitle() {}

  /** Returns the body of a document, with a title where it has none. */
  static Prose of(Document document) {
    var prose = document.prose().orElseThrow();
    var levels =
        prose.blocks().stream()
            .filter(Prose.Heading.class::isInstance)
            .map(block -> ((Prose.Heading) block).level())
            .toList();
    if (!document.role().isBeside() || levels.contains(1) || prose.blocks().isEmpty()) {
      return prose;
    }
    var title = stated(document);
    if (title.isEmpty() && levels.isEmpty()) {
      title = Optional.of(ofName(document.file(), prose));
    }
    return title.map(heading -> with(heading, prose)).orElse(prose);
  }

  private static Optional<Prose.Heading> stated(Document document) {
    return document.root() instanceof Tree.Mapping root
            && root.get("title").orElse(root) instanceof Tree.Scalar title
            && !title.isEmpty()
        ? Optional.of(new Prose.Heading(1, title.text(), title.at()))
        : Optional.empty();
  }

  private static Prose.Heading ofName(String file, Prose prose) {
    var name = file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    var stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    var words = stem.replaceFirst("^[0-9]+[-_. ]*", "").replaceAll("[-_]+", " ");
    return new Prose.Heading(1, words, prose.blocks().get(0).at());
  }

  private static Prose with(Prose.Heading title, Prose prose) {
    var blocks = new ArrayList<Prose.Block>();
    blocks.add(title);
    blocks.addAll(prose.blocks());
    return new Prose(blocks);
  }
}
