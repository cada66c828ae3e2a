package dev.plumbline.cli.explain;

import dev.plumbline.cli.terminal.Page;
import dev.plumbline.dictionary.Dictionary;
import dev.plumbline.dictionary.Entry;
import dev.plumbline.dictionary.Sort;
import dev.plumbline.finding.Kind;
import dev.plumbline.message.Items;
import dev.plumbline.rule.FactUse;
import dev.plumbline.rule.RuleBook;
import dev.plumbline.rule.RuleFile;
import dev.plumbline.rule.fixture.Fixture;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of a key: what it means, where it may stand, what may be written, and who reads it. */
final class KeyPage {
  private static final int MOST_RELATED = 6;
  private static final int MOST_DERIVED = 10;

  private final Page page;
  private final Dictionary dictionary;
  private final RuleBook book;
  private final FactUse use;

  KeyPage(Page page, Dictionary dictionary, RuleBook book) {
    this.page = page;
    this.dictionary = dictionary;
    this.book = book;
    this.use = FactUse.of(book);
  }

  void print(Entry key) {
    page.heading(key.name() + ": " + (key.is("section") ? "a section" : "a key"));
    key.first(Entry.MEANS).filter(text -> !text.isBlank()).ifPresent(page::text);
    if (!key.all(Entry.ALSO).isEmpty()) {
      page.text("Also written: " + String.join(", ", key.all(Entry.ALSO)) + ".");
    }
    page.text("It stands in " + either(key.all(Entry.ON)) + ".");
    if (key.is("inherited")) {
      page.text("A component takes it from its kind, its boundary or the system.");
    }
    page.gap();
    value(key);
    states(key);
    key.first(Entry.MODEL)
        .ifPresent(model -> page.heading("A model that has it").code(model).gap());
    rules(key);
    related(key);
  }

  /** Returns the names with an article each, joined by commas and {@code or}. */
  static String either(List<String> names) {
    var all = names.stream().map(KeyPage::withArticle).toList();
    return all.size() < 2
        ? String.join("", all)
        : String.join(", ", all.subList(0, all.size() - 1)) + " or " + all.get(all.size() - 1);
  }

  private static String withArticle(String name) {
    if (name.startsWith("`") || name.startsWith("every") || name.equals("data")) {
      return name;
    }
    return name.equals("system") ? "the system" : TermPage.article(name);
  }

  private void value(Entry key) {
    page.heading("Its value");
    var type = capital(key.first(Entry.TYPE).orElse(""));
    var forms = key.first(Entry.FORMS);
    if (forms.filter(text -> text.startsWith(type)).isEmpty()) {
      page.text(type + ".");
    }
    forms.ifPresent(page::text);
    if (!key.all(Entry.VALUES).isEmpty()) {
      page.text("One of: " + String.join(", ", key.all(Entry.VALUES)) + ".");
    }
    if (key.is("open")) {
      page.text("Another text is kept as it is.");
    }
    if (!key.all(Entry.HAS).isEmpty()) {
      page.text("Its keys: " + names(key.all(Entry.HAS)) + ".");
    }
    key.first(Entry.KEYED)
        .ifPresent(
            each -> page.text("In a mapping of pairs, each pair's key is its `" + each + "`."));
    key.first(Entry.BARE)
        .ifPresent(each -> page.text("A bare value stands for its `" + each + "`."));
    page.gap();
  }

  static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private String names(List<String> terms) {
    return terms.stream()
        .flatMap(term -> dictionary.ofTerm(term).stream())
        .map(Entry::name)
        .collect(Collectors.joining(", "));
  }

  private void states(Entry key) {
    if (!key.is("states")) {
      return;
    }
    page.heading("When there is none");
    page.text("`" + key.name() + ": none` states that there is none. " + said(key));
    page.text(
        "`"
            + key.name()
            + ": \"n/a: reason\"` states that it does not apply, and why: rules that ask for it"
            + " leave it alone.");
    page.gap();
  }

  /** Returns what rules make of a stated none. */
  private String said(Entry key) {
    var asking = use.missing(key.terms()).stream().filter(rule -> asks(rule, key)).toList();
    var violations =
        asking.stream().flatMap(gap -> book.find(gap.header().none().violation()).stream());
    var found = ids(violations.filter(rule -> shows(rule, key)).distinct().toList());
    var answer =
        asking.stream().map(gap -> gap.header().none().answer()).filter(text -> !text.isEmpty());
    return found.isEmpty()
        ? answer
            .findFirst()
            .map(text -> "That is an answer: " + text + ".")
            .orElseGet(() -> alsoSaid(key))
        : found(found);
  }

  /** Where no gap asks for the key: rules that find a none, and whose fix writes the key. */
  private String alsoSaid(Entry key) {
    var read = Stream.concat(key.terms().stream(), key.all(Entry.YIELDS).stream()).toList();
    var violations =
        use.reading(read).stream()
            .filter(rule -> rule.rule().kind() == Kind.VIOLATION && writes(rule, key))
            .filter(rule -> shows(rule, key))
            .toList();
    return violations.isEmpty() ? "No rule asks for more." : found(ids(violations));
  }

  private static String found(String ids) {
    return ids.contains(",")
        ? "These rules find that: " + ids + "."
        : "The rule " + ids + " finds that.";
  }

  /** Whether the rule is a gap that finds what has no such key, and whose fix writes it. */
  private static boolean asks(RuleFile rule, Entry key) {
    return rule.rule().kind() == Kind.GAP && writes(rule, key);
  }

  private static boolean writes(RuleFile rule, Entry key) {
    return written(key, ":").matcher(rule.rule().fix()).find();
  }

  /** Whether the rule's own bad model states that there is none. */
  private static boolean shows(RuleFile rule, Entry key) {
    var none = written(key, ": none\\b");
    return Fixture.of(rule).stream()
        .anyMatch(fixture -> fixture.bad() && none.matcher(fixture.text()).find());
  }

  private static Pattern written(Entry key, String end) {
    return Pattern.compile("(?<![\\w-])" + Pattern.quote(key.name()) + end);
  }

  private void rules(Entry key) {
    page.heading("Rules that read it");
    var direct = use.reading(key.terms());
    if (!direct.isEmpty()) {
      page.text(ids(direct));
    }
    var derived =
        use.reading(key.all(Entry.YIELDS)).stream().filter(rule -> !direct.contains(rule)).toList();
    if (!derived.isEmpty()) {
      page.text("By what follows from it: " + some(derived));
    }
    if (direct.isEmpty() && derived.isEmpty()) {
      page.text(key.is("section") ? "Those of what stands in it." : "None reads it by its name.");
    }
    page.gap();
  }

  private static String ids(List<RuleFile> rules) {
    return rules.stream().map(RuleFile::id).collect(Collectors.joining(", "));
  }

  private static String some(List<RuleFile> rules) {
    return Items.some(rules.stream().map(RuleFile::id).toList(), MOST_DERIVED);
  }

  private void related(Entry key) {
    var related =
        use.readWith(key.first(Entry.TERM).orElse("")).stream()
            .flatMap(term -> dictionary.ofTerm(term).stream())
            .filter(other -> other.sort() == Sort.KEY)
            .map(Entry::name)
            .filter(name -> !name.equals(key.name()))
            .distinct()
            .limit(MOST_RELATED)
            .toList();
    if (!related.isEmpty()) {
      page.heading("See also").text(String.join(", ", related)).gap();
    }
  }
}
