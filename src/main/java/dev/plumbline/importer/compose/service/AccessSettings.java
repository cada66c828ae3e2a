package dev.plumbline.importer.compose.service;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.project.Comments;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.project.Project;
import dev.plumbline.ontology.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes what a service lets in without a login: by its settings, or as its image does. */
final class AccessSettings {
  private static final Pattern ADMINISTRATOR = Pattern.compile("(?i)admin");

  /** Logins of one sort; without them others hold. */
  private static final String ONE_SORT =
      "(?!.*(LDAP|OIDC|OAUTH|SAML|SMTP|MAIL|BASIC|KERBEROS|SSO|GITHUB|GOOGLE|MTLS|JWT|CLIENT|PROXY"
          + "|ANONYMOUS|2FA|MFA))";

  /** Names a user, as whom everybody is signed in. */
  private static final Pattern A_NAME = Pattern.compile("(?i)(?!(false|no|off|0|none)$).+");

  /** A way to sign in that asks nobody. */
  private static final Pattern NOBODY =
      Pattern.compile("(?i)none|disabled?|off|public|anonymous|no-?auth");

  /** Settings of public images that disable authentication. */
  private static final List<Switch> NO_AUTHENTICATION =
      List.of(
          Switch.of("\\w*ALLOW_EMPTY_(ROOT_)?PASSWORD", Switch.ON),
          Switch.of("(\\w+_)?ALLOW_ANONYMOUS(_LOGIN)?", Switch.ON),
          Switch.of("(\\w+_)?ALLOW_(NONE|NO|ANONYMOUS)_AUTH(ENTICATION)?", Switch.ON),
          Switch.of("POSTGRES_HOST_AUTH_METHOD", Pattern.compile("(?i)trust")),
          Switch.of("xpack\\.security\\.enabled", Switch.OFF),
          Switch.of("(plugins\\.security\\.disabled|DISABLE_SECURITY_PLUGIN)", Switch.ON),
          Switch.of("AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED|GF_AUTH_ANONYMOUS_ENABLED", Switch.ON),
          Switch.of("NEO4J_AUTH|NEO4J_dbms_security_auth__enabled", Switch.OFF),
          Switch.of("N8N_BASIC_AUTH_ACTIVE|WEBUI_AUTH|ALERTA_AUTH_REQUIRED", Switch.OFF),
          Switch.of("ME_CONFIG_BASICAUTH|PGADMIN_CONFIG_SERVER_MODE", Switch.OFF),
          Switch.of(
              "ME_CONFIG_BASICAUTH_ENABLED|SONAR_FORCEAUTHENTICATION|AIRFLOW__WEBSERVER__AUTHENTICATE",
              Switch.OFF),
          Switch.of(
              "LANGFLOW_AUTO_LOGIN|PHOTOPRISM_PUBLIC|FLOWER_UNAUTHENTICATED_API|(SE_)?VNC_NO_PASSWORD"
                  + "|FB_NOAUTH|GRADIO_NO_AUTH|FILEBROWSER_NOAUTH",
              Switch.ON),
          Switch.of(
              "((APP|WEB|UI|HTTP|API|SERVER|PHOTOPRISM|ND)_)?AUTH_(MODE|TYPE|METHOD)", NOBODY),
          Switch.of("JUPYTER_TOKEN", Pattern.compile("")),
          Switch.of("protected-mode", Switch.OFF),
          Switch.of("security\\.authorization", Switch.OFF),
          Switch.of("N8N_USER_MANAGEMENT_DISABLED", Switch.ON),
          Switch.of("ARANGO_NO_AUTH|no-auth", Switch.ON),
          Switch.of("ARANGO_ROOT_PASSWORD", Pattern.compile("")),
          Switch.of(
              ONE_SORT + "(\\w+_)?(AUTH(N|ENTICATION)?|SECURITY)_(ENABLED?|REQUIRED)", Switch.OFF),
          Switch.of(ONE_SORT + "(\\w+_)?(ENABLE|REQUIRE)_AUTH(N|ENTICATION)?", Switch.OFF),
          Switch.of(ONE_SORT + "(\\w+_)?(DISABLE|SKIP|NO)_AUTH(N|ENTICATION)?", Switch.ON),
          Switch.of(ONE_SORT + "(\\w+_)?AUTH(N|ENTICATION)?_DISABLED", Switch.ON),
          Switch.of("(\\w+_)?AUTO_?LOGIN_?USER(_?NAME)?", A_NAME),
          Switch.of(
              "(QUARKUS|SPRING|MICRONAUT)_PROFILES?(_ACTIVE)?",
              Pattern.compile("(?i)(.*,)?(no-?auth|insecure|no-?security)(,.*)?")));

  /** Options of public images that disable authentication. */
  private static final Pattern NO_LOGIN_OPTION =
      Pattern.compile(
          "(?<!\\S)(--no-?auth(?!\\S)|--skip-grant-tables|--insecure(=true)?(?!\\S)|--auth[="
              + " ]none(?!\\S)|-{1,2}SecurityTypes[="
              + " ]None(?!\\S)|--(ServerApp|NotebookApp|LabApp|IdentityProvider)\\.token=(''|\"\")?(?!\\S)|--protected-mode"
              + " no(?!\\S)|--enable-skip-login)");

  /** Options by which anybody reaches the administration. */
  private static final Pattern OPEN_ADMINISTRATION =
      Pattern.compile("(?<!\\S)--api\\.insecure(=true)?(?!\\S)");

  private static final List<Switch> ADMINISTRATION_WITHOUT_LOGIN =
      List.of(
          Switch.of("TRAEFIK_API_INSECURE", Switch.ON),
          Switch.of("AIRFLOW__\\w+__AUTH_ROLE_PUBLIC", ADMINISTRATOR));

  private static final Switch EVERYBODY =
      Switch.of("(\\w+_)?ALLOW_EVERYONE_IF_NO_ACL_FOUND", Switch.ON);

  /** Settings by which a server with {@code protected-mode no} does ask. */
  private static final Set<String> ASKS = Set.of("requirepass", "aclfile", "user");

  private static final Pattern WITHOUT_LOGIN =
      Pattern.compile(
          "(?i)\\b(no|without( an?)?|needs no|asks for no)"
              + " (log-?on|log-?in|sign-?in|password|authentication|auth|credentials?)\\b");

  private static final Pattern REASON =
      Pattern.compile("(?i)\\b(only|because|since|as|nobody else|no one else|nothing but)\\b");

  private static final Pattern WISH =
      Pattern.compile("(?i)\\b(yet|to ?do|should|must|later|for now|temporar\\w*|until)\\b");

  private final Project project;
  private final OpenByDefault images;
  private final MountedSettings mounted;

  AccessSettings(Project project, Vocabulary vocabulary, MountedSettings mounted) {
    this.project = project;
    this.images = new OpenByDefault(vocabulary, mounted.files());
    this.mounted = mounted;
  }

  void describe(Service service, Optional<Identity.Runs> runs, ModelBuilder component) {
    var settings = Stream.concat(inFiles(service), service.environment().stream()).toList();
    for (var variable : settings) {
      setting(variable, component);
    }
    var words = service.commandWords();
    for (var index = 0; index < words.size(); index++) {
      var next = index + 1 < words.size() ? " " + words.get(index + 1).text() : "";
      option(words.get(index).text() + next, words.get(index).at(), component);
    }
    signedInForAll(settings, component);
    anonymousAdministrator(settings, component);
    if (component.has("authentication")) {
      reason(service).ifPresent(why -> component.put("authentication", why));
    } else {
      runs.flatMap(found -> images.of(service, found))
          .ifPresent(at -> component.put("open-by-default", "yes", at));
    }
  }

  /**
   * Returns why a store asks nobody, as its comment says, where only its neighbours in networks
   * that nothing leaves reach it.
   */
  private Optional<Tree.Scalar> reason(Service service) {
    return Comments.at(service.key(), project)
        .filter(any -> service.entry("ports").isEmpty() && isInside(service))
        .flatMap(
            comment ->
                Arrays.stream(comment.text().split("(?<=[.;])\\s+"))
                    .filter(said -> WITHOUT_LOGIN.matcher(said).find())
                    .filter(said -> REASON.matcher(said).find() && !WISH.matcher(said).find())
                    .findFirst()
                    .map(said -> new Tree.Scalar("n/a: " + said, comment.at())));
  }

  private boolean isInside(Service service) {
    var networks = Fields.pairs(service.body(), "networks");
    var known = project.resources(Project.Section.NETWORKS);
    return !networks.isEmpty()
        && networks.stream()
            .map(network -> known.get(network.key().text()))
            .allMatch(network -> network != null && Fields.isTrue(network.body(), "internal"));
  }

  private Stream<Variable> inFiles(Service service) {
    var settings = mounted.of(service);
    var asks = settings.stream().anyMatch(each -> ASKS.contains(each.name()));
    return settings.stream().filter(each -> !(asks && each.name().equals("protected-mode")));
  }

  private static void setting(Variable variable, ModelBuilder component) {
    if (Switch.any(NO_AUTHENTICATION, variable.name(), variable.value())) {
      component.put("authentication", "none", variable.at());
    }
    if (Switch.any(ADMINISTRATION_WITHOUT_LOGIN, variable.name(), variable.value())) {
      component.put("anonymous-admin", "yes", variable.at());
    }
    if (EVERYBODY.matches(variable.name(), variable.value())) {
      component.put("permits-by-default", "yes", variable.at());
    }
  }

  /** {@code text} is a word of the command and the next one. */
  private static void option(String text, Location at, ModelBuilder component) {
    if (NO_LOGIN_OPTION.matcher(text).find()) {
      component.put("authentication", "none", at);
    }
    if (OPEN_ADMINISTRATION.matcher(text).find()) {
      component.put("anonymous-admin", "yes", at);
    }
    if (text.contains("allow.everyone.if.no.acl.found=true")) {
      component.put("permits-by-default", "yes", at);
    }
  }

  /** Reads that phpMyAdmin has an account of the database as which everybody is signed in. */
  private static void signedInForAll(List<Variable> variables, ModelBuilder component) {
    var user = variables.stream().anyMatch(each -> each.name().equals("PMA_USER"));
    variables.stream()
        .filter(each -> user && each.name().matches("PMA_PASSWORD(_FILE)?"))
        .filter(each -> !each.value().isBlank())
        .findFirst()
        .ifPresent(each -> component.put("authentication", "none", each.at()));
  }

  /** Reads that Grafana gives those who do not log in the role of an administrator. */
  private static void anonymousAdministrator(List<Variable> variables, ModelBuilder component) {
    var on = Switch.of("GF_AUTH_ANONYMOUS_ENABLED", Switch.ON);
    var role = Switch.of("GF_AUTH_ANONYMOUS_ORG_ROLE", ADMINISTRATOR);
    if (variables.stream().anyMatch(each -> on.matches(each.name(), each.value()))) {
      variables.stream()
          .filter(each -> role.matches(each.name(), each.value()))
          .findFirst()
          .ifPresent(each -> component.put("anonymous-admin", "yes", each.at()));
    }
  }
}
