package dev.plumbline.report;

import dev.plumbline.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The findings that are joined to others, in words. */
final class Related {
  private static final int SHOWN = 3;
  private static final int LEAST_LABELS = 2;

  private Related() {}

  /** Returns the message, and how many findings are joined to it. */
  static String told(Finding finding) {
    return OnlyIn.told(finding) + suffix(finding);
  }

  private static String suffix(Finding finding) {
    int all = finding.related().size();
    int others = (int) finding.related().stream().filter(each -> !isLike(each, finding)).count();
    if (all == 0) {
      return "";
    }
    return " (and "
        + String.join(
            ", ",
            Stream.of(
                    all == others ? "" : all - others + " more from the same statement",
                    others == 0 ? "" : following(others) + " from it")
                .filter(part -> !part.isEmpty())
                .toList())
        + ")";
  }

  /** Returns how many findings are joined to these, in brackets, or nothing when none are. */
  static String suffix(List<Finding> findings) {
    int all = findings.stream().mapToInt(finding -> finding.related().size()).sum();
    return findings.size() == 1
        ? suffix(findings.get(0))
        : all == 0 ? "" : " (and " + following(all) + " from them)";
  }

  private static String following(int number) {
    return number == 1 ? "1 that follows" : number + " that follow";
  }

  /** Whether a finding says of another element what the main one says of its own. */
  private static boolean isLike(Finding joined, Finding main) {
    return joined.rule().id().equals(main.rule().id());
  }

  /**
   * Returns a finding with what follows from it, and those that say the same of other elements by
   * themselves: for lines that name several elements anyway.
   */
  static List<Finding> unfolded(Finding finding) {
    var parts = new ArrayList<Finding>();
    parts.add(
        finding.with(finding.related().stream().filter(each -> !isLike(each, finding)).toList()));
    finding.related().stream().filter(each -> isLike(each, finding)).forEach(parts::add);
    return parts;
  }

  /** Returns each of the findings that are joined to one, a line each. */
  static List<String> all(Finding finding) {
    return finding.related().stream().map(each -> line(each, finding)).toList();
  }

  /**
   * Returns the first of the findings that are joined to one, a line each; those of the same rule
   * are one line with the names of their elements.
   *
   * @param room the columns of a line of names
   */
  static List<String> some(Finding finding, int room) {
    var like = finding.related().stream().filter(each -> isElsewhere(each, finding)).toList();
    var others = finding.related().stream().filter(each -> !isElsewhere(each, finding)).toList();
    var lines = new ArrayList<String>();
    if (!like.isEmpty()) {
      var labels = like.stream().map(each -> each.element().label()).distinct().toList();
      lines.add(Lists.shortened(labels, room, LEAST_LABELS, ""));
    }
    others.stream().limit(SHOWN).map(each -> line(each, finding)).forEach(lines::add);
    if (others.size() > SHOWN) {
      lines.add("and " + (others.size() - SHOWN) + " more");
    }
    return lines;
  }

  private static boolean isElsewhere(Finding joined, Finding main) {
    return isLike(joined, main) && !joined.element().equals(main.element());
  }

  /** Returns a joined finding; where the main one has said which environments have it, once. */
  private static String line(Finding joined, Finding main) {
    boolean told = joined.environments().equals(main.environments());
    return line(told ? joined.onlyIn(List.of()) : joined);
  }

  /** Returns the message and the rule of a finding. */
  static String line(Finding finding) {
    return OnlyIn.told(finding) + " [" + finding.rule().id() + "]";
  }
}
