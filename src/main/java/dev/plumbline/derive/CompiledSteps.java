package dev.plumbline.derive;

import dev.plumbline.derive.topology.Derived;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The steps in their order with the texts of the queries, in one file: at start-up nothing is
 * sorted and no header is read.
 *
 * <p>Made by the build, for the packed program. Each step starts with a line {@code #= NAME}; below
 * it stands the query, or nothing when the step is an algorithm.
 */
public final class CompiledSteps {
  /** The name of the file, beside the queries. */
  static final String FILE = "compiled.txt";

  private static final String STEP = "#= ";

  private CompiledSteps() {}

  /**
   * Compiles the folder {@code arguments[0]} into itself; the build calls this.
   *
   * @param arguments the folder with the queries
   */
  public static void main(String[] arguments) {
    var folder = Path.of(arguments[0]);
    try {
      Files.writeString(folder.resolve(FILE), write(Derivation.steps(folder)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the compiled form. */
  static String write(List<Derived> steps) {
    return steps.stream().map(CompiledSteps::text).collect(Collectors.joining());
  }

  private static String text(Derived step) {
    return STEP + step.name() + "\n" + (step instanceof Construct query ? query.text() : "");
  }

  /** Returns the steps of the compiled form, which names those of the algorithms. */
  static List<Derived> read(String compiled, List<Derived> algorithms) {
    var byName = new HashMap<String, Derived>();
    algorithms.forEach(algorithm -> byName.put(algorithm.name(), algorithm));
    var steps = new ArrayList<Derived>();
    for (var part : compiled.substring(STEP.length()).split("(?m)^" + STEP)) {
      int end = part.indexOf('\n');
      var algorithm = byName.get(part.substring(0, end));
      steps.add(
          algorithm != null
              ? algorithm
              : new Construct(part.substring(0, end), part.substring(end + 1)));
    }
    return List.copyOf(steps);
  }
}
