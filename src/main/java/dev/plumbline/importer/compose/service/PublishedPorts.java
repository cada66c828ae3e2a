package dev.plumbline.importer.compose.service;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.Notes;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.project.PublishedPort;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes the ports that the host publishes for a service. */
public final class PublishedPorts {
  private static final String PROTOCOL = Arch.iri("Protocol");
  private static final Pattern RANGE = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");

  /** The largest number of ports written for a range; the rest is reported in a note. */
  private static final int LONGEST_RANGE = 16;

  private static final int HIGHEST = 65535;

  private final Vocabulary vocabulary;
  private final Notes notes;

  public PublishedPorts(Vocabulary vocabulary, Notes notes) {
    this.vocabulary = vocabulary;
    this.notes = notes;
  }

  /**
   * Writes the ports. Inside a shared network of the host, {@code ports} has no effect.
   *
   * @param admin the ports in the container that serve administration
   */
  public void describe(Service service, Set<Integer> admin, ModelBuilder component) {
    for (var item : Fields.items(service.body(), "ports")) {
      PublishedPort.read(item).ifPresent(port -> add(service, port, admin, component));
    }
  }

  /** Returns whether the service publishes a port of the host. */
  public static boolean publishes(Service service, String port) {
    return Fields.items(service.body(), "ports").stream()
        .flatMap(item -> PublishedPort.read(item).stream())
        .anyMatch(each -> each.published().filter(port::equals).isPresent());
  }

  /** Returns whether every address of the host leads to a port of the container. */
  public static boolean opensToAll(Service service, int target) {
    return service.text("network_mode").filter("host"::equals).isPresent()
        || Fields.items(service.body(), "ports").stream()
            .flatMap(item -> PublishedPort.read(item).stream())
            .filter(port -> port.bind().equals(PublishedPort.ALL_INTERFACES))
            .anyMatch(port -> isIn(port.target(), target));
  }

  private static boolean isIn(String range, int number) {
    var first = first(range);
    return first.isPresent() && number >= first.get() && number < first.get() + count(range);
  }

  private void add(
      Service service, PublishedPort port, Set<Integer> admin, ModelBuilder component) {
    var published = port.published().flatMap(PublishedPorts::first);
    var target = first(port.target());
    var count = port.published().or(() -> Optional.of(port.target())).map(PublishedPorts::count);
    var known = port.published().isEmpty() || published.isPresent();
    if (!known || target.isEmpty()) {
      notes.add("a port depends on a variable that nothing defines", service.id(), port.at());
    }
    var highest = Math.max(published.orElse(0), target.orElse(0)) + count.orElse(1) - 1;
    if (highest > HIGHEST) {
      notes.add("there is no port above " + HIGHEST, service.id(), port.at());
      return;
    }
    var ports = Math.min(count.orElse(1), LONGEST_RANGE);
    if (count.orElse(1) > LONGEST_RANGE) {
      notes.add("of a long range of ports, only the first are shown", service.id(), port.at());
    }
    for (var offset = 0; offset < ports; offset++) {
      component.add("ports", fact(port, published, target, offset, admin));
    }
  }

  private Tree fact(
      PublishedPort port,
      Optional<Integer> published,
      Optional<Integer> target,
      int offset,
      Set<Integer> admin) {
    var at = port.at();
    var fact = new ModelBuilder(at);
    published.ifPresent(number -> number(fact, "published", number + offset, at));
    var targets = count(port.target()) > 1 ? offset : 0;
    target.ifPresent(number -> number(fact, "target", number + targets, at));
    target
        .filter(number -> admin.contains(number + targets))
        .ifPresent(number -> fact.put("admin", "yes", at));
    if (!port.bind().equals(PublishedPort.ALL_INTERFACES)) {
      fact.put("address", port.bind(), at);
    }
    if (!port.transport().equals("tcp")) {
      vocabulary
          .term(PROTOCOL, port.transport())
          .ifPresent(term -> fact.put("protocol", term.notation(), at));
    }
    return fact.isEmpty()
        ? fact.put("address", PublishedPort.ALL_INTERFACES, at).build()
        : fact.build();
  }

  private static void number(ModelBuilder fact, String key, int number, Location at) {
    fact.put(key, Integer.toString(number), at);
  }

  private static Optional<Integer> first(String range) {
    var match = RANGE.matcher(range);
    return match.matches() ? Optional.of(Integer.valueOf(match.group(1))) : Optional.empty();
  }

  private static int count(String range) {
    var match = RANGE.matcher(range);
    return match.matches() && match.group(2) != null
        ? Math.max(1, Integer.parseInt(match.group(2)) - Integer.parseInt(match.group(1)) + 1)
        : 1;
  }
}
