package dev.plumbline.lift.write;

import dev.plumbline.document.Prose;
import dev.plumbline.finding.Location;
import dev.plumbline.graph.Places;
import dev.plumbline.lift.outline.Iris;
import dev.plumbline.lift.outline.ProseBody;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.StandardTerms;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/**
 * Writes the bodies of Markdown files to the graph: sections, paragraphs and links, each about the
 * element that the file documents.
 */
final class ProseWriter {
  private static final Set<String> DIAGRAMS =
      Set.of("mermaid", "plantuml", "puml", "dot", "graphviz", "d2", "structurizr", "likec4");
  private static final Set<String> PICTURES = Set.of("svg", "png", "jpg", "jpeg", "drawio", "webp");

  private final LocatedGraphWriter graph;
  private final PathMentions paths;

  private final Set<StatedElement> drawn;

  /**
   * Makes a writer.
   *
   * @param bodies all bodies: a diagram in one chapter is one of the whole document
   */
  ProseWriter(LocatedGraphWriter graph, PathMentions paths, List<ProseBody> bodies) {
    this.graph = graph;
    this.paths = paths;
    this.drawn =
        bodies.stream()
            .filter(ProseWriter::hasDiagram)
            .map(ProseBody::about)
            .collect(Collectors.toSet());
  }

  /** Writes a body. */
  void write(ProseBody body) {
    var file = body.file();
    var all = body.all();
    var about = body.about();
    var document = body.node();
    add(document, "Document", about, all.blocks().isEmpty() ? ofFile(file) : start(all));
    graph.add(document, Arch.ID, file);
    graph.add(document, StandardTerms.LABEL, file);
    graph.add(document, Arch.IN_SYSTEM, about.system().node());
    if (!body.beside()) {
      var diagram = String.valueOf(drawn.contains(about));
      graph.add(document, Arch.term("hasDiagram"), diagram, XSDDatatype.XSDboolean);
    }
    int count = 0;
    for (var block : body.rest()) {
      block(Iris.fact(document, String.valueOf(++count)), block, about);
    }
  }

  private static Location ofFile(String file) {
    return Location.ofFile(file);
  }

  private static Location start(Prose prose) {
    return prose.blocks().get(0).at();
  }

  private void block(Node node, Prose.Block block, StatedElement about) {
    if (block instanceof Prose.Heading heading) {
      add(node, "Section", about, heading.at());
      graph.add(node, Arch.term("heading"), heading.text());
      var level = String.valueOf(heading.level());
      graph.add(node, Arch.term("level"), level, XSDDatatype.XSDinteger);
    } else if (block instanceof Prose.Paragraph paragraph) {
      paragraph(node, paragraph.text(), about, paragraph.at());
    } else if (block instanceof Prose.Item item) {
      paragraph(node, item.text(), about, item.at());
    } else if (block instanceof Prose.Definition definition) {
      paragraph(node, definition.term() + ": " + definition.meaning(), about, definition.at());
    } else if (block instanceof Prose.Row row) {
      for (int cell = 0; cell < row.cells().size(); cell++) {
        var each = row.cells().get(cell);
        paragraph(Iris.fact(node, String.valueOf(cell + 1)), each.text(), about, each.at());
      }
    } else if (block instanceof Prose.Link link) {
      add(node, "Link", about, link.at());
      graph.add(node, Arch.term("target"), link.target());
      graph.add(node, Arch.term("text"), link.text());
      paths.add(node, Arch.term("target"), link.target(), link.at());
    }
  }

  private void paragraph(Node node, String text, StatedElement about, Location at) {
    if (!text.isBlank()) {
      add(node, "Paragraph", about, at);
      graph.add(node, Arch.term("text"), text);
    }
  }

  private void add(Node node, String type, StatedElement about, Location at) {
    graph.type(node, Arch.term(type));
    graph.add(node, Arch.term("documents"), about.node());
    graph.places().put(node, new Places.Place(at, Optional.empty()));
  }

  private static boolean hasDiagram(ProseBody body) {
    return body.all().blocks().stream().anyMatch(ProseWriter::isDiagram);
  }

  private static boolean isDiagram(Prose.Block block) {
    if (block instanceof Prose.Code code) {
      return DIAGRAMS.contains(code.language().toLowerCase(Locale.ROOT));
    }
    return block instanceof Prose.Link link && link.image() && isPicture(link.target());
  }

  /** Pictures that lie elsewhere are mostly badges. */
  private static boolean isPicture(String target) {
    var path = target.replaceAll("[?#].*", "").toLowerCase(Locale.ROOT);
    return !target.contains("://") && PICTURES.contains(path.substring(path.lastIndexOf('.') + 1));
  }
}
