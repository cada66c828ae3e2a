package dev.plumbline.graph;

import dev.plumbline.rdf.StandardTerms;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.util.NodeCmp;

/** A way to write a model's triples down, for other tools. */
public enum RdfFormat {
  TURTLE(RDFFormat.TURTLE_BLOCKS),
  NTRIPLES(RDFFormat.NTRIPLES_UTF8);

  private static final Comparator<Triple> ORDER =
      Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
          .thenComparing(triple -> !triple.getPredicate().equals(StandardTerms.TYPE))
          .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

  private final RDFFormat format;

  RdfFormat(RDFFormat format) {
    this.format = format;
  }

  /**
   * Writes what is stated and what follows, without the vocabulary, in an order that does not vary.
   *
   * @throws IOException when {@code out} does not take it
   */
  public void write(Architecture architecture, Appendable out) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var writer = StreamRDFWriter.getWriterStream(bytes, format);
    writer.start();
    if (this == TURTLE) {
      architecture.vocabulary().prefixes().forEach(writer::prefix);
    }
    triples(architecture).forEach(writer::triple);
    writer.finish();
    out.append(bytes.toString(StandardCharsets.UTF_8));
  }

  private static Stream<Triple> triples(Architecture architecture) {
    var vocabulary = architecture.vocabulary().graph();
    return architecture.graph().stream(Node.ANY, Node.ANY, Node.ANY)
        .filter(triple -> !vocabulary.contains(triple))
        .sorted(ORDER);
  }

  /** Returns the name that users write, such as {@code turtle}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
