package dev.plumbline.graph;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;

/** One run of the lifter: what each step finds, and the steps in their order. */
final class Lifting {
  private static final String WAS = Vocabulary.NAMESPACE + "was";

  private final Vocabulary vocabulary;
  private final Options options;
  private final Problems problems = new Problems();
  private final Classes classes;
  private final Outline outline = new Outline();
  private final Merge merge = new Merge(problems);
  private final Graph graph = GraphMemFactory.createGraphMem2();
  private final Places places = new Places();

  Lifting(Vocabulary vocabulary, Options options) {
    this.vocabulary = vocabulary;
    this.options = options;
    this.classes = new Classes(vocabulary);
  }

  Architecture lift(List<Document> documents, Opener opener) {
    var reader = new ModelReader(vocabulary, problems, classes, outline);
    for (var document : documents) {
      read(document, reader);
    }
    var references = new References(vocabulary, outline.drafts(), WAS);
    var resolver = new Resolver(references, outline.removed(), imported(documents), problems);
    new Structure(resolver, problems).settle(outline.drafts());
    var kinds = new Kinds(vocabulary, references, problems);
    var inheritance = new Inheritance(vocabulary, kinds, merge);
    var links = new Links(resolver, merge, problems);
    outline.flows().forEach(links::add);
    write(new Values(vocabulary, resolver, problems), kinds, inheritance, links);
    var names = new Names(Labels.of(outline.drafts(), links.all()));
    return new Architecture(
        graph,
        vocabulary,
        places,
        names,
        List.of(),
        problems.sorted(),
        List.of(),
        documents.stream().map(Document::file).distinct().sorted().toList(),
        opener.sources());
  }

  private void read(Document document, ModelReader reader) {
    if (!(document.root() instanceof Tree.Mapping root)) {
      problems.add(
          Mistake.INVALID_VALUE,
          document.root().at(),
          "a model is a mapping, found a " + document.root().shape());
      return;
    }
    var id = ModelReader.systemOf(root);
    var system =
        outline.system(
            id.map(Tree.Scalar::text).orElse("system"), id.map(Tree.Scalar::at).orElse(root.at()));
    reader.describe(system, root);
  }

  private static Set<String> imported(List<Document> documents) {
    var files = new HashSet<String>();
    for (var document : documents) {
      if (document.root() instanceof Tree.Mapping root && root.get("x-imported").isPresent()) {
        files.add(document.file());
      }
    }
    return files;
  }

  private void write(Values values, Kinds kinds, Inheritance inheritance, Links links) {
    GraphUtil.addInto(graph, vocabulary.graph());
    var facts = new FactWriter(graph, places, classes, values);
    var writer = new ElementWriter(graph, places, classes, vocabulary, kinds, facts);
    var all = new ArrayList<>(outline.drafts());
    all.addAll(links.all());
    all.forEach(draft -> writer.write(draft, inheritance.of(draft)));
  }
}
