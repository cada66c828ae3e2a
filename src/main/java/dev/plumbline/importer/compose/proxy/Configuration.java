package dev.plumbline.importer.compose.proxy;

import dev.plumbline.importer.compose.service.Service;
import java.util.List;

/** Reads the configuration of one kind of proxy. */
interface Configuration {
  /** Returns the calls; none when the service mounts no such configuration. */
  List<Route> routes(Service service);
}
