package dev.plumbline.importer.compose.backup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads which databases the commands of a script dump, when they name each of them. */
final class DumpedNames {
  private static final Pattern DUMP =
      Pattern.compile(
          "(?<![\\w-])(?<tool>pg_dump|mysqldump|mariadb-dump)\\s(?<rest>[^;|&>)]{0,600})");

  /** What takes all databases, or copies the files of a server as a whole. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?<![\\w-])(pg_dumpall|pg_basebackup|barman|pgbackrest|wal-g|mariabackup|mariadb-backup"
              + "|xtrabackup|--all-databases|-A)(?![\\w-])");

  /** Options whose value is the next word. */
  private static final Set<String> WITH_VALUE =
      Set.of(
          "-U",
          "-h",
          "-p",
          "-P",
          "-f",
          "-F",
          "-n",
          "-N",
          "-t",
          "-T",
          "-Z",
          "-j",
          "-E",
          "-u",
          "--host",
          "--port",
          "--username",
          "--user",
          "--file",
          "--format",
          "--schema",
          "--table",
          "--exclude-table",
          "--compress",
          "--jobs");

  private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w-]{0,62}");
  private static final Pattern IN_ADDRESS =
      Pattern.compile("\\w+://[^/\\s]{1,200}/(?<name>[\\w-]{1,63})(\\?.*)?");

  private DumpedNames() {}

  /** Returns the names; nothing when one is not told, or when all are taken. */
  static Optional<Set<String>> in(List<String> lines) {
    var text =
        String.join(
            "\n", lines.stream().filter(line -> !line.stripLeading().startsWith("#")).toList());
    var joined = text.replace("\\\n", " ");
    if (WHOLE.matcher(joined).find()) {
      return Optional.empty();
    }
    var names = new TreeSet<String>();
    var dumps = DUMP.matcher(joined);
    while (dumps.find()) {
      var found = names(dumps.group("rest").split("\n", 2)[0]);
      if (found.isEmpty() || !found.stream().allMatch(NAME.asMatchPredicate())) {
        return Optional.empty();
      }
      names.addAll(found);
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }

  private static List<String> names(String rest) {
    var words = Arrays.stream(rest.strip().split("\\s+")).map(DumpedNames::bare).toList();
    var free = new ArrayList<String>();
    for (var index = 0; index < words.size(); index++) {
      var word = words.get(index);
      if (word.startsWith("--dbname=")) {
        return List.of(name(bare(word.substring("--dbname=".length()))));
      }
      if ((word.equals("-d") || word.equals("--dbname")) && index + 1 < words.size()) {
        return List.of(name(words.get(index + 1)));
      }
      if (word.equals("--databases") || word.equals("-B")) {
        return words.subList(index + 1, words.size()).stream()
            .filter(each -> !each.startsWith("-"))
            .toList();
      }
      if (WITH_VALUE.contains(word)) {
        index++;
      } else if (!word.startsWith("-") && !word.isEmpty()) {
        free.add(name(word));
      }
    }
    return free.stream().limit(1).toList();
  }

  private static String name(String written) {
    var address = IN_ADDRESS.matcher(written);
    return address.matches() ? address.group("name") : written;
  }

  private static String bare(String word) {
    return word.replaceAll("^[\"']|[\"']$", "");
  }
}
