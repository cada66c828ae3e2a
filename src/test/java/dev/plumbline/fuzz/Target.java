package dev.plumbline.fuzz;

import java.util.Set;
import java.util.function.Consumer;

/**
 * One way into Plumbline that is tried with any bytes.
 *
 * @param name what its inputs are called on disk and on the command line
 * @param type the class that fuzzers call
 * @param input tries one input
 * @param sources the packages that read the inputs, as folders of the code
 * @param takesModels whether inputs are in the words of the vocabulary
 * @param importers the formats whose importer it tries, by their ids
 */
record Target(
    String name,
    Class<?> type,
    Consumer<byte[]> input,
    Set<String> sources,
    boolean takesModels,
    Set<String> importers) {
  /** Makes a target whose inputs are read by the packages. */
  static Target of(String name, Class<?> type, Consumer<byte[]> input, String... sources) {
    return new Target(name, type, input, Set.of(sources), false, Set.of());
  }

  /** Returns the same target with inputs in the words of the vocabulary. */
  Target takingModels() {
    return new Target(name, type, input, sources, true, importers);
  }

  /** Returns the same target, which tries the importer of a format. */
  Target trying(String format) {
    return new Target(name, type, input, sources, takesModels, Set.of(format));
  }
}
