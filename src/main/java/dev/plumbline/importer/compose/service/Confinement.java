package dev.plumbline.importer.compose.service;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.project.Pairs;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes how well a service's container is isolated from its host. */
public final class Confinement {
  private static final Map<String, String> HOST_NAMESPACES =
      Map.of("network_mode", "host-network", "pid", "host-pid", "ipc", "host-ipc");

  private static final Pattern UNCONFINED =
      Pattern.compile("(seccomp|apparmor|systempaths):unconfined|label:disable");

  private Confinement() {}

  public static void describe(Service service, ModelBuilder component) {
    service.valueEntry("privileged").ifPresent(entry -> yesOrNo(entry, "privileged", component));
    service.valueEntry("user").ifPresent(entry -> runtime(entry, "user", text(entry), component));
    service.valueEntry("read_only").ifPresent(entry -> yesOrNo(entry, "read-only-root", component));
    service.entry("cap_add").ifPresent(entry -> list(entry, "capabilities", component));
    service.entry("cap_drop").ifPresent(entry -> list(entry, "dropped-capabilities", component));
    service.entry("devices").ifPresent(entry -> list(entry, "mounts", component));
    for (var key : HOST_NAMESPACES.keySet().stream().sorted().toList()) {
      service
          .valueEntry(key)
          .filter(entry -> text(entry).equals("host"))
          .ifPresent(entry -> runtime(entry, HOST_NAMESPACES.get(key), "yes", component));
    }
    for (var option : Fields.texts(service.body(), "security_opt")) {
      option(option, component);
    }
  }

  /** Reads {@code no-new-privileges:true}, and which filters of the kernel are off. */
  private static void option(Tree.Scalar option, ModelBuilder component) {
    var text = option.text().replace('=', ':').replace(" ", "");
    if (text.equals("no-new-privileges") || text.equals("no-new-privileges:true")) {
      component.mapping("runtime", option.at()).put("privilege-escalation", "no", option.at());
    }
    if (UNCONFINED.matcher(text).matches()) {
      component.mapping("runtime", option.at()).put("unconfined", "yes", option.at());
    }
  }

  private static void yesOrNo(Tree.Entry entry, String key, ModelBuilder component) {
    var text = text(entry);
    if (Fields.isTrue(text) || Fields.isFalse(text)) {
      runtime(entry, key, Fields.isTrue(text) ? "yes" : "no", component);
    }
  }

  private static void list(Tree.Entry entry, String key, ModelBuilder component) {
    var runtime = component.mapping("runtime", entry.key().at());
    for (var text : Pairs.texts(entry.value())) {
      var device = key.equals("mounts") ? text.text().split(":", 2)[0] : text.text();
      runtime.add(key, ModelBuilder.text(device, text.at()));
    }
  }

  private static void runtime(Tree.Entry entry, String key, String value, ModelBuilder component) {
    component.mapping("runtime", entry.key().at()).put(key, value, entry);
  }

  private static String text(Tree.Entry entry) {
    return ((Tree.Scalar) entry.value()).text();
  }
}
