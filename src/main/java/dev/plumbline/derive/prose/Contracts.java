package dev.plumbline.derive.prose;

import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.document.Tree;
import dev.plumbline.document.read.Reader;
import dev.plumbline.rdf.Arch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Adds the version and title that the contract of an API states: {@code info} of an OpenAPI or
 * AsyncAPI document beside the model. A file that cannot be read as such states nothing.
 */
public final class Contracts implements Derived {
  private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");
  private static final List<String> FORMATS = List.of("openapi", "swagger", "asyncapi");

  private static final Node CONTRACT = Arch.term("contract");
  private static final Node CONTRACT_VERSION = Arch.term("contractVersion");
  private static final Node CONTRACT_TITLE = Arch.term("contractTitle");

  @Override
  public Set<Node> adds() {
    return Set.of(CONTRACT_VERSION, CONTRACT_TITLE);
  }

  @Override
  public Set<Node> needs() {
    return Set.of();
  }

  @Override
  public Map<Node, List<String>> explainedBy() {
    return Map.of(
        CONTRACT_VERSION, List.of("arch:contract"),
        CONTRACT_TITLE, List.of("arch:contract"));
  }

  @Override
  public void addTo(Model model) {
    for (var mention : model.architecture().paths()) {
      if (mention.property().equals(CONTRACT)) {
        model
            .folder()
            .find(mention)
            .filter(Files::isRegularFile)
            .filter(Contracts::isData)
            .flatMap(Contracts::info)
            .ifPresent(info -> add(model.facts(), mention.subject(), info));
      }
    }
  }

  private static boolean isData(Path path) {
    var name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  private static Optional<Tree.Mapping> info(Path path) {
    return Reader.read(path, path.getFileName().toString()).documents().stream()
        .map(document -> document.root())
        .flatMap(root -> mapping(root).stream())
        .filter(root -> FORMATS.stream().anyMatch(format -> root.get(format).isPresent()))
        .findFirst()
        .flatMap(root -> root.get("info"))
        .flatMap(Contracts::mapping);
  }

  private static Optional<Tree.Mapping> mapping(Tree tree) {
    return tree instanceof Tree.Mapping mapping ? Optional.of(mapping) : Optional.empty();
  }

  private static void add(DerivedFacts facts, Node api, Tree.Mapping info) {
    text(info, "version").ifPresent(version -> facts.add(api, CONTRACT_VERSION, version));
    text(info, "title").ifPresent(title -> facts.add(api, CONTRACT_TITLE, title));
  }

  private static Optional<String> text(Tree.Mapping info, String key) {
    return info.get(key)
        .filter(Tree.Scalar.class::isInstance)
        .map(value -> ((Tree.Scalar) value).text())
        .filter(text -> !text.isBlank());
  }
}
