package dev.plumbline.importer.compose.door;

import dev.plumbline.finding.Location;

/**
 * A port at which Traefik listens.
 *
 * @param name its name, in lower case
 * @param port the port in the container
 * @param encrypted whether it speaks TLS for every router
 * @param redirects whether it sends every request to another entry point
 * @param preferred whether only such ones take the routers that name none
 * @param at where it is stated
 */
record EntryPoint(
    String name, int port, boolean encrypted, boolean redirects, boolean preferred, Location at) {
  /** Returns whether requests are served as they come: without TLS and without a redirect. */
  boolean isPlain() {
    return !encrypted && !redirects && port != 443;
  }
}
