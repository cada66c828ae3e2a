package dev.plumbline.importer.compose.broker;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A queue that a broker makes.
 *
 * @param name its name
 * @param vhost the virtual host that it belongs to
 * @param passing whether it goes away with its reader
 * @param settings its own settings and those of its policies, without {@code x-}
 * @param at where it is defined
 */
record Queue(
    String name, String vhost, boolean passing, Map<String, Tree.Scalar> settings, Location at) {
  /** Names of queues that hold what could not be worked on, or what waits for its next try. */
  private static final Pattern SET_ASIDE =
      Pattern.compile(
          "(?i)dead|dlq|dlx|dlt|error|fail|poison|park|retry|retries|delay|quarantine|unroutable");

  private static final String DEAD_LETTERS = "dead-letter-exchange";

  Queue {
    settings = Map.copyOf(settings);
  }

  Optional<Tree.Scalar> setting(String key) {
    return Optional.ofNullable(settings.get(key));
  }

  /** Returns where the queue's dead letters go. */
  Optional<Tree.Scalar> deadLetters() {
    return setting(DEAD_LETTERS);
  }

  /** Returns whether a size or an age limits the queue. */
  boolean isBounded() {
    return setting("max-length")
        .or(() -> setting("max-length-bytes"))
        .or(() -> setting("message-ttl"))
        .or(() -> setting("max-age"))
        .isPresent();
  }

  /** Returns whether the queue's messages wait to be worked on, as its name and kind tell. */
  boolean isOfWork() {
    return !passing && !SET_ASIDE.matcher(name).find();
  }

  /** Returns whether its messages may vanish by its own settings: by age, the oldest, or a log. */
  boolean mayDrop() {
    return setting("message-ttl").or(() -> setting("expires")).isPresent()
        || setting("overflow").filter(how -> how.text().equals("drop-head")).isPresent()
        || setting("queue-type").filter(type -> type.text().equals("stream")).isPresent();
  }
}
