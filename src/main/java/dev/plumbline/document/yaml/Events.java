package dev.plumbline.document.yaml;

import dev.plumbline.document.Mistake;
import dev.plumbline.document.Text;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The YAML events of a part of a text, with their indexes in the whole text. */
final class Events {
  private static final int NOT_FLOW = -1;

  private final Text text;
  private final int from;
  private final Parser parser;
  private final Deque<Integer> open = new ArrayDeque<>();
  private int reached;

  Events(Text text, int from, int to) {
    this.text = text;
    this.from = from;
    this.reached = from;
    var settings =
        LoadSettings.builder()
            .setUseMarks(true)
            .setCodePointLimit(Integer.MAX_VALUE)
            // One buffer for the whole text: a small one takes quadratic time on a long token.
            .setBufferSize(2 * (to - from) + 1)
            .setVersionFunction(version -> version)
            .build();
    this.parser = new ParserImpl(settings, new StreamReader(settings, text.slice(from, to)));
  }

  /** Returns whether there is another event. Throws {@link Refused} where the text is not YAML. */
  boolean hasNext() {
    try {
      return parser.hasNext();
    } catch (YamlEngineException | IllegalArgumentException e) {
      throw refusal(e);
    }
  }

  /** Returns the next event. Throws {@link Refused} where the text is not YAML. */
  Event next() {
    try {
      var event = parser.next();
      reached = end(event);
      track(event);
      return event;
    } catch (YamlEngineException | IllegalArgumentException e) {
      throw refusal(e);
    }
  }

  private void track(Event event) {
    if (event instanceof CollectionStartEvent start) {
      open.push(start.isFlow() ? start(event) : NOT_FLOW);
    } else if (event instanceof CollectionEndEvent) {
      open.pop();
    }
  }

  /** Returns where the event's text starts, its anchor and tag included. */
  int start(Event event) {
    return index(event.getStartMark());
  }

  /** Returns where the event's text ends. */
  int end(Event event) {
    return index(event.getEndMark());
  }

  private int index(Optional<Mark> mark) {
    return mark.map(Mark::getIndex).orElse(0) + from;
  }

  private Refused refusal(RuntimeException e) {
    if (e instanceof MarkedYamlEngineException marked && marked.getProblemMark().isPresent()) {
      var problem = index(marked.getProblemMark());
      var context = marked.getContextMark().isPresent() ? index(marked.getContextMark()) : problem;
      var bracket = open.isEmpty() ? NOT_FLOW : open.peek();
      var error = new SyntaxError(text, marked.getProblem(), problem, context, bracket);
      return new Refused(error.finding(), problem);
    }
    // The parser gives no place for a few mistakes in escapes and directives.
    var line = text.lineOf(reached);
    var at = text.span(reached, Math.max(reached, text.endOf(line)));
    return new Refused(
        Mistake.SYNTAX.at(at, "what follows is not YAML: " + reason(e), ""), reached);
  }

  private static String reason(RuntimeException e) {
    return Optional.ofNullable(e.getMessage()).flatMap(all -> all.lines().findFirst()).orElse("");
  }
}
