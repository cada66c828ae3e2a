package dev.plumbline.pattern;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every regular expression in the code, in rules and in derivations reads a text in linear time and
 * without a deep stack: whatever it is for today, tomorrow somebody gives it a long text.
 *
 * <p>Who meets a failure here: make a quantifier possessive ({@code *+}), say in a class of
 * characters where it ends, bound it ({@code {0,40}}), forbid the start inside of a run ({@code
 * (?<!\s)\s+}), or write a scanner.
 */
class PatternsTest {
  /** Texts, and how often a pattern may read each character of them. */
  private record Trial(List<String> texts, int most) {
    Optional<String> fault(WrittenPattern written) {
      return fault(written.pattern(), written.isSought())
          .map(fault -> written.place() + " " + fault + ": " + written.code());
    }

    private Optional<String> fault(Pattern pattern, boolean sought) {
      for (var text : texts) {
        try {
          read(pattern, sought, new CountedText(text, most));
        } catch (CountedText.TooOften | StackOverflowError e) {
          return Optional.of(e.getClass().getSimpleName() + " for " + LongTexts.shown(text));
        }
      }
      return Optional.empty();
    }
  }

  /** Half as often as a quadratic pattern, which reads each character 600 times. */
  private static final Trial OF_CODE = new Trial(LongTexts.of(1_200), 300);

  /** Queries look for words that stand 200 characters apart, and try each of many words there. */
  private static final Trial OF_QUERIES = new Trial(LongTexts.of(6_000), 1_500);

  /** A little more than the smallest stack of a thread. */
  private static final int STACK = 190_000;

  private static final List<WrittenPattern> SOURCES = Sources.patterns();
  private static final List<WrittenPattern> CONSTANTS = Constants.patterns();
  private static final List<WrittenPattern> QUERIES = QueryPatterns.patterns();
  private static final List<WrittenPattern> ALL = everything();

  /**
   * A group that is repeated without end takes a part of the stack each time, unless possessive.
   */
  private static final Pattern REPEATED_GROUP = Pattern.compile("\\)(?:[*+]|\\{\\d*,\\})(?!\\+)");

  private static final Pattern ESCAPED = Pattern.compile("\\\\.");
  private static final Pattern CHARACTER_CLASS = Pattern.compile("\\[[^\\]]*+\\]");

  /** Patterns that are put together while the program runs, and from what. */
  private static final Map<String, String> MADE =
      Map.ofEntries(
          entry("cli/explain/KeyPage.java", "a quoted key"),
          entry("importer/compose/service/Switch.java", "constants of its users"),
          entry("sparql/text/TextPattern.java", "that of a query, which has a limit of time"),
          entry("importer/compose/broker/Policy.java", "a quoted text of the policy, and .*"),
          entry("importer/compose/proxy/EndedPaths.java", "a version that was matched before"),
          entry("importer/compose/service/MountedFiles.java", "a quoted file name, and .*"),
          entry("lift/read/WrittenForms.java", "forms of the vocabulary"),
          entry("rule/Counterpart.java", "constants"),
          entry("rule/check/Waivers.java", "a quoted text of the waiver, and .*"),
          entry("rule/fixture/ModelPage.java", "a quoted key"),
          entry("rule/lint/BookLint.java", "a quoted name"));

  @Test
  void areFoundWhereTheyStand() {
    assertThat(SOURCES).hasSizeGreaterThan(700);
    assertThat(CONSTANTS).hasSizeGreaterThan(50);
    assertThat(QUERIES).hasSizeGreaterThan(50);
  }

  @Test
  void readTextsInLinearTimeAndWithoutDeepStack() throws InterruptedException {
    var faults = new ArrayList<String>();
    Runnable trials =
        () -> {
          ALL.forEach(each -> OF_CODE.fault(each).ifPresent(faults::add));
          QUERIES.forEach(each -> OF_QUERIES.fault(each).ifPresent(faults::add));
        };
    var work = new Thread(null, trials, "small", STACK);
    work.start();
    work.join();
    assertThat(String.join("\n", faults)).isEmpty();
  }

  @Test
  void repeatNoGroupWithoutEndThatMayGoBack() {
    assertThat(ALL.stream().filter(each -> mayGoBack(each.regex())))
        .extracting(each -> each.place() + ": " + each.regex())
        .isEmpty();
  }

  private static boolean mayGoBack(String regex) {
    var unescaped = ESCAPED.matcher(regex).replaceAll("_");
    return REPEATED_GROUP.matcher(CHARACTER_CLASS.matcher(unescaped).replaceAll("_")).find();
  }

  @Test
  void areConstantsOrOfKnownParts() {
    var held = CONSTANTS.stream().map(WrittenPattern::place).distinct().toList();
    assertThat(SOURCES)
        .filteredOn(each -> !each.isConstant())
        .extracting(each -> each.place().split(":")[0])
        .filteredOn(file -> !held.contains(file))
        .isSubsetOf(MADE.keySet());
  }

  /** Returns those of the sources, then those that only the constants show. */
  private static List<WrittenPattern> everything() {
    var all = new ArrayList<>(SOURCES.stream().filter(WrittenPattern::isConstant).toList());
    var known = all.stream().map(WrittenPattern::regex).collect(Collectors.toSet());
    CONSTANTS.stream().filter(each -> known.add(each.regex())).forEach(all::add);
    return all;
  }

  private static void read(Pattern pattern, boolean sought, CountedText text) {
    var matcher = pattern.matcher(text);
    if (sought) {
      matcher.results().count();
    } else {
      matcher.matches();
    }
  }
}
