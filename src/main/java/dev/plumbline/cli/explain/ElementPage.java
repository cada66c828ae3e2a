package dev.plumbline.cli.explain;

import dev.plumbline.cli.terminal.Page;
import dev.plumbline.dictionary.Dictionary;
import dev.plumbline.dictionary.Entry;
import java.util.stream.Collectors;

/** The page of an element: what it is, where it stands, and which keys it takes. */
final class ElementPage {
  private ElementPage() {}

  static void print(Page page, Entry element, Dictionary dictionary) {
    page.heading(element.name() + ": " + element.sort().title());
    element.first(Entry.MEANS).filter(text -> !text.isBlank()).ifPresent(page::text);
    element
        .first(Entry.BARE)
        .ifPresent(key -> page.text("A bare value stands for its `" + key + "`."));
    page.gap().heading("Its keys");
    page.text(
            element.all(Entry.HAS).stream()
                .flatMap(term -> dictionary.ofTerm(term).stream())
                .map(Entry::name)
                .collect(Collectors.joining(", ")))
        .gap();
  }
}
