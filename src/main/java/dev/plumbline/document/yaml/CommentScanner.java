package dev.plumbline.document.yaml;

import dev.plumbline.document.Comment;
import dev.plumbline.document.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the comments of a YAML document: each {@code #} that is not inside a scalar. */
final class CommentScanner {
  private final Text text;
  private int[] content = new int[64];
  private int count;

  CommentScanner(Text text) {
    this.text = text;
  }

  /** Marks the text between two indexes as data; call this in the order of the text. */
  void content(int from, int to) {
    if (count + 2 > content.length) {
      content = Arrays.copyOf(content, count * 2);
    }
    content[count++] = from;
    content[count++] = to;
  }

  /** Returns the comments between two indexes. */
  List<Comment> between(int from, int to) {
    var comments = new ArrayList<Comment>();
    var next = 0;
    var i = from;
    while (i < to) {
      while (next < count && content[next + 1] <= i) {
        next += 2;
      }
      if (next < count && content[next] <= i) {
        i = content[next + 1];
      } else if (startsComment(i)) {
        var end = text.endOf(text.lineOf(i));
        comments.add(comment(i, end));
        i = end;
      } else {
        i++;
      }
    }
    return comments;
  }

  private boolean startsComment(int index) {
    return text.at(index) == '#' && " \t\r\n,[]{}\0".indexOf(text.at(index - 1)) >= 0;
  }

  private Comment comment(int start, int end) {
    var trimmed = text.trimmed(start, end);
    return new Comment(text.slice(start + 1, trimmed).strip(), text.span(start, trimmed));
  }
}
