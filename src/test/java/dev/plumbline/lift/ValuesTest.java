package dev.plumbline.lift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.plumbline.document.Tree;
import dev.plumbline.lift.outline.Iris;
import dev.plumbline.message.Quotes;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What comes of each form of a value, sensible, absurd or ambiguous, at a key of every type.
 *
 * <p>{@code values/forms.txt} has the forms, in groups. The other files of the folder have a block
 * for each type: the key that stands for it, a model with VALUE whose lines after {@code @} stand
 * once for each form, and the forms by what comes of them. A block with a comma in its title writes
 * the key of another one elsewhere, where it means the same. Which types there are, the vocabulary
 * tells.
 */
class ValuesTest {
  private static final Path FOLDER = Path.of("src/test/resources/values");
  private static final Path FORMS = FOLDER.resolve("forms.txt");
  private static final String GROUP = "# --- ";
  private static final Pattern NUMBER = Pattern.compile("_(\\d+)_");
  private static final Vocabulary VOCABULARY = LiftedModels.VOCABULARY;

  @TestFactory
  Stream<DynamicTest> readsOrRefusesEachForm() throws IOException {
    return blocks().stream()
        .filter(block -> !block.isElsewhere())
        .map(
            block ->
                dynamicTest(
                    block.title(), () -> assertThat(block.answer()).isEqualTo(block.written())));
  }

  @Test
  void hasABlockForEveryTypeOfValue() throws IOException {
    var covered = new TreeSet<String>();
    for (var block : blocks()) {
      covered.add(type(block.property()));
    }
    var types = new TreeMap<String, String>();
    for (var classIri : VOCABULARY.classes()) {
      for (var property : VOCABULARY.properties(classIri)) {
        types.put(type(property), property.iri());
      }
    }
    types.keySet().removeAll(covered);
    assertThat(types).as("types without a block, each with a key of it").isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> meansTheSameWhereverItIsWritten() throws IOException {
    var first = new LinkedHashMap<String, Block>();
    var all = blocks();
    all.stream()
        .filter(block -> !block.isElsewhere())
        .forEach(block -> first.putIfAbsent(block.key(), block));
    return all.stream()
        .filter(Block::isElsewhere)
        .map(
            block ->
                dynamicTest(
                    block.title(),
                    () ->
                        assertThat(block.outcomes()).isEqualTo(first.get(block.key()).outcomes())));
  }

  @Test
  void saysBrieflyWhatIsWrongWithAMegabyteOfText() throws IOException {
    var text = '"' + "a long text. ".repeat(80_000) + '"';
    var first = new LinkedHashMap<String, Block>();
    blocks().forEach(block -> first.putIfAbsent(block.property().form().name(), block));
    for (var block : first.values()) {
      var model = block.model().replace("@", "").replace("VALUE", text);
      assertThat(LiftedModels.problems(LiftedModels.lift(model)))
          .as(block.title())
          .allMatch(message -> message.length() < 500);
    }
  }

  @Test
  void approves() throws IOException {
    if (Boolean.getBoolean("approve")) {
      for (var file : files()) {
        var text = new StringBuilder(Files.readString(file).split("(?m)^#### ")[0]);
        for (var block : Block.all(file)) {
          text.append("#### ").append(block.title()).append('\n').append(block.model());
          text.append(block.isElsewhere() ? "" : block.answer());
        }
        Files.writeString(file, text);
      }
    }
  }

  /** Returns what decides how the value of a property is read. */
  private static String type(Property property) {
    var type = new StringBuilder(property.form().name());
    type.append(property.many() ? ", many" : "");
    type.append(property.threeValued() ? ", three-valued" : "");
    type.append(property.open() ? ", open" : "");
    type.append(VOCABULARY.isPast(property) ? ", past" : "");
    type.append(VOCABULARY.bounds().isLong(property) ? ", long" : "");
    type.append(VOCABULARY.bounds().isAboveZero(property) ? ", above zero" : "");
    type.append(VOCABULARY.isJoined(property) ? ", joined" : "");
    VOCABULARY.bounds().least(property).ifPresent(least -> type.append(", from ").append(least));
    VOCABULARY.per(property).ifPresent(period -> type.append(" per ").append(period));
    return type.toString();
  }

  private static List<Path> files() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> !file.equals(FORMS)).sorted().toList();
    }
  }

  private static List<Block> blocks() throws IOException {
    var blocks = new ArrayList<Block>();
    for (var file : files()) {
      blocks.addAll(Block.all(file));
    }
    return blocks;
  }

  /** Returns the forms by the names of their groups. */
  private static Map<String, List<String>> forms() throws IOException {
    var groups = new LinkedHashMap<String, List<String>>();
    var group = new ArrayList<String>();
    for (var line : Files.readAllLines(FORMS)) {
      if (line.startsWith(GROUP)) {
        group = new ArrayList<>();
        groups.put(line.substring(GROUP.length()), group);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        group.add(line);
      }
    }
    return groups;
  }

  /**
   * A key of a type.
   *
   * @param title the class and the key
   * @param model a model with VALUE
   * @param written the forms by what comes of them; those of forms.txt, and more
   */
  private record Block(String title, String model, String written) {
    private static final String ALL = "  all of: ";

    static List<Block> all(Path file) throws IOException {
      var parts = Files.readString(file).split("(?m)^#### ");
      return Stream.of(parts).skip(1).map(Block::of).toList();
    }

    private static Block of(String part) {
      var title = part.lines().findFirst().orElseThrow();
      var rest = part.substring(title.length() + 1);
      int end = rest.indexOf("\n=> ") + 1;
      return end == 0
          ? new Block(title, rest.stripTrailing() + "\n\n", "")
          : new Block(title, rest.substring(0, end), rest.substring(end));
    }

    /** Returns the class and the key, wherever it is written. */
    String key() {
      return title.split(",")[0];
    }

    /** Returns whether it is a key of another block, written in another place. */
    boolean isElsewhere() {
      return !key().equals(title);
    }

    /** Returns what comes of each form, but for the elements of which it is said. */
    Map<String, Set<String>> outcomes() throws IOException {
      var values = forms().values().stream().flatMap(List::stream).toList();
      var lift = new Lift(model, values);
      var outcomes = new LinkedHashMap<String, Set<String>>();
      for (int number = 0; number < values.size(); number++) {
        var outcome = lift.outcome(number).replaceAll(" x/[^ #;]*#[^ ;]*", " FACT");
        outcomes.put(values.get(number), new TreeSet<>(List.of(outcome.split("; "))));
      }
      return outcomes;
    }

    Property property() {
      var words = key().split(" ");
      return VOCABULARY
          .property(Arch.iri(words[0]), words[1])
          .orElseThrow(() -> new IllegalStateException("no key " + title));
    }

    private List<String> values(Map<String, List<String>> groups) {
      var values = new LinkedHashSet<String>();
      groups.values().forEach(values::addAll);
      written
          .lines()
          .filter(line -> line.startsWith("  ") && !line.startsWith(ALL))
          .map(String::strip)
          .forEach(values::add);
      return List.copyOf(values);
    }

    String answer() throws IOException {
      var groups = forms();
      var values = values(groups);
      var lift = new Lift(model, values);
      var outcomes = new LinkedHashMap<String, List<String>>();
      for (int number = 0; number < values.size(); number++) {
        outcomes
            .computeIfAbsent(lift.outcome(number), each -> new ArrayList<>())
            .add(values.get(number));
      }
      return outcomes.entrySet().stream()
          .map(each -> "=> " + each.getKey() + "\n" + lines(each.getValue(), groups))
          .collect(Collectors.joining("", "", "\n"));
    }

    /** Returns the values, one a line; a group of them by its name. */
    private static String lines(List<String> values, Map<String, List<String>> groups) {
      var rest = new LinkedHashSet<>(values);
      var lines = new StringBuilder();
      groups.forEach(
          (name, group) -> {
            if (rest.containsAll(group)) {
              lines.append(ALL).append(name).append('\n');
              group.forEach(rest::remove);
            }
          });
      rest.forEach(value -> lines.append("  ").append(value).append('\n'));
      return lines.toString();
    }
  }

  /** One model with all forms, each in an element of its own, and one that states nothing. */
  private static final class Lift {
    private static final int NOTHING = 1_000;

    private final List<String> values;
    private final List<String> texts;
    private final TreeMap<Integer, Integer> lines = new TreeMap<>();
    private final Map<Integer, List<String>> told = new HashMap<>();
    private final Map<Integer, Set<String>> said = new HashMap<>();

    Lift(String model, List<String> values) {
      this.values = values;
      this.texts = texts(values);
      var environment = Optional.of("prod").filter(name -> model.contains("\n  " + name + ":"));
      var architecture = LiftedModels.lift(Map.of("model.yaml", yaml(model)), environment);
      for (var problem : architecture.problems()) {
        var hint = problem.hint().isEmpty() ? "" : " (" + problem.hint() + ")";
        tell(problem.at().line(), "mistake: " + problem.message() + hint);
      }
      for (var note : architecture.notes()) {
        tell(note.at().orElseThrow().line(), "note: " + note.text());
      }
      for (var paragraph : GraphDump.triples(architecture).split("\n\n")) {
        say(paragraph);
      }
    }

    /** Returns the texts that YAML reads for the forms; nothing that occurs where one is none. */
    private static List<String> texts(List<String> values) {
      var list = values.stream().map(value -> "- " + value + "\n").collect(Collectors.joining());
      var read = (Tree.Sequence) LiftedModels.read("v.yaml", list).get(0).root();
      return read.items().stream()
          .map(item -> item instanceof Tree.Scalar scalar ? scalar.text() : "\0")
          .toList();
    }

    /** Returns the model with the lines after {@code @} once for each form. */
    private String yaml(String model) {
      var yaml = new StringBuilder();
      var repeated = new StringBuilder();
      int line = 1;
      for (var each : (model + "\n").split("(?<=\n)")) {
        if (each.startsWith("@")) {
          repeated.append(each.substring(1));
          continue;
        }
        line = repeat(repeated.toString(), line, yaml);
        repeated.setLength(0);
        yaml.append(each);
        line++;
      }
      return yaml.toString();
    }

    private int repeat(String part, int first, StringBuilder yaml) {
      if (part.isEmpty()) {
        return first;
      }
      int line = first;
      for (int number = 0; number <= values.size(); number++) {
        boolean last = number == values.size();
        lines.put(line, last ? NOTHING : number);
        yaml.append(
            part.replace("@", "_" + (last ? NOTHING : number) + "_")
                .replace("VALUE", last ? "" : values.get(number)));
        line += (int) part.lines().count();
      }
      return line;
    }

    private void tell(int line, String what) {
      var chunk = lines.floorEntry(line);
      int number = chunk == null ? NOTHING : chunk.getValue();
      told.computeIfAbsent(number, each -> new ArrayList<>()).add(plain(number, what));
    }

    private void say(String paragraph) {
      var matcher = NUMBER.matcher(paragraph);
      if (matcher.find()) {
        int number = Integer.parseInt(matcher.group(1));
        paragraph
            .lines()
            .filter(line -> line.startsWith("  ") && !line.startsWith("  rdf:type"))
            .map(line -> plain(number, line.strip()))
            .forEach(said.computeIfAbsent(number, each -> new LinkedHashSet<>())::add);
      }
    }

    /** Returns what is said of a form, without what differs from form to form. */
    private String plain(int number, String said) {
      var plain = said.replace("_" + number + "_", "@");
      if (number == NOTHING) {
        return plain;
      }
      var text = texts.get(number);
      return plain
          .replace(" is " + text.strip() + ", which", " is VALUE, which")
          .replace("mistake: " + Quotes.of(text), "mistake: VALUE")
          .replace("under components: " + text.strip() + ":", "under components: VALUE:")
          .replace("under data: " + text.strip() + ":", "under data: VALUE:")
          .replace("is called " + Quotes.of(text), "is called VALUE")
          .replaceAll("/" + Pattern.quote(Iris.segment(text)) + "(?=;|$)", "/VALUE")
          .replace(" " + GraphDump.shown(NodeFactory.createLiteralString(text)), " as written");
    }

    String outcome(int number) {
      var outcome = new ArrayList<>(told.getOrDefault(number, List.of()));
      if (outcome.stream().noneMatch(each -> each.startsWith("mistake"))) {
        var stated = new LinkedHashSet<>(said.getOrDefault(number, Set.of()));
        stated.removeAll(said.getOrDefault(NOTHING, Set.of()));
        outcome.add(0, stated.isEmpty() ? "not stated" : String.join("; ", stated));
      }
      return String.join(" | ", outcome);
    }
  }
}
