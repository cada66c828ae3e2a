package dev.plumbline.query;

import java.util.ArrayList;
import java.util.List;

/** How wide the columns of a table are, in characters. */
final class ColumnWidths {
  private static final int LEAST = 6;
  private static final int BETWEEN = 2;

  private final List<Integer> widths = new ArrayList<>();

  ColumnWidths(List<String> columns, List<List<String>> rows) {
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      int widest = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
      widths.add(Math.max(widest, columns.get(column).length()));
    }
  }

  /** Returns the widths with the widest columns made narrower until all fit, where they can. */
  List<Integer> within(int width) {
    var cut = new ArrayList<>(widths);
    int excess = cut.stream().mapToInt(each -> each + BETWEEN).sum() - BETWEEN - width;
    while (excess > 0) {
      int widest = widest(cut);
      if (cut.get(widest) <= LEAST) {
        break;
      }
      cut.set(widest, cut.get(widest) - 1);
      excess--;
    }
    return List.copyOf(cut);
  }

  private static int widest(List<Integer> widths) {
    int widest = 0;
    for (int i = 1; i < widths.size(); i++) {
      if (widths.get(i) > widths.get(widest)) {
        widest = i;
      }
    }
    return widest;
  }
}
