package dev.plumbline.derive;

import dev.plumbline.document.QueryHeader;
import dev.plumbline.document.Tree;
import dev.plumbline.document.read.Reader;
import dev.plumbline.finding.Location;
import dev.plumbline.rdf.Arch;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * What the header of a derived query says: {@code #+ adds: [arch:handles]} and {@code #+ needs:
 * [arch:carries, arch:stores]}.
 *
 * @param adds the properties that the query adds
 * @param needs those properties that it reads and that steps add
 */
record ConstructHeader(Set<Node> adds, Set<Node> needs) {
  private static final String ADDS = "adds";
  private static final String NEEDS = "needs";
  private static final String PREFIX = "arch:";

  /**
   * Reads the header of a file.
   *
   * @throws IllegalStateException when the header is not as it should be
   */
  static ConstructHeader of(String file, String text) {
    var reading = Reader.read(file, QueryHeader.yaml(text).getBytes(StandardCharsets.UTF_8));
    for (var problem : reading.problems()) {
      throw invalid(problem.at(), problem.message());
    }
    if (reading.documents().isEmpty()
        || !(reading.documents().get(0).root() instanceof Tree.Mapping header)
        || header.get(ADDS).isEmpty()) {
      throw invalid(Location.ofFile(file), "expected a header with #+ adds: [arch:TERM]");
    }
    for (var entry : header.entries()) {
      var key = entry.key();
      if (!Set.of(ADDS, NEEDS).contains(key.text())) {
        throw invalid(key.at(), "expected adds or needs, but found \"" + key.text() + '"');
      }
    }
    return new ConstructHeader(terms(header, ADDS), terms(header, NEEDS));
  }

  private static Set<Node> terms(Tree.Mapping header, String key) {
    var terms = new LinkedHashSet<Node>();
    header.get(key).map(ConstructHeader::items).stream()
        .flatMap(List::stream)
        .forEach(item -> terms.add(term(item)));
    return terms;
  }

  private static List<Tree> items(Tree value) {
    return value instanceof Tree.Sequence list ? list.items() : List.of(value);
  }

  private static Node term(Tree item) {
    if (item instanceof Tree.Scalar scalar && scalar.text().startsWith(PREFIX)) {
      return Arch.term(scalar.text().substring(PREFIX.length()));
    }
    throw invalid(item.at(), "expected a term such as arch:external");
  }

  private static IllegalStateException invalid(Location at, String message) {
    return new IllegalStateException(at + ": " + message);
  }
}
