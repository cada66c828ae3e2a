package dev.plumbline.importer.compose.service;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.ImageName;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.NameHint;
import dev.plumbline.importer.Notes;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.ontology.Term;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes what a service is: its image, technology, version and kind. */
public final class Identity {
  private static final String COMPONENT = Arch.iri("Component");
  private static final String CHANNEL = Arch.iri("MessageChannel");
  private static final Pattern VERSION = Pattern.compile("v?(\\d++(?:\\.\\d++)*+).*");

  /** The text for a service without image and build: it extends a service in another file. */
  private static final String ELSEWHERE = "another file says what runs here";

  private static final Pattern FOLDER = Pattern.compile("\\w[\\w-]*");

  /** Settings that only a database's own image reads. */
  private static final Map<String, String> SERVER_SETTINGS =
      Map.ofEntries(
          Map.entry("MYSQL_ROOT_PASSWORD", "mysql"),
          Map.entry("MYSQL_ALLOW_EMPTY_PASSWORD", "mysql"),
          Map.entry("MYSQL_RANDOM_ROOT_PASSWORD", "mysql"),
          Map.entry("MARIADB_ROOT_PASSWORD", "mariadb"),
          Map.entry("POSTGRES_PASSWORD", "postgresql"),
          Map.entry("POSTGRES_HOST_AUTH_METHOD", "postgresql"),
          Map.entry("MONGO_INITDB_DATABASE", "mongodb"),
          Map.entry("MONGO_INITDB_ROOT_USERNAME", "mongodb"),
          Map.entry("MSSQL_SA_PASSWORD", "sql-server"));

  private final Vocabulary vocabulary;
  private final NameHint hint;
  private final Notes notes;
  private final Set<String> started;

  /** Creates a writer; {@code started} are the profiles that every start sets. */
  public Identity(Vocabulary vocabulary, Notes notes, Set<String> started) {
    this.started = Set.copyOf(started);
    this.vocabulary = vocabulary;
    this.hint = new NameHint(vocabulary);
    this.notes = notes;
  }

  /**
   * What a service runs.
   *
   * @param technology the catalogue's entry
   * @param version its version, when known
   * @param at the location in the file
   * @param inferred whether it is known from a name only
   */
  public record Runs(Term technology, Optional<String> version, Location at, boolean inferred) {}

  /** Writes the service's identity; {@code isJob} is true for what ends when its work is done. */
  public void describe(
      Service service, Optional<Runs> runs, boolean isJob, ModelBuilder component) {
    if (!service.id().equals(service.name())) {
      component.put("name", service.name(), service.at());
    }
    if (isJob) {
      component.put("kind", "job", service.at());
    } else if (runs.isEmpty() || !vocabulary.provides(runs.get().technology(), COMPONENT)) {
      component.put("kind", kind(service).map(Term::notation).orElse("service"), service.at());
    }
    runs.ifPresent(found -> technology(service, found, component));
    service.valueEntry("image").ifPresent(image -> image(image, component));
    service
        .entry("build")
        .ifPresent(build -> component.put("origin", build.key().at(), own(build.value().at())));
    if (service.entry("image").or(() -> service.entry("build")).isEmpty()) {
      component.put("out-of-scope", ELSEWHERE, service.at());
      component.put("defined-elsewhere", "yes", service.at());
      notes.add(
          "has neither an image nor a build context specified, so that Compose refuses it; is it"
              + " part of another file?",
          service.id(),
          service.at());
    }
    profiles(service, component);
  }

  private void technology(Service service, Runs runs, ModelBuilder component) {
    component.put("technology", runs.technology().notation(), runs.at());
    runs.version().ifPresent(version -> component.put("version", version, runs.at()));
    if (runs.inferred()) {
      notes.add(
          "the technology is inferred from names and settings, as the image is not in the"
              + " catalogue",
          service.id() + " (" + runs.technology().notation() + ")",
          runs.at());
    }
  }

  /** Returns the technology of the service's image, or else the one its names or settings show. */
  public Optional<Runs> runs(Service service) {
    var image = service.valueEntry("image");
    var known = image.flatMap(entry -> vocabulary.image(text(entry)));
    if (known.isPresent()) {
      var version = known.get().version().flatMap(Identity::number);
      var at = image.get().value().at();
      return Optional.of(new Runs(known.get().technology(), version, at, false));
    }
    var at = image.map(entry -> entry.value().at()).orElse(service.at());
    return byName(service)
        .or(() -> bySettings(service))
        .map(technology -> new Runs(technology, Optional.empty(), at, true));
  }

  /**
   * Ignores the last word of the image's name if the service is built here: it names its purpose.
   */
  private Optional<Term> byName(Service service) {
    var names = names(service);
    var pulled = service.entry("build").isEmpty() ? names : List.of(service.name());
    return names.stream()
        .flatMap(name -> hint.technology(name).stream())
        .findFirst()
        .or(
            () ->
                pulled.stream()
                    .flatMap(name -> hint.store(name).stream())
                    .filter(term -> !vocabulary.provides(term, CHANNEL) || isServer(service))
                    .findFirst());
  }

  /**
   * Returns whether something is opened or kept: what only uses a broker is named after it, too.
   */
  private static boolean isServer(Service service) {
    return Stream.of("ports", "expose", "volumes").anyMatch(key -> service.entry(key).isPresent());
  }

  private Optional<Term> bySettings(Service service) {
    if (!isStoreByName(service)) {
      return Optional.empty();
    }
    return service.environment().stream()
        .flatMap(variable -> Optional.ofNullable(SERVER_SETTINGS.get(variable.name())).stream())
        .flatMap(name -> vocabulary.technology(name).stream())
        .map(Vocabulary.TechnologyUse::technology)
        .findFirst();
  }

  /** Returns whether the service's names show a database. */
  public boolean isStoreByName(Service service) {
    return kind(service).filter(kind -> kind.notation().equals("database")).isPresent();
  }

  private Optional<Term> kind(Service service) {
    return hint.kind(names(service));
  }

  /** Returns the names that may show what the service is. */
  private static List<String> names(Service service) {
    var names = new ArrayList<String>();
    service.image().map(ImageName::parse).map(ImageName::shortName).ifPresent(names::add);
    names.add(service.name());
    service
        .text("build")
        .or(() -> service.mapping("build").flatMap(build -> Fields.text(build, "context")))
        .map(context -> context.replaceAll("(?<!/)/+$", ""))
        .map(context -> context.substring(context.lastIndexOf('/') + 1))
        .filter(folder -> FOLDER.matcher(folder).matches())
        .ifPresent(names::add);
    return names;
  }

  private static void image(Tree.Entry image, ModelBuilder component) {
    component.put("image", text(image), image);
  }

  private void profiles(Service service, ModelBuilder component) {
    var profiles = Fields.texts(service.body(), "profiles");
    if (profiles.stream().noneMatch(name -> started.contains(name.text()))) {
      profiles.forEach(name -> component.add("profiles", name));
    }
  }

  private static Tree.Scalar own(Location at) {
    return ModelBuilder.text("own", at);
  }

  private static Optional<String> number(String tag) {
    var match = VERSION.matcher(tag);
    return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
  }

  private static String text(Tree.Entry entry) {
    return ((Tree.Scalar) entry.value()).text();
  }
}
