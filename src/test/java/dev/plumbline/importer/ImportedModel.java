package dev.plumbline.importer;

import dev.plumbline.document.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks questions of an imported tree. */
public record ImportedModel(Tree.Mapping root) {
  /** Returns the model of an import. */
  public static ImportedModel of(Importer.Imported imported) {
    return new ImportedModel((Tree.Mapping) imported.model().root());
  }

  /** Returns the ids of the components. */
  public List<String> components() {
    return keys("components");
  }

  /** Returns the ids of the boundaries. */
  public List<String> boundaries() {
    return keys("boundaries");
  }

  /** Returns the ids of the components that have what is at the path. */
  public List<String> componentsWith(String... path) {
    return components().stream().filter(id -> fact(id, path).isPresent()).toList();
  }

  /** Returns the ids of the components that say this at the path. */
  public List<String> componentsSaying(String text, String... path) {
    return components().stream()
        .filter(id -> fact(id, path).filter(fact -> text(fact).equals(text)).isPresent())
        .toList();
  }

  /** Returns what a component says at a path of keys. */
  public Optional<Tree> fact(String component, String... path) {
    var found = section("components").get(component);
    for (var key : path) {
      found =
          found.flatMap(tree -> tree instanceof Tree.Mapping map ? map.get(key) : Optional.empty());
    }
    return found;
  }

  /** Returns the text of a value, or of a list's items with commas. */
  public static String text(Tree tree) {
    return tree instanceof Tree.Sequence sequence
        ? String.join(", ", sequence.items().stream().map(ImportedModel::text).toList())
        : tree instanceof Tree.Scalar scalar ? scalar.text() : "{}";
  }

  /** Returns the items that all components together list under a key. */
  public List<Tree> items(String key) {
    var items = new ArrayList<Tree>();
    for (var id : components()) {
      fact(id, key).ifPresent(list -> items.addAll(((Tree.Sequence) list).items()));
    }
    return items;
  }

  /** Returns the flows as {@code a -> b}, with {@code : protocol} when they state one. */
  public List<String> flows() {
    var flows = new ArrayList<String>();
    for (var item : sequence("flows")) {
      var flow = ((Tree.Mapping) item).entries().get(0);
      var over = ((Tree.Mapping) flow.value()).get("over").map(ImportedModel::text);
      flows.add(flow.key().text() + over.map(protocol -> ": " + protocol).orElse(""));
    }
    return flows;
  }

  private List<String> keys(String section) {
    return section(section).entries().stream().map(entry -> entry.key().text()).toList();
  }

  private Tree.Mapping section(String key) {
    return (Tree.Mapping) root.get(key).orElse(new Tree.Mapping(List.of(), root.at()));
  }

  private List<Tree> sequence(String key) {
    return root.get(key).map(list -> ((Tree.Sequence) list).items()).orElse(List.of());
  }
}
