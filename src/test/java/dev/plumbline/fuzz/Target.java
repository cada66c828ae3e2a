package dev.plumbline.fuzz;

import java.util.Set;
import java.util.function.Consumer;

/**
 * One way into Plumbline that is tried with any bytes.
 *
 * @param name what its inputs are called on disk and on the command line
 * @param type the class that fuzzers call
 * @param input tries one input
 * @param importers the formats whose importer it tries, by their ids
 */
record Target(String name, Class<?> type, Consumer<byte[]> input, Set<String> importers) {
  Target(String name, Class<?> type, Consumer<byte[]> input) {
    this(name, type, input, Set.of());
  }
}
