package dev.plumbline.ontology;

import dev.plumbline.rdf.Arch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue's protocols, by the technologies that speak them and by their usual ports. */
final class Protocols {
  private final Statements statements;
  private final Map<String, Term> byIri = new LinkedHashMap<>();

  Protocols(Statements statements, Terms terms) {
    this.statements = statements;
    terms.of(Arch.iri("Protocol")).forEach(protocol -> byIri.put(protocol.iri(), protocol));
  }

  Optional<Term> spokenBy(Term technology, Optional<Integer> port) {
    var spoken =
        statements.objects(Nodes.iri(technology.iri()), Nodes.SPEAKS).stream()
            .map(protocol -> byIri.get(protocol.getURI()))
            .toList();
    return port.flatMap(number -> spoken.stream().filter(one -> uses(one, number)).findFirst())
        .or(() -> spoken.stream().findFirst());
  }

  Optional<Term> on(int port) {
    List<Term> users = byIri.values().stream().filter(one -> uses(one, port)).toList();
    return users.size() == 1 ? Optional.of(users.get(0)) : Optional.empty();
  }

  private boolean uses(Term protocol, int port) {
    return statements
        .texts(Nodes.iri(protocol.iri()), Nodes.DEFAULT_PORT)
        .contains(Integer.toString(port));
  }
}
