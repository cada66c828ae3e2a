package dev.plumbline.message;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * How many names one run compares to suggest near ones: each unknown name is compared with all that
 * are known, and a large model may have thousands of both. When it is spent, nothing is suggested.
 */
public final class NearnessBudget {
  private static final int MOST = 200_000;

  private int spent;

  /** Returns the names to compare with: all, or none when the budget is spent. */
  public Collection<String> names(Supplier<? extends Collection<String>> all) {
    if (spent >= MOST) {
      return List.of();
    }
    var names = all.get();
    spent += names.size();
    return names;
  }
}
