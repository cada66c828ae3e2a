package dev.plumbline.importer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Detects settings that hold a secret in plain text.
 *
 * <p>The name must be that of a secret, and the value must look like one. Names that end in {@code
 * _FILE} or {@code _TTL}, paths, switches, and references to variables or secret stores do not
 * count.
 */
public final class SecretText {
  private static final Pattern WORD_BREAK =
      Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  /** A word that names a secret by itself. */
  private static final Pattern SECRET_WORD =
      Pattern.compile(
          ".*(password|passwd|passphrase|secret|apikey|passwort|token)|pass|pw|pwd|salt|pat");

  /** A word that names a secret together with a following {@code key}. */
  private static final Set<String> BEFORE_KEY =
      Set.of(
          "api", "private", "access", "secret", "encryption", "signing", "master", "auth", "app");

  /** A last word for something about a secret, which is not the secret itself. */
  private static final Set<String> ABOUT =
      Set.of(
          "file",
          "path",
          "dir",
          "directory",
          "location",
          "name",
          "type",
          "ttl",
          "expiry",
          "expires",
          "expiration",
          "lifetime",
          "timeout",
          "length",
          "min",
          "max",
          "size",
          "count",
          "limit",
          "algorithm",
          "issuer",
          "audience",
          "header",
          "enabled",
          "enable",
          "required",
          "policy",
          "endpoint",
          "url",
          "uri",
          "host",
          "port",
          "id",
          "user",
          "username",
          "email",
          "field",
          "store",
          "provider",
          "backend",
          "engine",
          "version",
          "rotation",
          "attempts",
          "retries",
          "interval",
          "duration",
          "days",
          "hours",
          "minutes",
          "seconds",
          "mode",
          "method",
          "format",
          "prefix",
          "scope",
          "scopes",
          "plugin",
          "validation",
          "strength",
          "complexity",
          "param",
          "claim",
          "uris",
          "ref",
          "arn",
          "env",
          "var",
          "scheme",
          "class",
          "server",
          "servers",
          "hash",
          "hasher",
          "hashing",
          "encoder",
          "encoding",
          "digest",
          "alg",
          "algo",
          "kind",
          "iterations",
          "cost",
          "source",
          "generator",
          "manager",
          "service",
          "handler",
          "age",
          "validity",
          "rounds");

  /** A first word that turns the name into a switch or a limit. */
  private static final Set<String> SWITCH =
      Set.of("allow", "disable", "enable", "require", "use", "skip", "show", "max", "min", "no");

  private static final Pattern NOT_A_SECRET =
      Pattern.compile(
          "(?i)|true|false|yes|no|on|off|none|null|nil|disabled|enabled|invalid|dummy|unused|placeholder|redacted|tbd|todo|unset|not[-_"
              + " ]?set|\\d|[./~][\\w./ -]*|[A-Za-z]:\\\\.*|file:.*|<.*>|\\[.*]|(.*[-_"
              + " ])?(in|from|via|by)[-_"
              + " ]\\.?(env|environment|vault|secrets?)|\\*+|x{3,}|\\.{3,}|your[-_"
              + " ].*(key|token|password|secret|here|value)\\W*|(arn|vault|ssm|op|awssm|gcpsm|azurekv|secret|keyring):.*"
              + "|(?=.*(?:\\$[{(]|\\{\\{)).*+");

  /**
   * What stands where a tool lays down the real value: {@code __vault__}, {@code @@PASSWORD@@},
   * {@code %%TOKEN%%}, {@code CHANGEME_BY_DEPLOY}, {@code REPLACED-AT-START}, {@code xxxx-xxxx}. A
   * {@code changeme} by itself works as a password, so it counts.
   */
  private static final Pattern STAND_IN =
      Pattern.compile(
          "(?i)__\\w{1,60}__|@@\\w{1,60}@@|%%?\\w{1,60}%%?|(?:change[-_"
              + " ]?(?:me|it)|set|filled|injected|provided|rendered|replaced?|substituted|overwritten|overridden)[-_"
              + " ](?:by|via|through)[-_ ].*|(?:filled|injected|rendered|replaced|substituted)[-_"
              + " ](?:at|on|in|during)[-_ ].*|[x._-]{4,}");

  /** A stand-in that no person fills in, but the tool that deploys. */
  private static final Pattern LAID_DOWN =
      Pattern.compile(
          "(?i)__\\w{1,60}__|@@\\w{1,60}@@|%%\\w{1,60}%%|\\{\\{[^{}]{0,200}}}|<?(?:(?:set|filled|injected|provided|rendered|replaced?|substituted|comes|laid"
              + " down)[-_ ])?(?:in|from|by|via|through)[-_"
              + " ](?:ansible|vault|sops|secrets?|chef|puppet|salt|deploy\\w{0,5}|pipeline|ci)>?");

  /** {@code user/password} or {@code user:password} under a name such as {@code NEO4J_AUTH}. */
  private static final Pattern CREDENTIAL_PAIR = Pattern.compile("\\w[\\w.@-]*[/:][^/\\s]\\S*");

  /** Tokens that are known by their form. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "gh[pousr]_\\w{36,}|github_pat_\\w{22,}|glpat-[\\w-]{20,}|xox[abeprs]-[\\w-]{10,}|xapp-[\\w-]{10,}"
              + "|[sr]k_live_\\w{16,}|AIza[\\w-]{35}|npm_\\w{36,}|pypi-[\\w-]{50,}|hf_\\w{30,}|hv[sb]\\.[\\w-]{24,}"
              + "|dop_v1_\\w{60,}|dckr_pat_[\\w-]{20,}|SG\\.[\\w-]{16,}\\.[\\w-]{16,}|sk-(proj-|ant-)?[\\w-]{32,}|whsec_\\w{24,}|AGE-SECRET-KEY-\\w{50,}|-----BEGIN"
              + " [A-Z ]*PRIVATE KEY-----.*",
          Pattern.DOTALL);

  /** Stores whose password a setting named {@code …_AUTH} holds alone. */
  private static final Set<String> PASSWORD_ONLY = Set.of("redis", "valkey", "keydb");

  private static final int LONG = 16;
  private static final int SHORT = 8;

  /** Small letters, capital letters, digits, other characters. */
  private static final List<Pattern> SORTS =
      Stream.of("[a-z]", "[A-Z]", "\\d", "[^\\w\\s.-]").map(Pattern::compile).toList();

  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(?i)change|replace|example|sample|secret|password|passwd|insecure|default|test|dummy|your|"
              + "my[-_]|here|local|development|demo|12345|abcde|xxxx");

  private SecretText() {}

  /** Returns whether the setting's name is that of a secret and its value looks like one. */
  public static boolean isIn(String name, String value) {
    var text = value.strip();
    if (isNone(text)) {
      return false;
    }
    var words = words(name);
    return isToken(text)
        || namesSecret(words)
        || words.get(words.size() - 1).equals("auth")
            && (CREDENTIAL_PAIR.matcher(text).matches() || PASSWORD_ONLY.contains(words.get(0)));
  }

  /** Returns whether the text is a switch, a path, a reference or a stand-in, and no secret. */
  static boolean isNone(String text) {
    return NOT_A_SECRET.matcher(text).matches() || STAND_IN.matcher(text).matches();
  }

  /**
   * Returns whether the setting has a secret by its name or in an address, and in its place what a
   * tool puts the real one for: {@code __vault__}, {@code {{ db_password }}}.
   */
  public static boolean isLaidDown(String name, String value) {
    var text = value.strip();
    return LAID_DOWN.matcher(text).matches() && namesSecret(words(name))
        || Address.in(text).stream()
            .flatMap(address -> address.password().stream())
            .anyMatch(password -> LAID_DOWN.matcher(password).matches());
  }

  /** Returns whether the text is a token that is known by its form. */
  public static boolean isToken(String text) {
    return TOKEN.matcher(text.strip()).matches();
  }

  /**
   * Returns whether a setting is a secret by its name and its value is one that nobody would write
   * as an example: long and of two sorts of characters, or shorter and of three, and no words.
   */
  public static boolean isReal(String name, String value) {
    var text = value.strip();
    var sorts = SORTS.stream().filter(sort -> sort.matcher(text).find()).count();
    return isIn(name, text)
        && text.length() >= SHORT
        && sorts >= (text.length() < LONG ? 3 : 2)
        && !EXAMPLE.matcher(text).find();
  }

  private static boolean namesSecret(List<String> words) {
    var last = words.get(words.size() - 1);
    if (words.equals(List.of("pwd"))
        || ABOUT.contains(last)
        || words.size() > 1 && SWITCH.contains(words.get(0))) {
      return false;
    }
    for (var index = 0; index < words.size(); index++) {
      var word = words.get(index);
      var keyed =
          index > 0
              && (word.equals("key") || word.equals("keys"))
              && BEFORE_KEY.contains(words.get(index - 1));
      if (keyed || SECRET_WORD.matcher(word).matches()) {
        return true;
      }
    }
    return false;
  }

  private static List<String> words(String name) {
    var words =
        Arrays.stream(WORD_BREAK.split(name))
            .filter(word -> !word.isEmpty())
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList();
    return words.isEmpty() ? List.of(name) : words;
  }
}
