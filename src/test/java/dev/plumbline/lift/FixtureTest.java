package dev.plumbline.lift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.document.read.Reader;
import dev.plumbline.graph.Architecture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Lifts every model in the folder of fixtures and compares with the approved graph beside it. A
 * folder is a model of several files; its {@code model.yaml} includes the others. {@code -Dapprove}
 * approves what comes out.
 */
class FixtureTest {
  private static final Path FOLDER = Path.of("src/test/resources/models");
  private static final Pattern ENVIRONMENT = Pattern.compile("# --env (\\S+)");

  @TestFactory
  Stream<DynamicTest> liftsAsApproved() throws IOException {
    return models().map(model -> dynamicTest(name(model), () -> approved(model)));
  }

  @TestFactory
  Stream<DynamicTest> liftsTheSameWithWindowsLineEnds() throws IOException {
    return models()
        .map(
            model ->
                dynamicTest(
                    name(model),
                    () ->
                        assertThat(dump(lift(model, text -> text.replace("\n", "\r\n"), same())))
                            .isEqualTo(dump(lift(model, text -> text, same())))));
  }

  @TestFactory
  Stream<DynamicTest> liftsTheSameWithKeysShuffled() throws IOException {
    return models()
        .filter(model -> !name(model).startsWith("mistakes"))
        .flatMap(
            model ->
                LongStream.rangeClosed(1, 3)
                    .mapToObj(
                        seed ->
                            dynamicTest(
                                name(model) + ", order " + seed,
                                () -> assertSameInOrder(model, shuffled(seed)))));
  }

  private static void assertSameInOrder(Path model, UnaryOperator<Tree> order) throws IOException {
    assertThat(GraphDump.triples(lift(model, text -> text, order)))
        .isEqualTo(GraphDump.triples(lift(model, text -> text, same())));
  }

  private static Stream<Path> models() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files
          .filter(file -> !file.getFileName().toString().endsWith(".graph"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static String name(Path model) {
    return model.getFileName().toString();
  }

  private static void approved(Path model) throws IOException {
    var approved = model.resolveSibling(name(model) + ".graph");
    var found = dump(lift(model, text -> text, same()));
    if (System.getProperty("approve") != null) {
      Files.writeString(approved, found);
    }
    assertThat(found).isEqualTo(Files.readString(approved));
  }

  private static String dump(Architecture architecture) {
    return GraphDump.problems(architecture)
        + "\n"
        + GraphDump.triples(architecture)
        + "\n"
        + GraphDump.names(architecture)
        + GraphDump.paths(architecture);
  }

  private static Architecture lift(
      Path model, UnaryOperator<String> change, UnaryOperator<Tree> order) throws IOException {
    var folder = Files.isDirectory(model) ? model : FOLDER;
    var file = Files.isDirectory(model) ? model.resolve("model.yaml") : model;
    var text = Files.readString(file);
    var shown = folder.relativize(file).toString();
    var documents = new ArrayList<Document>();
    for (var document :
        Reader.read(shown, change.apply(text).getBytes(StandardCharsets.UTF_8)).documents()) {
      documents.add(
          new Document(
              document.file(),
              order.apply(document.root()),
              document.prose(),
              document.comments()));
    }
    var environment = ENVIRONMENT.matcher(text);
    var chosen = environment.find() ? Optional.of(environment.group(1)) : Optional.<String>empty();
    return Lifter.lift(
        documents,
        new Options(folder, folder, chosen),
        LiftedModels.VOCABULARY,
        new FilesOnDisk(change));
  }

  private static UnaryOperator<Tree> same() {
    return tree -> tree;
  }

  /** Shuffles the keys of all mappings, but leaves flows alone, whose order may count. */
  private static UnaryOperator<Tree> shuffled(long seed) {
    var random = new Random(seed);
    return tree -> shuffled(tree, random);
  }

  private static Tree shuffled(Tree tree, Random random) {
    if (tree instanceof Tree.Mapping mapping) {
      var entries = new ArrayList<Tree.Entry>();
      for (var entry : mapping.entries()) {
        entries.add(new Tree.Entry(entry.key(), shuffled(entry.value(), random)));
      }
      Collections.shuffle(entries, random);
      return new Tree.Mapping(entries, mapping.at(), mapping.via());
    }
    if (tree instanceof Tree.Sequence sequence) {
      List<Tree> items = sequence.items().stream().map(item -> shuffled(item, random)).toList();
      return new Tree.Sequence(items, sequence.at(), sequence.via());
    }
    return tree;
  }
}
