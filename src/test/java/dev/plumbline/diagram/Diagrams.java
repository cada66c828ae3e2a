package dev.plumbline.diagram;

import dev.plumbline.Plumbline;
import dev.plumbline.Progress;
import dev.plumbline.Request;
import dev.plumbline.diagram.layout.Look;
import dev.plumbline.diagram.notation.Notations;
import dev.plumbline.diagram.paint.Direction;
import dev.plumbline.diagram.paint.Theme;
import dev.plumbline.diagram.read.DiagramReader;
import dev.plumbline.diagram.view.DataReaders;
import dev.plumbline.document.read.Reader;
import dev.plumbline.graph.Architecture;
import dev.plumbline.importer.Corpus;
import dev.plumbline.rule.check.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Diagrams to test with: of the samples, made up, and of hostile names. */
public final class Diagrams {
  public static final Look USUAL = new Look(Theme.LIGHT, Direction.DOWN, Optional.empty());

  /** The readers of a data asset of which nothing but flows is known. */
  public static final DataReaders NO_READERS = new DataReaders(Set.of(), Set.of());

  private static final Settings SETTINGS = Settings.on(LocalDate.of(2026, 11, 22));

  /** Rules that find something in the shop: on what is drawn, and on what is not. */
  private static final List<String> FINDING =
      List.of(
          "no-backup",
          "store-unencrypted",
          "component-unmonitored",
          "flow-unencrypted",
          "flow-weak-encryption",
          "residency-violated",
          "control-contradicted",
          "deprecated-without-sunset",
          "recovery-plan-unexercised");

  private Diagrams() {}

  /** Returns a sample, when asked for with what all rules find in it. */
  public static Diagram sample(String name, boolean check) {
    var request = request(name, SETTINGS);
    return check
        ? checked(request)
        : DiagramReader.read(Plumbline.read(request, Progress.NONE), List.of());
  }

  /** Returns the shop with what some rules find in it, whatever other rules there are. */
  public static Diagram shop() {
    return checked(request("shop", SETTINGS.selecting(FINDING)));
  }

  private static Request request(String name, Settings settings) {
    return Request.of(List.of(Path.of("samples", name)), Path.of(""), settings);
  }

  private static Diagram checked(Request request) {
    var architecture = Plumbline.read(request, Progress.NONE);
    var report = Plumbline.check(request, architecture, Progress.NONE);
    return DiagramReader.read(architecture, report.findings());
  }

  /** Returns what a description in YAML says. */
  public static Architecture model(String yaml) {
    var bytes = yaml.getBytes(StandardCharsets.UTF_8);
    var reading = Reader.read("model.yaml", bytes);
    return Plumbline.model(reading.documents(), LocalDate.of(2026, 11, 22));
  }

  /** Returns what a file or folder describes. */
  public static Architecture read(Path path) {
    return Plumbline.read(Request.of(List.of(path), Path.of(""), SETTINGS), Progress.NONE);
  }

  /** Returns nodes in boundaries nested three deep, with as many flows and a half. */
  public static Diagram random(long seed, int size) {
    var random = new Random(seed);
    var boundaries = new ArrayList<Diagram.Boundary>();
    for (int index = 0; index < Math.max(1, size / 6); index++) {
      var parent =
          index == 0 || random.nextInt(3) == 0
              ? Optional.<String>empty()
              : Optional.of("b" + random.nextInt(index));
      boundaries.add(new Diagram.Boundary(subject("b" + index), "network", parent, index % 3 != 0));
    }
    var nodes = new ArrayList<Diagram.Node>();
    for (int index = 0; index < size; index++) {
      var shape = Shape.values()[random.nextInt(Shape.values().length)];
      var in = Optional.of("b" + random.nextInt(boundaries.size()));
      nodes.add(node("n" + index, shape, random.nextInt(4) == 0 ? Optional.empty() : in));
    }
    var edges = new ArrayList<Diagram.Edge>();
    for (int index = 0; index < size * 3 / 2; index++) {
      var encryption = Encryption.values()[random.nextInt(Encryption.values().length)];
      var from = "n" + random.nextInt(size);
      var to = "n" + random.nextInt(size);
      if (!from.equals(to)) {
        edges.add(edge("e" + index, from, to, "data " + random.nextInt(100), encryption));
      }
    }
    return new Diagram("Random " + seed, "", boundaries, nodes, edges, List.of());
  }

  /** Returns names that some language could take for its own. */
  public static Stream<String> names() {
    return Stream.concat(
        Stream.of(
            "<script>alert('x')</script> \"q\" 'a' --> ]]> ${x} `b` \\",
            "first\nsecond\r\nthird\tfourth",
            "متجر الكتب \u202Eevil",
            "x".repeat(300),
            "📦🛒 box",
            "bell \u0007 nul \u0000 \uD800 \uFFFE",
            ""),
        Stream.of(
            "end",
            "subgraph",
            "a: {b} [c] (d) |e| <f>",
            "#35; #quot; &lt; &#60; &amp;",
            "%date() %%{init: {}}%% $x @enduml @startuml",
            "!include /etc/passwd",
            "**bold** __under__ //it// ~~x~~ ==y== --z--",
            "```\"\"\"```",
            "\\n\\l\\",
            "// comment /* */ # comment ; ' comment",
            "-- null true 1e9 *.* _ ...@x"));
  }

  /** Returns a diagram of each of our own Compose files. */
  static Stream<Diagram> compose() throws IOException {
    return of(Corpus.own("compose"));
  }

  /** Returns a diagram of each of so many Compose files of public projects. */
  static Stream<Diagram> publicCompose(int most) throws IOException {
    return of(Corpus.folder("compose")).limit(most);
  }

  private static Stream<Diagram> of(Path folder) throws IOException {
    return Corpus.yamlFiles(folder).stream()
        .sorted(Comparator.comparing((String file) -> file.split("/").length))
        .map(file -> read(folder.resolve(file)))
        .filter(architecture -> architecture.problems().isEmpty())
        .map(architecture -> DiagramReader.read(architecture, List.of()))
        .filter(diagram -> !diagram.nodes().isEmpty());
  }

  /**
   * Returns domains of zones of eight components; most flows stay in their zone, some in their
   * domain, and few lead anywhere.
   *
   * @param degree how many flows there are for each component
   */
  public static Diagram zoned(long seed, int size, double degree) {
    var random = new Random(seed);
    int zones = Math.max(1, size / 8);
    int domains = Math.max(1, zones / 5);
    var boundaries = new ArrayList<Diagram.Boundary>();
    for (int at = 0; at < domains; at++) {
      var subject = subject("d" + at, "Domain " + at);
      boundaries.add(new Diagram.Boundary(subject, "account", Optional.empty(), true));
    }
    for (int at = 0; at < zones; at++) {
      var domain = Optional.of("d" + at % domains);
      boundaries.add(new Diagram.Boundary(subject("z" + at, "Zone " + at), "subnet", domain, true));
    }
    var nodes = new ArrayList<Diagram.Node>();
    for (int at = 0; at < size; at++) {
      var shape = at % 5 == 4 ? Shape.STORE : at % 11 == 7 ? Shape.QUEUE : Shape.PROCESS;
      nodes.add(node("n" + at, shape, Optional.of("z" + at % zones)));
    }
    var edges = new ArrayList<Diagram.Edge>();
    for (int at = 0; at < size * degree; at++) {
      int from = at % size;
      int step = random.nextInt(10) < 7 ? zones : random.nextInt(10) < 7 ? domains : 1;
      int to = (from + step * (1 + random.nextInt(Math.max(1, size / step)))) % size;
      if (from != to) {
        var encryption = Encryption.values()[random.nextInt(3)];
        boolean back = to < from && random.nextInt(4) > 0;
        var caller = "n" + (back ? to : from);
        var called = "n" + (back ? from : to);
        edges.add(edge("e" + at, caller, called, "data " + random.nextInt(100), encryption));
      }
    }
    return new Diagram("Zoned " + seed, "", boundaries, nodes, edges, List.of());
  }

  public static Diagram named(String name) {
    var boundary = new Diagram.Boundary(subject("b", name), name, Optional.empty(), true);
    var first =
        new Diagram.Node(
            subject("n1", name),
            Shape.STORE,
            name,
            name,
            Optional.of(name),
            Optional.of("b"),
            Optional.of(name),
            Optional.empty(),
            List.of(name));
    var second = node("n2", Shape.PROCESS, Optional.empty());
    var edge =
        new Diagram.Edge(
            subject("e", name),
            "n1",
            "n2",
            name,
            List.of(name),
            List.of(name),
            Encryption.PLAIN,
            Optional.of(name));
    return new Diagram(
        name, name, List.of(boundary), List.of(first, second), List.of(edge), List.of());
  }

  private static Diagram.Subject subject(String id) {
    return subject(id, "Element " + id);
  }

  private static Diagram.Subject subject(String id, String label) {
    return new Diagram.Subject(
        id, label, List.of(new Diagram.Fact("description", label, Optional.empty())), List.of());
  }

  private static Diagram.Node node(String id, Shape shape, Optional<String> boundary) {
    return new Diagram.Node(
        subject(id),
        shape,
        "service",
        "Java",
        shape == Shape.STORE ? Optional.of("personal") : Optional.empty(),
        boundary,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static Diagram.Edge edge(
      String id, String from, String to, String data, Encryption encryption) {
    return new Diagram.Edge(
        subject(id), from, to, "HTTPS", List.of(data), List.of(), encryption, Optional.empty());
  }

  public static byte[] write(Diagram diagram, String notation, Look look) {
    var bytes = new ByteArrayOutputStream();
    try {
      Notations.of(notation).orElseThrow().write(diagram, look, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public static String text(Diagram diagram, String notation) {
    return new String(write(diagram, notation, USUAL), StandardCharsets.UTF_8);
  }
}
