package dev.plumbline.importer.compose.service;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.ModelBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes how much memory a memcached takes, when that is stated: once that is full, it drops what
 * was used longest ago, unless an option forbids that.
 */
final class MemcachedLimit {
  static final String PRODUCT = "memcached";

  private static final Pattern OPTION =
      Pattern.compile(
          "(?:^|\\s)(?:-m\\s?|--memory-limit[= ])[\"']?(?<megabytes>\\d{1,7})(?![\\w.])");

  /** By these it answers with an error once it is full. */
  private static final Pattern KEEPS_ALL =
      Pattern.compile("(?:^|\\s)(?:-M|--disable-evictions)(?!\\S)");

  private static final String SETTING = "MEMCACHED_CACHE_SIZE|MEMCACHED_MAX_MEMORY";
  private static final Pattern COUNT = Pattern.compile("\\d{1,7}");

  private MemcachedLimit() {}

  static void describe(Service service, List<Tree.Scalar> options, ModelBuilder component) {
    stated(service, options)
        .ifPresent(
            limit -> {
              component.put("memory-setting", limit.text() + " MiB", limit.at());
              if (options.stream().noneMatch(word -> KEEPS_ALL.matcher(word.text()).find())) {
                component.put(
                    "cache-expiry", "n/a: it drops what was used longest ago", limit.at());
                component.put("eviction", "lru", limit.at());
              }
            });
  }

  private static Optional<Tree.Scalar> stated(Service service, List<Tree.Scalar> options) {
    return pairs(options).stream()
        .flatMap(
            pair ->
                OPTION
                    .matcher(pair.text())
                    .results()
                    .map(found -> new Tree.Scalar(found.group(1), pair.at())))
        .findFirst()
        .or(
            () ->
                service.environment().stream()
                    .filter(variable -> variable.name().matches(SETTING))
                    .filter(variable -> COUNT.matcher(variable.value().strip()).matches())
                    .findFirst()
                    .map(variable -> new Tree.Scalar(variable.value().strip(), variable.at())));
  }

  /** Returns each word with the one after it. */
  private static List<Tree.Scalar> pairs(List<Tree.Scalar> words) {
    var pairs = new ArrayList<Tree.Scalar>();
    for (var i = 0; i < words.size(); i++) {
      var next = i + 1 < words.size() ? " " + words.get(i + 1).text() : "";
      pairs.add(new Tree.Scalar(words.get(i).text() + next, words.get(i).at()));
    }
    return pairs;
  }
}
