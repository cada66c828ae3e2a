package dev.plumbline.importer;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Detects secrets inside longer texts: addresses, connection strings, command lines. */
public final class SecretInside {
  /** A password in a connection string or a command line: {@code Password=…;}, {@code --pass …}. */
  private static final Pattern NAMED_INSIDE =
      Pattern.compile(
          "(?i)(?:(?:^|;|(?<!\\s)\\s)\\s*+(?:password|pwd)\\s*+=|(?<!-)-[a-z-]{0,41}(?:pass|password|secret|token)["
              + " =])\\s*[\"']?(?<value>[^;\\s\"']+)");

  /** A client of MySQL or Redis with a password in its short option. */
  private static final Pattern SHORT_OPTION =
      Pattern.compile(
          "(?:mysql|mariadb)\\w*\\b.* -p(?<mysql>[^\\s=]+)|redis-cli\\b.* -a (?<redis>\\S+)");

  /**
   * Passwords in other places: before the brackets of a driver's address, as {@code
   * app:…@tcp(db:3306)/shop}; before an Oracle server, as {@code app/…@//db:1521/shop}; in a
   * variable of one command, as {@code PGPASSWORD=… psql}; in the options of clients.
   */
  private static final List<Pattern> OTHERS =
      Stream.of(
              "(?:^|[\\s\"'=])[\\w.-]{1,64}:(?<value>[^\\s:@/\"']{1,100})@\\w{0,12}\\(",
              "(?:^|[\\s\"'=:])[\\w.$#]{1,30}/(?<value>[^\\s/@\"']{1,60})@(?://[\\w.-]{1,100}|[\\w.-]{1,100}:\\d{2,5}/\\w)",
              "(?:^|[\\s;&\"'(])(?:PGPASSWORD|MYSQL_PWD|REDISCLI_AUTH|SSHPASS|[A-Z][A-Z0-9_]{0,40}_(?:PASSWORD|PASSWD|SECRET|TOKEN))=[\"']?(?<value>[^\\s;&|\"'$`<]{1,200})(?=[\"']?[\\s;&])",
              "curl\\b[^|;&]{0,200}?\\s(?:-u\\s?|--user[\\s=])[\"']?[\\w.@-]{1,64}:(?<value>[^\\s\"']{1,100})",
              "sshpass\\s{1,9}-p\\s{0,9}[\"']?(?<value>[^\\s\"']{1,100})",
              "(?:mongo(?:sh|dump|restore|import|export)?\\s[^|;&]{0,200}?\\s-p|ldap(?:search|add|modify|whoami)\\s[^|;&]{0,200}?\\s-w)\\s{1,9}[\"']?(?<value>[^\\s\"']{1,100})",
              "\\bmc\\s{1,9}(?:alias\\s{1,9}set|config\\s{1,9}host\\s{1,9}add)\\s{1,9}\\S{1,100}\\s{1,9}https?://\\S{1,200}\\s{1,9}\\S{1,100}\\s{1,9}[\"']?(?<value>[^\\s;\"']{1,100})")
          .map(Pattern::compile)
          .toList();

  /** What a shell in the container puts in: {@code -p$MYSQL_ROOT_PASSWORD}. */
  private static final Pattern SHELL_VARIABLE = Pattern.compile("[\"']*\\$[A-Za-z_]\\w*[\"'\\\\]*");

  /** Addresses at which whoever knows them may post in our name. */
  private static final Pattern HOOK =
      Pattern.compile(
          "https://(?:hooks\\.slack\\.com/(?:services|workflows|triggers)/\\w{5,}/\\w{5,}/\\w{8,}"
              + "|(?:\\w{1,20}\\.)?discord(?:app)?\\.com/api/(?:v\\d{1,2}/)?webhooks/\\d{6,}/[\\w-]{20,}"
              + "|[\\w-]{1,60}\\.webhook\\.office\\.com/\\w{1,20}/[\\w-]{20,}"
              + "|outlook\\.office(?:365)?\\.com/webhook/[\\w-]{20,}"
              + "|chat\\.googleapis\\.com/v1/spaces/[^\\s?]{1,200}\\?key="
              + "|api\\.telegram\\.org/bot\\d{6,}:[\\w-]{20,}"
              + "|hooks\\.zapier\\.com/hooks/catch/\\d{3,}/\\w{5,}"
              + "|maker\\.ifttt\\.com/trigger/[^\\s/]{1,100}(?:/json)?/with/key/[\\w-]{10,}"
              + "|api\\.opsgenie\\.com/v\\d/json/\\w{1,20}\\?apiKey=\\w{4,}"
              + "|open\\.(?:feishu\\.cn|larksuite\\.com)/open-apis/bot/v2/hook/[\\w-]{20,}"
              + "|oapi\\.dingtalk\\.com/robot/send\\?access_token=\\w{20,}"
              + "|qyapi\\.weixin\\.qq\\.com/cgi-bin/webhook/send\\?key=[\\w-]{20,}"
              + "|hc-ping\\.com/[\\w-]{36})");

  /** Keys of accounts in connection strings, and signatures in addresses: they open all of it. */
  private static final Pattern ACCOUNT_KEY =
      Pattern.compile(
          "(?i)(?:^|;)\\s{0,9}(?:AccountKey|SharedAccessKey|SharedAccessSignature|SharedSecretValue)="
              + "(?<key>[^;\\s]{12,})|[?&]sig=(?<signature>[\\w%+/=-]{20,})");

  private SecretInside() {}

  /**
   * Returns whether a URL, a connection string or a command line in the text holds a password, or
   * is itself what nobody else may know: a webhook's address.
   */
  public static boolean isIn(String text) {
    var inUrls = Address.in(text).stream().flatMap(address -> address.password().stream());
    var named = NAMED_INSIDE.matcher(text).results().map(match -> match.group(1));
    var options = SHORT_OPTION.matcher(text).results().map(SecretInside::first);
    var keys = ACCOUNT_KEY.matcher(text).results().map(SecretInside::first);
    var others =
        OTHERS.stream().flatMap(form -> form.matcher(text).results()).map(match -> match.group(1));
    return HOOK.matcher(text).find()
        || Stream.of(inUrls, named, options, keys, others)
            .flatMap(found -> found)
            .filter(password -> !SHELL_VARIABLE.matcher(password).matches())
            .anyMatch(password -> !SecretText.isNone(password));
  }

  /** Returns what the first group holds, or else the second. */
  private static String first(MatchResult match) {
    return match.group(1) == null ? match.group(2) : match.group(1);
  }
}
