package dev.plumbline.lift.catalogue;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.Finding;
import dev.plumbline.graph.Problems;
import dev.plumbline.ontology.Vocabulary;
import java.util.List;

/** Reads catalogues of organisations and puts their terms on top of the vocabulary. */
public final class CatalogueReader {
  private CatalogueReader() {}

  /**
   * A vocabulary with the terms of catalogues.
   *
   * @param vocabulary the vocabulary, with all terms that could be read
   * @param problems the mistakes in the catalogues, by their places
   */
  public record Words(Vocabulary vocabulary, List<Finding> problems) {
    public Words {
      problems = List.copyOf(problems);
    }
  }

  /** Returns whether a document is a catalogue, or meant as one. */
  public static boolean isCatalogue(Document document) {
    return Catalogue.isOne(document);
  }

  /**
   * Returns the vocabulary with the terms of some catalogues.
   *
   * @param documents the catalogues
   * @param shipped the vocabulary without them
   */
  public static Words read(List<Document> documents, Vocabulary shipped) {
    var problems = new Problems();
    var roots = documents.stream().map(document -> (Tree.Mapping) document.root()).toList();
    var catalogues = new Heads(shipped, problems).read(roots);
    var terms = catalogues.stream().map(Catalogue::terms).toList();
    var declarations = new Declarations(shipped, problems);
    catalogues.forEach(declarations::read);
    var said = declarations.said();
    var named = shipped.with(said.all(), terms);
    new EntryReader(named, problems, said).read(declarations.entries());
    new KeyReader(named, problems, said).read(declarations.entries());
    var vocabulary = shipped.with(said.all(), terms);
    KeyReader.checkExamples(declarations.entries(), vocabulary, problems);
    return new Words(vocabulary, problems.sorted());
  }
}
