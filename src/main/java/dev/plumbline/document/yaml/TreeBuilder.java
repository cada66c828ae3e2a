package dev.plumbline.document.yaml;

import dev.plumbline.document.Comment;
import dev.plumbline.document.KnownTags;
import dev.plumbline.document.Limits;
import dev.plumbline.document.LineEnds;
import dev.plumbline.document.Mistake;
import dev.plumbline.document.Problems;
import dev.plumbline.document.Text;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Builds the tree of one document from its events. */
final class TreeBuilder {
  private final Text text;
  private final boolean json;
  private final Events events;
  private final Problems problems;
  private final Anchors anchors;
  private final Tags tags;
  private final CommentScanner comments;
  private int lastEnd;

  TreeBuilder(Text text, Events events, KnownTags known, Problems problems) {
    this.text = text;
    this.json = text.isJson();
    this.events = events;
    this.problems = problems;
    this.anchors = new Anchors(text, problems);
    this.tags = new Tags(known, problems);
    this.comments = new CommentScanner(text);
  }

  /** Returns the tree of the next node. Throws {@link Refused} when it cannot be understood. */
  Tree build() {
    var root = value(events.next(), 1);
    tags.report();
    return root;
  }

  /** Returns the comments between two indexes, once the tree is built. */
  List<Comment> comments(int from, int to) {
    var found = comments.between(from, to);
    found.forEach(comment -> unusual(comment.text(), comment.at()));
    return found;
  }

  /** Returns the tags of the format by the places of their values, once the tree is built. */
  Map<Location, String> tags() {
    return tags.used();
  }

  private Tree value(Event event, int depth) {
    if (problems.count() > Limits.MISTAKES) {
      var at = text.span(lastEnd, lastEnd);
      var message = "more than %,d mistakes; the rest of the document is not read";
      throw new Refused(Mistake.SYNTAX.at(at, message.formatted(Limits.MISTAKES), ""), lastEnd);
    }
    if (event instanceof AliasEvent alias) {
      return alias(alias, depth);
    }
    var node = (NodeEvent) event;
    var name = node.getAnchor().map(Anchor::getValue);
    name.ifPresent(each -> anchors.open(each, depth));
    var tree =
        node instanceof ScalarEvent scalar
            ? scalar(scalar, depth)
            : collection((CollectionStartEvent) node, depth);
    tags.keep(tag(node), tree.at());
    name.ifPresent(each -> anchors.close(each, tree, depth));
    return tree;
  }

  private static Optional<String> tag(NodeEvent node) {
    return node instanceof ScalarEvent scalar
        ? scalar.getTag()
        : ((CollectionStartEvent) node).getTag();
  }

  private Tree alias(AliasEvent event, int depth) {
    var start = events.start(event);
    lastEnd = events.end(event);
    comments.content(start, lastEnd);
    return anchors.resolve(event.getAlias().getValue(), start, lastEnd, depth);
  }

  private Tree scalar(ScalarEvent event, int depth) {
    anchors.count(depth - 1);
    var start = contentStart(event, event.getTag());
    var block = event.isLiteral() || event.isFolded();
    lastEnd = block ? text.trimmed(start, events.end(event)) : events.end(event);
    comments.content(block ? text.endOf(text.lineOf(start)) : start, lastEnd);
    var at = text.span(start, lastEnd);
    if (tags.isEmptying(event.getTag())) {
      return new Tree.Scalar("", at);
    }
    if (isTooLarge(event.getValue())) {
      problems.add(
          Mistake.TOO_LARGE.at(text.span(start, start + 1), "the text is larger than 1 MiB", ""));
      return new Tree.Scalar("", true, at);
    }
    if (event.isPlain()) {
      unusual(event.getValue(), at);
    }
    var quoted = !event.isPlain() || Tags.isText(event.getTag());
    return new Tree.Scalar(event.getValue(), quoted, at);
  }

  /** Reports line ends that other programs know: what comes after one may be meant as a line. */
  private void unusual(String written, Location at) {
    if (LineEnds.isIn(written)) {
      problems.add(
          Mistake.SYNTAX.at(
              at,
              "U+0085, U+2028 or U+2029 stands here, which ends a line for some programs only",
              "write a line end in its place, or put the text in quotes"));
    }
  }

  private static boolean isTooLarge(String value) {
    return value.length() > Limits.SCALAR / 3
        && value.getBytes(StandardCharsets.UTF_8).length > Limits.SCALAR;
  }

  private Tree collection(CollectionStartEvent event, int depth) {
    anchors.count(depth);
    var start = contentStart(event, event.getTag());
    lastEnd = start;
    if (depth > Limits.DEPTH) {
      var at = text.span(start, start + 1);
      throw new Refused(Mistake.TOO_DEEP.at(at, Limits.tooDeep(), ""), start);
    }
    var flow = event.isFlow() && (text.at(start) == '[' || text.at(start) == '{');
    var tree =
        event instanceof MappingStartEvent
            ? mapping(start, flow, depth)
            : sequence(start, flow, depth);
    return tags.isEmptying(event.getTag()) ? new Tree.Scalar("", tree.at()) : tree;
  }

  private Tree mapping(int start, boolean flow, int depth) {
    var entries = new EntryCollector(json, problems);
    Event event;
    while (!((event = events.next()) instanceof CollectionEndEvent)) {
      var key = value(event, depth + 1);
      entries.add(key, value(events.next(), depth + 1));
    }
    return new Tree.Mapping(entries.entries(), place(start, flow, event));
  }

  private Tree sequence(int start, boolean flow, int depth) {
    var items = new ArrayList<Tree>();
    Event event;
    while (!((event = events.next()) instanceof CollectionEndEvent)) {
      items.add(value(event, depth + 1));
    }
    return new Tree.Sequence(items, place(start, flow, event));
  }

  /**
   * Returns the place of a collection: up to its closing bracket, or to the end of its last part.
   */
  private Location place(int start, boolean flow, Event end) {
    if (flow) {
      lastEnd = events.end(end);
    }
    return text.span(start, lastEnd);
  }

  /** Returns where the content of a node starts, after its anchor and tag, and notes the tag. */
  private int contentStart(NodeEvent event, Optional<String> tag) {
    var start = events.start(event);
    if (tag.isEmpty() && event.getAnchor().isEmpty()) {
      return start;
    }
    var content = Tags.afterProperties(text, start);
    tag.ifPresent(each -> tags.note(each, text.span(start, text.trimmed(start, content))));
    return event instanceof ScalarEvent ? Math.min(content, events.end(event)) : content;
  }
}
