package dev.plumbline.importer.compose.flow;

import dev.plumbline.importer.compose.service.Service;
import dev.plumbline.importer.compose.service.Variable;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The settings that belong to a call, by the words with which their names begin: those of the
 * setting that holds its address, as {@code PSP_TIMEOUT} beside {@code PSP_URL}, or the callee's
 * own name.
 */
final class Beside {
  private static final String ENVIRONMENT = "environment ";

  /** The last words of a setting that holds an address. */
  private static final Pattern ADDRESS_WORD =
      Pattern.compile(
          "(.*)_(FILE|URLS?|URIS?|HOSTS?|HOSTNAME|ADDRS?|ADDRESS|ADDRESSES|ENDPOINTS?|DSN|SERVERS?"
              + "|BROKERS?|BOOTSTRAP|CONNECTION|STRING|BASE|API|SERVICE|SVC|HTTP|GRPC|UPSTREAM)");

  /** The address words of a setting that has no other: libpq's own, and a bare one. */
  private static final Pattern ONE_WORD = Pattern.compile("(PG)HOST(ADDR)?");

  /** Other words by which settings call a product, where no address names them. */
  private static final Map<String, List<String>> PRODUCTS =
      Map.of(
          "postgresql", List.of("POSTGRES", "PG", "DATABASE", "DB"),
          "mysql", List.of("DATABASE", "DB"),
          "mariadb", List.of("MYSQL", "DATABASE", "DB"),
          "mongodb", List.of("MONGO", "DATABASE", "DB"),
          "valkey", List.of("REDIS"),
          "rabbitmq", List.of("AMQP"),
          "elasticsearch", List.of("ELASTIC"));

  private static final Pattern ANY_REST = Pattern.compile("(_.*)?");

  /** Names with more address words than this are no settings. */
  private static final int MOST_WORDS = 6;

  private final Service caller;
  private final Set<String> prefixes = new LinkedHashSet<>();

  /**
   * Finds the settings of {@code caller} for a call to {@code called}, if that is a service.
   *
   * @param technology what the called one runs, if known
   */
  Beside(Call call, Service caller, Optional<Service> called, Optional<String> technology) {
    this.caller = caller;
    if (call.why().startsWith(ENVIRONMENT)) {
      ofAddress(name(call.why().substring(ENVIRONMENT.length())));
    }
    called.ifPresent(
        service ->
            Stream.of(service.name(), service.id()).map(Beside::name).forEach(prefixes::add));
    if (!call.why().startsWith(ENVIRONMENT)) {
      technology.map(Beside::name).ifPresent(prefixes::add);
      technology
          .map(product -> PRODUCTS.getOrDefault(product, List.of()))
          .ifPresent(prefixes::addAll);
    }
  }

  private Beside(String setting, Service caller) {
    this.caller = caller;
    ofAddress(name(setting));
  }

  /** Finds the settings that stand beside the address that a setting holds. */
  static Beside of(String setting, Service caller) {
    return new Beside(setting, caller);
  }

  private void ofAddress(String setting) {
    var rest = setting;
    var match = ADDRESS_WORD.matcher(rest);
    while (match.matches() && prefixes.size() < MOST_WORDS) {
      rest = match.group(1);
      prefixes.add(rest);
      match = ADDRESS_WORD.matcher(rest);
    }
    var one = ONE_WORD.matcher(setting);
    if (one.matches()) {
      prefixes.add(one.group(1));
    }
  }

  /**
   * Returns the first setting whose name is a prefix and a rest that matches; the longest prefix
   * comes first.
   */
  Optional<Variable> first(Pattern rest) {
    return first(prefixes, rest);
  }

  /**
   * Returns the same for the words by which settings call a product, whatever holds its address.
   */
  Optional<Variable> first(String technology, Pattern rest) {
    return first(PRODUCTS.getOrDefault(technology, List.of()), rest);
  }

  private Optional<Variable> first(Collection<String> of, Pattern rest) {
    return of.stream()
        .flatMap(prefix -> caller.environment().stream().filter(each -> isOf(each, prefix, rest)))
        .filter(each -> !each.value().isBlank())
        .findFirst();
  }

  /** Returns the settings that belong to the call and have a comment. */
  Stream<Variable> told() {
    return prefixes.stream()
        .filter(prefix -> !prefix.isEmpty())
        .flatMap(
            prefix -> caller.environment().stream().filter(each -> isOf(each, prefix, ANY_REST)))
        .filter(each -> !each.comment().isEmpty())
        .distinct();
  }

  private static boolean isOf(Variable variable, String prefix, Pattern rest) {
    var name = name(variable.name());
    return name.startsWith(prefix) && rest.matcher(name.substring(prefix.length())).matches();
  }

  /** Returns the value of the setting that holds the address. */
  Optional<Variable> address(Call call) {
    return caller.environment().stream()
        .filter(each -> call.why().equals(ENVIRONMENT + each.name()))
        .findFirst();
  }

  /** Returns a name as it would be written for a shell. */
  private static String name(String written) {
    return written.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }
}
