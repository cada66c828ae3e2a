package dev.plumbline.cli.explain;

import dev.plumbline.cli.terminal.UserMistake;
import dev.plumbline.dictionary.Dictionary;
import dev.plumbline.dictionary.Entry;
import dev.plumbline.dictionary.Sort;
import dev.plumbline.finding.Area;
import dev.plumbline.message.Nearness;
import dev.plumbline.message.Quotes;
import dev.plumbline.rule.RuleBook;
import dev.plumbline.rule.RuleFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What words mean: rules, areas, and the words of the model format. */
public final class Meanings {
  private static final String RULE = "rule";
  private static final String AREA = "area";
  private static final int MOST = 3;
  private static final int LONGEST = 200;

  private final RuleBook book;
  private final Dictionary dictionary;
  private final Supplier<LocalDate> today;

  /**
   * Makes the meanings of a book of rules and of a dictionary.
   *
   * @param today for waivers to start from, and for what is out of support
   */
  public Meanings(RuleBook book, Dictionary dictionary, Supplier<LocalDate> today) {
    this.book = book;
    this.dictionary = dictionary;
    this.today = today;
  }

  /** Returns the sorts of words, as in {@code key:api}. */
  static List<String> sorts() {
    return Stream.concat(Stream.of(RULE, AREA), Stream.of(Sort.values()).map(Sort::id)).toList();
  }

  /**
   * Returns all meanings of a word; {@code SORT:WORD} has those of one sort.
   *
   * @throws UserMistake when it has none
   */
  public List<Meaning> of(String text) {
    var word = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    int colon = word.indexOf(':');
    if (colon > 0 && sorts().contains(word.substring(0, colon))) {
      var sort = word.substring(0, colon);
      var name = word.substring(colon + 1);
      var found = all(name).stream().filter(each -> each.sort().equals(sort)).toList();
      return found.isEmpty() ? none(sort, name) : found;
    }
    var found = all(word);
    if (!found.isEmpty()) {
      return found;
    }
    throw new UserMistake("nothing is called " + Quotes.of(word) + suggestion(word));
  }

  private List<Meaning> none(String sort, String name) {
    var names =
        switch (sort) {
          case RULE -> ruleIds();
          case AREA -> areaIds();
          default ->
              dictionary.entries(Sort.of(sort).orElseThrow()).stream().map(Entry::name).toList();
        };
    throw new UserMistake(
        "no " + sort + " is called " + Quotes.of(name) + Nearness.suggestion(name, names, MOST));
  }

  private String suggestion(String word) {
    int colon = word.indexOf(':');
    if (colon > 0 && !all(word.substring(colon + 1)).isEmpty()) {
      var sorts = Nearness.rank(word.substring(0, colon), sorts()).stream().limit(1);
      return Nearness.didYouMean(sorts.map(sort -> sort + word.substring(colon)).toList());
    }
    var others = Stream.concat(ruleIds().stream(), areaIds().stream()).toList();
    return Nearness.didYouMean(dictionary.nearest(word, others, MOST));
  }

  private List<String> ruleIds() {
    return book.rules().stream().map(RuleFile::id).toList();
  }

  private static List<String> areaIds() {
    return Area.ofReview().stream().map(Area::id).toList();
  }

  private List<Meaning> all(String word) {
    var meanings = new ArrayList<Meaning>();
    book.find(word).ifPresent(rule -> meanings.add(rule(rule)));
    Area.of(word).filter(area -> area != Area.MODEL).ifPresent(area -> meanings.add(area(area)));
    dictionary.find(word).forEach(entry -> meanings.add(entry(entry, word)));
    return meanings;
  }

  private Meaning rule(RuleFile rule) {
    return new Meaning(RULE, rule.id(), page -> new RulePage(page, today).print(rule, book));
  }

  private Meaning area(Area area) {
    return new Meaning(AREA, area.id(), page -> AreaPage.print(page, area, book));
  }

  private Meaning entry(Entry entry, String word) {
    var sort = entry.sort().id();
    return switch (entry.sort()) {
      case KEY ->
          new Meaning(sort, entry.name(), page -> new KeyPage(page, dictionary, book).print(entry));
      case ELEMENT ->
          new Meaning(sort, entry.name(), page -> ElementPage.print(page, entry, dictionary));
      default ->
          new Meaning(
              sort, entry.name(), page -> new TermPage(page, dictionary, today).print(entry, word));
    };
  }
}
