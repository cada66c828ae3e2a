package dev.plumbline.importer.compose;

import dev.plumbline.importer.Notes;
import dev.plumbline.importer.compose.service.Service;
import java.util.Set;

/** Adds notes on the keys of a service that the model format does not have. */
final class Unmapped {
  /** Keys that the importer reads. */
  static final Set<String> READ =
      Set.of(
          "build",
          "cap_add",
          "cap_drop",
          "command",
          "container_name",
          "cpus",
          "depends_on",
          "deploy",
          "devices",
          "entrypoint",
          "env_file",
          "environment",
          "expose",
          "extends",
          "external_links",
          "healthcheck",
          "hostname",
          "image",
          "ipc",
          "links",
          "logging",
          "mem_limit",
          "mem_reservation",
          "net",
          "network_mode",
          "networks",
          "pid",
          "ports",
          "privileged",
          "profiles",
          "read_only",
          "restart",
          "scale",
          "secrets",
          "security_opt",
          "tmpfs",
          "user",
          "volumes",
          "volumes_from");

  /** Keys that are irrelevant to the architecture. */
  static final Set<String> IRRELEVANT =
      Set.of(
          "annotations",
          "attach",
          "configs",
          "develop",
          "domainname",
          "init",
          "labels",
          "mac_address",
          "platform",
          "pull_policy",
          "shm_size",
          "stdin_open",
          "stop_grace_period",
          "stop_signal",
          "sysctls",
          "tty",
          "ulimits",
          "working_dir",
          "dns_search",
          "dns_opt",
          "group_add",
          "oom_score_adj",
          "isolation",
          "cpu_shares",
          "label_file");

  private Unmapped() {}

  static void note(Service service, Notes notes) {
    for (var entry : service.body().entries()) {
      var key = entry.key().text();
      if (!READ.contains(key) && !IRRELEVANT.contains(key) && !key.startsWith("x-")) {
        notes.add("\"" + key + "\" is not mapped", service.id(), entry.key().at());
      }
    }
  }
}
