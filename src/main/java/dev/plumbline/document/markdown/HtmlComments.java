package dev.plumbline.document.markdown;

import dev.plumbline.document.Comment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the comments in HTML. */
final class HtmlComments {
  static final String OPEN = "<!--";
  static final String CLOSE = "-->";

  private HtmlComments() {}

  /** Returns the comments of a piece of HTML that starts at an index of the text. */
  static List<Comment> in(String html, int from, Spans spans) {
    var comments = new ArrayList<Comment>();
    for (int start = html.indexOf(OPEN); start >= 0; ) {
      var end = html.indexOf(CLOSE, start + OPEN.length());
      if (end < 0) {
        break;
      }
      var at = from + html.codePointCount(0, start);
      var to = at + html.codePointCount(start, end + CLOSE.length());
      var remark = html.substring(start + OPEN.length(), end).lines().map(String::strip);
      var comment = remark.collect(Collectors.joining(" ")).strip();
      comments.add(new Comment(comment, spans.between(at, to)));
      start = html.indexOf(OPEN, end);
    }
    return comments;
  }
}
