package dev.plumbline.importer.compose.flow;

import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.project.Ids;
import dev.plumbline.importer.compose.service.Service;
import dev.plumbline.importer.compose.service.Variable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the mail server outside to which a service speaks without TLS, because a setting says so.
 *
 * <p>A host of a reserved name, such as {@code smtp.example.com}, stands for a server outside, too.
 */
final class PlainMail {
  private static final Pattern HOST =
      Pattern.compile(
          "(?i)(\\w*_)?(EMAIL|E_MAIL|SMTP|MAIL|MAILER)_(HOST|SERVER|ADDRESS)|RELAYHOST");

  private static final Pattern SWITCH =
      Pattern.compile(
          "(?i)(\\w*_)?(EMAIL|SMTP|MAIL|MAILER)_(USE_|ENABLE_)?(TLS|SSL|START_?TLS)(_ENABLED?)?");

  private static final Pattern NO_TLS =
      Pattern.compile(
          "(?i)(\\w*_)?(EMAIL|SMTP|MAIL|MAILER)_(IGNORE|DISABLE|SKIP|NO)_(TLS|SSL|START_?TLS)");

  private static final Pattern LEVEL =
      Pattern.compile(
          "(?i)RELAYHOST_TLS_LEVEL|POSTFIX_smtp_tls_security_level|(\\w*_)?(SMTP|MAIL)_(SECURITY|ENCRYPTION)");

  private static final Pattern PASSWORD =
      Pattern.compile("(?i)(\\w*_)?(EMAIL|SMTP|MAIL|MAILER|RELAYHOST)_(HOST_)?PASS(WORD)?(_FILE)?");

  /** A name with dots that is not one of the own network. */
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?i)(?!.*\\.(local|localhost|localdomain|internal|lan|home)$)([\\w-]++\\.)++[a-z]{2,24}");

  private PlainMail() {}

  static List<Call> calls(Service service, ModelBuilder model) {
    var host = service.environment().stream().filter(PlainMail::isOutside).findFirst();
    if (host.isEmpty() || !isPlain(service)) {
      return List.of();
    }
    var variable = host.get();
    var id = Ids.of(name(variable).toLowerCase(Locale.ROOT));
    var components = model.mapping("components", variable.at());
    if (!components.has(id)) {
      components.mapping(id, variable.at()).put("kind", "external-system", variable.at());
    }
    var login = service.environment().stream().anyMatch(each -> matches(PASSWORD, each));
    return List.of(
        Call.of(service.id(), id, "environment " + variable.name(), variable.at())
            .over(Optional.of("smtp"))
            .with(Optional.of("none"), Optional.of("password").filter(any -> login)));
  }

  private static boolean isOutside(Variable variable) {
    return matches(HOST, variable) && DOMAIN.matcher(name(variable)).matches();
  }

  /** Returns the host, without the brackets that Postfix takes and without its port. */
  private static String name(Variable variable) {
    return variable.value().strip().replaceAll("[\\[\\]]", "").replaceAll(":\\d+$", "");
  }

  /** Returns whether a setting switches TLS off and none switches it on. */
  private static boolean isPlain(Service service) {
    var settings = service.environment();
    var off =
        settings.stream()
            .anyMatch(
                each ->
                    matches(SWITCH, each) && Fields.isFalse(each.value().strip())
                        || matches(NO_TLS, each) && Fields.isTrue(each.value().strip())
                        || matches(LEVEL, each)
                            && each.value().strip().matches("(?i)none|off|null|no|false"));
    var on =
        settings.stream()
            .anyMatch(each -> matches(SWITCH, each) && Fields.isTrue(each.value().strip()));
    var ssl = settings.stream().anyMatch(each -> each.value().strip().equals("465"));
    return off && !on && !ssl;
  }

  private static boolean matches(Pattern name, Variable variable) {
    return name.matcher(variable.name()).matches();
  }
}
