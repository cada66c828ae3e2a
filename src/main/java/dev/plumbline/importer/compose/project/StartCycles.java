package dev.plumbline.importer.compose.project;

import dev.plumbline.importer.Notes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells services that wait for each other's start, for which Compose refuses the whole project. */
final class StartCycles {
  private StartCycles() {}

  /** Tells one cycle, if there is any. */
  static void tell(Project project, Notes notes) {
    var waits = waiting(project);
    if (waits.isEmpty()) {
      return;
    }
    var path = new LinkedHashSet<String>();
    var next = waits.keySet().iterator().next();
    while (path.add(next)) {
      next = waits.get(next).iterator().next();
    }
    var start = next;
    var cycle = new ArrayList<>(path.stream().dropWhile(name -> !name.equals(start)).toList());
    cycle.add(start);
    notes.add(
        "Compose does not start the project: dependency cycle detected",
        String.join(" -> ", cycle),
        project.services().get(start).key().at());
  }

  /** Returns the services that are left when all are taken away that wait for none of the rest. */
  private static Map<String, Set<String>> waiting(Project project) {
    var waits = new LinkedHashMap<String, Set<String>>();
    var awaited = new HashMap<String, List<String>>();
    for (var service : project.services().entrySet()) {
      var needed = new LinkedHashSet<String>();
      for (var dependency : Fields.pairs(service.getValue().body(), "depends_on")) {
        var name = dependency.key().text();
        if (project.services().containsKey(name) && needed.add(name)) {
          awaited.computeIfAbsent(name, key -> new ArrayList<>()).add(service.getKey());
        }
      }
      waits.put(service.getKey(), needed);
    }
    var free = new ArrayDeque<String>();
    waits.forEach(
        (name, needed) -> {
          if (needed.isEmpty()) {
            free.add(name);
          }
        });
    while (!free.isEmpty()) {
      var started = free.remove();
      waits.remove(started);
      for (var waiter : awaited.getOrDefault(started, List.of())) {
        var needed = waits.get(waiter);
        if (needed.remove(started) && needed.isEmpty()) {
          free.add(waiter);
        }
      }
    }
    return waits;
  }
}
