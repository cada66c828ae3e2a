package dev.plumbline.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A network address that a setting names.
 *
 * @param scheme the URL's scheme in lower case without its driver, such as {@code postgresql} of
 *     {@code jdbc:postgresql} or {@code mysql} of {@code mysql+pymysql}; empty for {@code
 *     host:port}
 * @param host the host's name as written
 * @param port the port, when one is named
 * @param password the password in the URL, when one is written there
 */
public record Address(
    Optional<String> scheme, String host, Optional<Integer> port, Optional<String> password) {
  /** Longer text holds certificates or scripts, not addresses. */
  private static final int MAX_TEXT = 16_384;

  private static final Pattern URL =
      Pattern.compile(
          "(?<scheme>[A-Za-z][A-Za-z0-9+.:-]{0,60}?):(?:thin:)?@?//"
              + "(?<authority>(?:(?!,[A-Za-z][A-Za-z0-9+.-]{0,40}+://)[^/\\s\"'?#;()<>|&\\\\])*+)");
  private static final Pattern HOST_PORT =
      Pattern.compile(
          "(?<![\\w./${-])(?<host>[A-Za-z_][\\w.-]{0,252}+):(?<port>\\d{1,5})(?![\\w.])");
  private static final Pattern ORACLE =
      Pattern.compile("jdbc:oracle:\\w+:@(?<host>[\\w.-]++)(?::(?<port>\\d{1,5}))?+");
  private static final Pattern PORT = Pattern.compile("\\d{1,5}");

  /** What a template puts before the host; its spaces and brackets would end the URL. */
  private static final Pattern FILLED_IN =
      Pattern.compile(
          "\\{\\{[^{}]{0,200}}}(?=@|:\\{\\{|:[^\\s/@]{1,100}@)|(?<=:)<[^<>@/]{1,100}>(?=@)");

  private static final String STAND_IN = "{{}}";

  /** Returns the addresses in a text, in their order: URLs, then {@code host:port}. */
  public static List<Address> in(String text) {
    var found = new ArrayList<Address>();
    if (text.length() > MAX_TEXT) {
      return found;
    }
    var written = FILLED_IN.matcher(text).replaceAll(STAND_IN);
    var withoutUrls = cut(URL, written, url -> found.addAll(ofUrl(url)));
    var rest = cut(ORACLE, withoutUrls, oracle -> found.add(ofOracle(oracle)));
    HOST_PORT.matcher(rest).results().forEach(match -> found.add(ofHostPort(match.group())));
    return found;
  }

  /** Passes each match to {@code found} and returns the text without the matches. */
  private static String cut(Pattern pattern, String text, Consumer<Matcher> found) {
    var rest = new StringBuilder();
    var matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.accept(matcher);
      matcher.appendReplacement(rest, " ");
    }
    return matcher.appendTail(rest).toString();
  }

  private static Address ofOracle(Matcher match) {
    return new Address(
        Optional.of("oracle"), match.group("host"), port(match.group("port")), none());
  }

  private static List<Address> ofUrl(Matcher url) {
    var authority = url.group("authority");
    var userEnd = authority.lastIndexOf('@');
    var password = userEnd < 0 ? none() : password(authority.substring(0, userEnd));
    var scheme = Optional.of(scheme(url.group("scheme")));
    var addresses = new ArrayList<Address>();
    for (var host : authority.substring(userEnd + 1).split(",")) {
      var portAt = host.lastIndexOf(':');
      var name = portAt < 0 ? host : host.substring(0, portAt);
      if (!name.isEmpty()) {
        var port = portAt < 0 ? Optional.<Integer>empty() : port(host.substring(portAt + 1));
        addresses.add(new Address(scheme, name, port, password));
      }
    }
    return addresses;
  }

  private static Address ofHostPort(String text) {
    var portAt = text.lastIndexOf(':');
    return new Address(none(), text.substring(0, portAt), port(text.substring(portAt + 1)), none());
  }

  private static String scheme(String written) {
    var parts = written.toLowerCase(Locale.ROOT).split(":");
    var driver = parts.length > 1 && parts[0].equals("jdbc");
    return (driver ? parts[1] : parts[parts.length - 1]).split("\\+", 2)[0];
  }

  private static Optional<String> password(String userinfo) {
    var colon = userinfo.indexOf(':');
    return colon < 0
        ? none()
        : Optional.of(userinfo.substring(colon + 1)).filter(p -> !p.isEmpty());
  }

  private static Optional<Integer> port(String text) {
    return text != null && PORT.matcher(text).matches()
        ? Optional.of(Integer.valueOf(text)).filter(port -> port > 0 && port < 65_536)
        : Optional.empty();
  }

  private static Optional<String> none() {
    return Optional.empty();
  }
}
