package dev.plumbline.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.diagram.layout.Look;
import dev.plumbline.diagram.paint.Direction;
import dev.plumbline.diagram.paint.Theme;
import dev.plumbline.diagram.view.Journey;
import dev.plumbline.diagram.view.OverviewView;
import dev.plumbline.diagram.view.Views;
import dev.plumbline.importer.Corpus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sourceforge.plantuml.SourceStringReader;
import net.sourceforge.plantuml.error.PSystemError;
import org.graphstream.graph.Element;
import org.graphstream.graph.implementations.MultiGraph;
import org.graphstream.stream.file.FileSourceDGS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Other programs can read what is written for them: Graphviz if it is installed, PlantUML, which
 * may open neither files nor the network here, and GraphStream. A script beside the benchmarks
 * tries Mermaid and D2.
 */
class OtherProgramsTest {
  private static final Path DOT = Path.of("/usr/bin/dot");
  private static final int FILES = 30;
  private static final List<Look> LOOKS =
      List.of(Diagrams.USUAL, new Look(Theme.DARK, Direction.RIGHT, Optional.empty()));

  @BeforeAll
  static void useSandbox() {
    System.setProperty("PLANTUML_SECURITY_PROFILE", "SANDBOX");
    System.setProperty("java.awt.headless", "true");
  }

  static Stream<Diagram> named() {
    return Diagrams.names().map(Diagrams::named);
  }

  static Stream<Diagram> samples() {
    var shop = Diagrams.sample("shop", true);
    var others =
        Stream.of("shop-hardened", "sock-shop", "trading", "undocumented", "self")
            .map(name -> Diagrams.sample(name, false));
    return Stream.of(Stream.of(shop, OverviewView.of(shop)), others, parts(shop))
        .flatMap(diagrams -> diagrams);
  }

  private static Stream<Diagram> parts(Diagram whole) {
    var data = whole.edges().stream().flatMap(edge -> edge.data().stream()).distinct();
    return Stream.concat(
        whole.boundaries().stream().map(each -> Views.boundary(whole, each.id())),
        data.map(each -> Journey.of(whole, each, Diagrams.NO_READERS)));
  }

  static Stream<Diagram> compose() throws IOException {
    return Diagrams.compose();
  }

  static Stream<Diagram> publicCompose() throws IOException {
    return Diagrams.publicCompose(FILES);
  }

  static boolean hasCorpus() {
    return Corpus.isThere();
  }

  @ParameterizedTest
  @MethodSource("publicCompose")
  @EnabledIf(value = "hasCorpus", disabledReason = Corpus.MISSING)
  void readSystemsOfPublicProjects(Diagram diagram) throws IOException, InterruptedException {
    plantUmlReadsBothOfItsNotations(diagram);
    graphStreamReadsEveryElementAndFlow(diagram);
    graphvizReadsDot(diagram);
  }

  @ParameterizedTest
  @MethodSource({"named", "samples", "compose"})
  void plantUmlReadsBothOfItsNotations(Diagram diagram) {
    for (var notation : List.of("plantuml", "c4plantuml")) {
      for (var look : LOOKS) {
        var text = new String(Diagrams.write(diagram, notation, look), StandardCharsets.UTF_8);
        var blocks = new SourceStringReader(text).getBlocks();

        assertThat(blocks).hasSize(1);
        assertThat(blocks.get(0).getDiagram()).as(text).isNotInstanceOf(PSystemError.class);
      }
    }
  }

  @ParameterizedTest
  @MethodSource({"named", "samples", "compose"})
  void graphvizReadsDot(Diagram diagram) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(DOT), "Graphviz is not installed at " + DOT);
    var process = new ProcessBuilder(DOT.toString(), "-Tcanon").redirectErrorStream(true).start();
    try (var in = process.getOutputStream()) {
      in.write(Diagrams.write(diagram, "dot", Diagrams.USUAL));
    }
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(out).isZero();
    assertThat(out).startsWith("digraph plumbline {").doesNotContain("Warning", "Error");
  }

  @ParameterizedTest
  @MethodSource({"named", "samples", "compose"})
  void graphStreamReadsEveryElementAndFlow(Diagram diagram) throws IOException {
    var graph = new MultiGraph("read");
    var source = new FileSourceDGS();
    source.addSink(graph);

    source.readAll(new ByteArrayInputStream(Diagrams.write(diagram, "dgs", Diagrams.USUAL)));

    assertThat(ids(graph.nodes())).containsAll(ids(diagram.nodes(), Diagram.Node::id));
    assertThat(ids(graph.edges()))
        .containsExactlyInAnyOrderElementsOf(ids(diagram.edges(), Diagram.Edge::id));
    for (var edge : diagram.edges()) {
      var read = graph.getEdge(edge.id());
      assertThat(read.getSourceNode().getId()).isEqualTo(edge.from());
      assertThat(read.getTargetNode().getId()).isEqualTo(edge.to());
      assertThat(read.getAttribute("encryption")).isEqualTo(edge.encryption().id());
    }
  }

  private static List<String> ids(Stream<? extends Element> elements) {
    return elements.map(Element::getId).collect(Collectors.toList());
  }

  private static <E> List<String> ids(List<E> elements, Function<E, String> id) {
    return elements.stream().map(id).toList();
  }
}
