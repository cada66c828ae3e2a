package dev.plumbline.importer.compose.service;

import dev.plumbline.importer.ModelBuilder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Writes the versions of its interface that a service offers, where a setting lists them. */
public final class OfferedVersions {
  private static final Pattern SETTING =
      Pattern.compile(
          "(?i)(SUPPORTED_|OFFERED_|SERVED_|ENABLED_)?((API|PROTOCOL)_VERSIONS|PROTOCOLS|VERSIONS)");

  /** The name of a version: {@code v2} or {@code 1.4}. */
  public static final Pattern VERSION = Pattern.compile("[vV]?\\d{1,4}(\\.\\d{1,4})?");

  /** What a list of versions does not tell of the interface, and Compose has no word for. */
  private static final List<String> UNTOLD = List.of("scheme", "contract", "error-format");

  private OfferedVersions() {}

  public static void describe(Service service, ModelBuilder component) {
    for (var variable : service.environment()) {
      var versions = versions(variable.value());
      if (SETTING.matcher(variable.name()).matches()
          && versions.size() > 1
          && versions.stream().allMatch(VERSION.asMatchPredicate())
          && !component.has("api")) {
        var api = component.mapping("api", variable.at());
        var last = versions.get(versions.size() - 1);
        api.put("version", last, variable.at());
        UNTOLD.forEach(
            key -> api.put(key, "n/a: a setting only lists the versions", variable.at()));
        versions.stream()
            .filter(version -> !version.equals(last))
            .forEach(version -> api.add("supports", ModelBuilder.text(version, variable.at())));
      }
    }
  }

  /** Returns the items of a list, the newest last. */
  private static List<String> versions(String list) {
    return Arrays.stream(list.strip().split("[,;\\s]+"))
        .sorted(Comparator.comparingDouble(OfferedVersions::number))
        .distinct()
        .toList();
  }

  private static double number(String version) {
    return VERSION.matcher(version).matches()
        ? Double.parseDouble(version.replaceFirst("^[vV]", ""))
        : 0;
  }
}
