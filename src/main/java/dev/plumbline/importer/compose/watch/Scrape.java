package dev.plumbline.importer.compose.watch;

import dev.plumbline.finding.Location;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One address that measurements are fetched from.
 *
 * @param address the address as written, with or without scheme and port
 * @param prober the address of the exporter that is asked about it, if one is
 * @param at where it is written
 */
public record Scrape(String address, Optional<String> prober, Location at) {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:(?<scheme>[A-Za-z][\\w+.-]{0,40})://)?(?:[^/@\\s]{0,200}@)?(?<host>[\\w.-]{1,253})(?::(?<port>\\d{1,5}))?(?:/.*)?");

  /**
   * The parts of an address.
   *
   * @param scheme its scheme, when one is written
   * @param host its host
   * @param port its port, when one is written
   */
  public record Parts(Optional<String> scheme, String host, Optional<String> port) {}

  /** Returns the parts of an address; nothing when it is none. */
  public static Optional<Parts> parts(String address) {
    return Optional.of(ADDRESS.matcher(address.strip()))
        .filter(Matcher::matches)
        .map(
            match ->
                new Parts(
                    Optional.ofNullable(match.group("scheme")),
                    match.group("host"),
                    Optional.ofNullable(match.group("port"))));
  }
}
