package dev.plumbline.importer.compose.flow;

import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.service.Service;
import dev.plumbline.message.Nearness;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Resolves host names to services. */
final class HostNames {
  private static final Pattern NUMBER = Pattern.compile("[-_]\\d{1,4}$");

  private static final int LONGEST = 253;

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /** In names as short as this, or shorter, one letter more or less makes another word. */
  private static final int SHORT = 5;

  private final Map<String, Service> services = new LinkedHashMap<>();

  HostNames(Collection<Service> services) {
    services.forEach(service -> this.services.put(service.name(), service));
    for (var service : services) {
      service.hostNames().forEach(name -> this.services.putIfAbsent(name, service));
    }
  }

  /** Returns the service that {@code caller} reaches by a name; its own links take precedence. */
  Optional<Service> of(String name, Service caller) {
    var linked =
        Fields.texts(caller.body(), "links").stream()
            .map(link -> link.text().split(":", 2))
            .filter(link -> link.length == 2 && link[1].equals(name))
            .map(link -> services.get(link[0]))
            .filter(service -> service != null)
            .findFirst();
    return linked.or(() -> Optional.ofNullable(services.get(name))).or(() -> container(name));
  }

  /**
   * Returns the service that a name without an owner misspells: one letter too many, too few or
   * wrong, or two swapped. None where the caller has hosts of its own or the host's network.
   */
  Optional<Service> meant(String name, Service caller) {
    return reachesOthers(name, caller)
        ? Optional.empty()
        : services.entrySet().stream()
            .filter(each -> isMisspelt(name, each.getKey()))
            .map(Map.Entry::getValue)
            .filter(service -> !service.equals(caller))
            .findFirst();
  }

  /** Returns the same for two names; those that tell copies apart by a number are two names. */
  private static boolean isMisspelt(String name, String meant) {
    var written = name.toLowerCase(Locale.ROOT);
    var shorter = Math.min(written.length(), meant.length());
    return !written.equals(meant)
        && !withoutDigits(written).equals(withoutDigits(meant))
        && Nearness.isOneSlip(written, meant)
        && (shorter > SHORT || shorter == SHORT && letters(written).equals(letters(meant)));
  }

  private static String withoutDigits(String name) {
    return DIGITS.matcher(name).replaceAll("");
  }

  private static String letters(String name) {
    return name.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
  }

  private static boolean reachesOthers(String name, Service caller) {
    return caller.entry("network_mode").isPresent()
        || Stream.of("extra_hosts", "external_links")
            .flatMap(key -> Fields.pairs(caller.body(), key).stream())
            .map(entry -> entry.key().text())
            .flatMap(text -> Arrays.stream(text.split("[:=]")))
            .anyMatch(name::equals);
  }

  /**
   * Returns the service whose container has a name by default: {@code shop-orders-1}. The name of
   * the project may have hyphens, too.
   */
  private Optional<Service> container(String name) {
    var number = NUMBER.matcher(name);
    if (name.length() > LONGEST || !number.find()) {
      return Optional.empty();
    }
    var end = number.start();
    return IntStream.range(1, end)
        .filter(at -> name.charAt(at) == '-' || name.charAt(at) == '_')
        .mapToObj(at -> services.get(name.substring(at + 1, end)))
        .filter(Objects::nonNull)
        .findFirst();
  }
}
