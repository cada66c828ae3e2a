package dev.plumbline.document.markdown;

import dev.plumbline.document.Document;
import dev.plumbline.document.KnownTags;
import dev.plumbline.document.Problems;
import dev.plumbline.document.Text;
import dev.plumbline.document.Tree;
import dev.plumbline.document.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what is written like front matter and comes after text, where lines of {@code ---} are
 * rules of Markdown, so that a message can say that it is not read.
 */
public final class LateMatter {
  private static final Pattern FENCE = Pattern.compile(" {0,3}(```+|~~~+).*");
  private static final Pattern KEY = Pattern.compile("[\\w\"'-]+:(\\s.*)?");

  /** A text with more such blocks is something else. */
  private static final int MOST = 20;

  private final Text text;

  private LateMatter(Text text) {
    this.text = text;
  }

  /** Returns the mappings between lines of {@code ---} behind the start of the text. */
  public static List<Document> in(Text text) {
    return new LateMatter(text).blocks(Matter.of(text).body());
  }

  private List<Document> blocks(int from) {
    var found = new ArrayList<Document>();
    var code = "";
    int open = -1;
    for (int line = from; line < text.lines() && found.size() < MOST; line++) {
      var fence = FENCE.matcher(text.line(line));
      if (fence.matches() && (code.isEmpty() || fence.group(1).startsWith(code))) {
        code = code.isEmpty() ? fence.group(1) : "";
      } else if (code.isEmpty() && Matter.isFence(text, line, "---")) {
        if (open >= 0 && KEY.matcher(text.line(open + 1)).matches()) {
          found.addAll(mappings(open + 1, line));
        }
        open = line;
      }
    }
    return found;
  }

  private List<Document> mappings(int from, int to) {
    var mistakes = new Problems();
    var reader =
        new YamlReader(text, text.startOf(from), text.startOf(to), KnownTags.NONE, mistakes);
    return reader.read().stream().filter(each -> each.root() instanceof Tree.Mapping).toList();
  }
}
