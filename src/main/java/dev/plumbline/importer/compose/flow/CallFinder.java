package dev.plumbline.importer.compose.flow;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.Address;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.service.Service;
import dev.plumbline.importer.compose.service.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the calls of a service in its settings and command. */
final class CallFinder {
  /** The last word of a setting that takes a host. */
  private static final Pattern HOST_SETTING =
      Pattern.compile(
          "(?i)(.*[_.-]|pg)?(hosts?|hostname|servers?|addr|addrs|address|addresses|endpoints?|urls?"
              + "|uris?|brokers?|nodes?|upstreams?|backends?|targets?|peers?|seeds?|bootstrap"
              + "|connect|dsn|proxy|remote|master|replica)");

  private static final Pattern HOST_WORD =
      Pattern.compile("(?i)(?<![^_.-])(host|hostname|server|addr|address)$");

  /** Settings whose {@code name:number} is an image, a version or a login. */
  private static final Pattern NO_ADDRESS =
      Pattern.compile("(?i).*(image|version|tag|auth|user|password|secret|java_opts)");

  private static final Pattern HOST_OPTION =
      Pattern.compile(
          "(?i)-h|--?(\\w++-)*+(host|hostname|server|addr|address|endpoint|url|target)");

  private static final Pattern CONNECTION_STRING =
      Pattern.compile(
          "(?i)(?:^|;)\\s*(?:host|server|data source|addr|address|endpoint|network address)\\s*="
              + "\\s*(?:tcp:)?(?<host>[\\w.-]+)");

  /** Keywords of libpq: {@code host=db port=5432 sslmode=disable}. */
  private static final Pattern KEYWORDS =
      Pattern.compile("(?i)(?:^|\\s)host=(?<host>[\\w.-]{1,253})(?=\\s)");

  /** A host's name without a domain. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w-]{0,62}");

  private static final Pattern ENCRYPTED =
      Pattern.compile(
          "(?i)ssl[ _-]?mode=(require|verify)|(?<![a-z])((use|enable)[ _-]?)?(ssl|tls)"
              + "(_?enabled)?=(true|1|on|yes)|encrypt=(true|yes|mandatory|strict)");

  /** Parameters of JDBC, ADO.NET, libpq and drivers like them that switch encryption off. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?i)ssl[ _-]?mode=(disable|none)|(?<![a-z])((use|enable)[ _-]?)?(ssl|tls)(_?enabled)?="
              + "(false|0|off|no|disabled?)(?![a-z])|encrypt=(false|no|optional)(?![a-z])"
              + "|security\\.protocol=(sasl_)?plaintext");

  private static final Pattern TLS_SETTING =
      Pattern.compile("(?<of>[A-Z][A-Z0-9_]*?)_(USE_|ENABLE_)?(TLS|SSL|START_?TLS)(_ENABLED?)?");

  private static final Pattern NO_TLS_SETTING =
      Pattern.compile(
          "(?<of>[A-Z][A-Z0-9_]*?)_((IGNORE|DISABLE|NO|SKIP)_(TLS|SSL|START_?TLS)"
              + "|(TLS|SSL|START_?TLS)_DISABLED?)");

  /** What the settings of the client library of PostgreSQL start with. */
  private static final String LIBPQ = "PG";

  private static final Pattern TLS_MODE =
      Pattern.compile(
          "(?<of>PG|[A-Z][A-Z0-9_]*?(?=_))_?((TLS|SSL|START_?TLS)_?MODE|SECURITY_PROTOCOL"
              + "|(?<=(LDAP|MAIL|SMTP)_)ENCRYPTION|(CONNECTION|TRANSPORT)_ENCRYPTION)");

  private static final Pattern NO_TLS =
      Pattern.compile("(?i)disabled?|off|none|null|plain|unencrypted|(sasl_)?plaintext");

  /** Settings that name the queue of jobs. */
  private static final Pattern QUEUE_SETTING =
      Pattern.compile(
          "(?i)environment (.*_)?(QUEUE|JOBS?|BROKER|BULL(MQ)?|SIDEKIQ|RESQUE|RQ|ARQ|DRAMATIQ|HUEY)"
              + "(_.*)?");

  /** Workers that take their jobs from Redis only. */
  private static final Pattern QUEUE_WORKER =
      Pattern.compile("(^|[\\s/])(sidekiq|rq worker|rqworker|arq)(\\s|$)");

  private final HostNames names;
  private final CallProtocols protocols;

  CallFinder(HostNames names, CallProtocols protocols) {
    this.names = names;
    this.protocols = protocols;
  }

  /** A host outside the project that a service names. */
  record OutsideHost(Address address, String setting, Location at) {}

  /**
   * What a service's settings show.
   *
   * @param calls calls to services of the project
   * @param outsideHosts addresses outside it
   */
  record Found(List<Call> calls, List<OutsideHost> outsideHosts) {}

  Found find(Service service) {
    var all = all(service);
    all.calls().replaceAll(call -> switchedOff(service, call));
    all.calls().replaceAll(call -> queued(service, call));
    return all;
  }

  /** Returns a call to Redis as one of a queue, when the setting or the command says so. */
  private static Call queued(Service service, Call call) {
    var redis = call.protocol().filter(name -> name.matches("rediss?")).isPresent();
    var queued =
        QUEUE_SETTING.matcher(call.why()).matches()
            || Workers.takesJobs(service)
            || QUEUE_WORKER.matcher(service.commandLine()).find();
    return redis && queued ? call.asQueued() : call;
  }

  /**
   * Returns a call without encryption when {@code REDIS_TLS=false} stands beside its address; where
   * the address has a protocol over TLS, as with {@code ldaps://}, no TLS has to be started.
   */
  private Call switchedOff(Service service, Call call) {
    var off =
        call.encryption().isEmpty()
            && call.protocol().filter(protocols::isEncrypted).isEmpty()
            && service.environment().stream()
                .flatMap(variable -> switchOff(variable).stream())
                .anyMatch(of -> isAbout(of, call));
    return off ? call.with(Optional.of("none"), call.authentication()) : call;
  }

  /** Returns whether a setting beside is about a call; those of libpq are about all its calls. */
  private static boolean isAbout(String of, Call call) {
    return call.why().startsWith("environment " + of + "_")
        || of.equals(LIBPQ) && call.protocol().filter("postgresql"::equals).isPresent();
  }

  /** Returns what a setting is about that switches TLS off: REDIS in {@code REDIS_TLS=false}. */
  private static Optional<String> switchOff(Variable variable) {
    var value = variable.value().strip();
    var patterns = new ArrayList<Pattern>();
    if (Fields.isFalse(value)) {
      patterns.add(TLS_SETTING);
    }
    if (Fields.isTrue(value)) {
      patterns.add(NO_TLS_SETTING);
    }
    if (NO_TLS.matcher(value).matches()) {
      patterns.add(TLS_MODE);
    }
    return patterns.stream()
        .map(found -> found.matcher(variable.name()))
        .filter(Matcher::matches)
        .findFirst()
        .map(setting -> setting.group("of"));
  }

  private Found all(Service service) {
    var found = new Found(new ArrayList<>(), new ArrayList<>());
    for (var variable : service.environment()) {
      var name = variable.name();
      var why = "environment " + name;
      if (!NO_ADDRESS.matcher(name).matches() || variable.value().contains("://")) {
        addresses(service, name, variable.value(), why, variable.at(), found);
      }
      if (HOST_SETTING.matcher(name).matches()) {
        var calls = found.calls.size();
        hosts(service, variable.value(), why, variable.at(), found);
        unknown(service, variable, found);
        portBeside(service, name)
            .ifPresent(
                protocol ->
                    found
                        .calls
                        .subList(calls, found.calls.size())
                        .replaceAll(
                            call ->
                                call.protocol().isPresent()
                                    ? call
                                    : call.usually(Optional.of(protocol))));
      }
      connectionString(service, variable.value(), why, variable.at(), found);
    }
    for (var key : List.of("entrypoint", "command")) {
      command(service, key, Fields.texts(service.body(), key), found);
    }
    return found;
  }

  /** Returns the protocol of the port that stands beside a host, as SMTP_PORT beside SMTP_HOST. */
  private Optional<String> portBeside(Service service, String setting) {
    var port = HOST_WORD.matcher(setting).replaceFirst("PORT");
    return service.environment().stream()
        .filter(variable -> variable.name().equalsIgnoreCase(port))
        .map(variable -> variable.value().strip())
        .filter(value -> value.matches("\\d{1,5}"))
        .findFirst()
        .flatMap(value -> protocols.named(Optional.empty(), Optional.of(Integer.valueOf(value))));
  }

  private void addresses(
      Service service, String setting, String text, String why, Location at, Found found) {
    for (var address : Address.in(text)) {
      var callee = names.of(address.host(), service);
      callee
          .filter(other -> !other.equals(service))
          .ifPresent(other -> found.calls.add(call(service, other, address, text, why, at)));
      if (callee.isEmpty()) {
        found.outsideHosts.add(new OutsideHost(address, setting, at));
      }
    }
  }

  private Call call(
      Service from, Service to, Address address, String text, String why, Location at) {
    var scheme = address.scheme().orElse("");
    var encryption =
        scheme.endsWith("ssl") || scheme.equals("tls") ? Optional.of("tls") : encryption(text);
    var call = Call.of(from.id(), to.id(), why, at);
    var named = protocols.named(address.scheme(), address.port(), to);
    var spoken = named.isPresent() ? call.over(named) : call.usually(protocols.usual(to));
    return spoken.with(encryption, address.password().map(password -> "password"));
  }

  /** Returns what the parameters in a text say of encryption. */
  private static Optional<String> encryption(String text) {
    return ENCRYPTED.matcher(text).find()
        ? Optional.of("tls")
        : PLAIN.matcher(text).find() ? Optional.of("none") : Optional.empty();
  }

  /** Reads a value that consists of host names. */
  private void hosts(Service service, String text, String why, Location at, Found found) {
    Arrays.stream(text.strip().split("[,;\\s]+"))
        .forEach(host -> host(service, host, why, at, found));
  }

  /** Reads a setting whose whole value is a name that no service has: {@code REDIS_HOST=redsi}. */
  private void unknown(Service service, Variable variable, Found found) {
    var host = variable.value().strip();
    if (HOST_WORD.matcher(variable.name()).find()
        && NAME.matcher(host).matches()
        && names.of(host, service).isEmpty()) {
      var address = new Address(Optional.empty(), host, Optional.empty(), Optional.empty());
      found.outsideHosts.add(new OutsideHost(address, variable.name(), variable.at()));
    }
  }

  private void connectionString(
      Service service, String text, String why, Location at, Found found) {
    var form = text.indexOf(';') > 0 ? CONNECTION_STRING : KEYWORDS;
    var match = form.matcher(text);
    var calls = found.calls.size();
    while (match.find()) {
      host(service, match.group("host"), why, at, found);
    }
    var encryption = encryption(text);
    found
        .calls
        .subList(calls, found.calls.size())
        .replaceAll(call -> call.with(encryption, call.authentication()));
  }

  private void host(Service service, String host, String why, Location at, Found found) {
    names
        .of(host, service)
        .filter(other -> !other.equals(service))
        .map(other -> Call.of(service.id(), other.id(), why, at).usually(protocols.usual(other)))
        .ifPresent(found.calls::add);
  }

  private void command(Service service, String key, List<Tree.Scalar> texts, Found found) {
    var option = "";
    for (var text : texts) {
      for (var word : text.text().split("\\s+")) {
        var equals = word.indexOf('=');
        var name = equals > 0 ? word.substring(0, equals) : option;
        var value = equals > 0 ? word.substring(equals + 1) : word;
        addresses(service, name, value, key, text.at(), found);
        if (HOST_OPTION.matcher(name).matches()) {
          hosts(service, value, key, text.at(), found);
        }
        option = word.toLowerCase(Locale.ROOT);
      }
    }
  }
}
