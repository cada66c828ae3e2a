package dev.plumbline.cli.explain;

import dev.plumbline.cli.terminal.Page;
import dev.plumbline.dictionary.Dictionary;
import dev.plumbline.dictionary.Entry;
import dev.plumbline.dictionary.Sort;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The page of a kind, a technology, a protocol or another value. */
final class TermPage {
  private static final Map<String, String> HOLDS = new LinkedHashMap<>();
  private static final Map<String, String> DOES_NOT_HOLD = new LinkedHashMap<>();

  static {
    HOLDS.put("managed", "A provider runs it for its users: no image, no host of yours.");
    HOLDS.put(
        "alwaysEncryptsAtRest", "It encrypts whatever it stores, and nobody can switch that off.");
    HOLDS.put("takesOnlyEncrypted", "It refuses connections that are not encrypted.");
    HOLDS.put("asksWhenTold", "It lets callers in unasked until it is set up to ask who they are.");
    HOLDS.put("openToApps", "It is made to be called by apps on devices, and asks each who it is.");
    HOLDS.put("onOneHost", "It runs everything that it describes on one machine.");
    HOLDS.put(
        "leavesStopped", "A container that ends stays stopped under it, unless told otherwise.");
    HOLDS.put("encrypted", "What goes over it is always encrypted.");
    HOLDS.put(
        "optionalEncryption", "It can be encrypted, but need not be: say so with `encryption`.");
    HOLDS.put("local", "It never leaves the host.");
    HOLDS.put("administrative", "It serves administration.");
    HOLDS.put("sensitive", "Such data must be kept from outsiders.");
    HOLDS.put("trust", "Crossing such a boundary means crossing into less or more trust.");
    HOLDS.put("networkBoundary", "Such a boundary controls the traffic that crosses it.");
    HOLDS.put("outsideWorld", "What is inside is external to the organisation.");
    HOLDS.put("weak", "It protects too little by today's standards.");
    HOLDS.put("broken", "It is known to be broken or is no longer allowed.");
    HOLDS.put("singleFactor", "It rests on one proof only.");
    HOLDS.put("multiFactorAuthentication", "It takes two proofs of different kinds.");
    HOLDS.put("mayRead", "It includes reading.");
    HOLDS.put("mayWrite", "It includes writing.");
    HOLDS.put("tooWide", "It gives more than a caller needs.");
    HOLDS.put("ofProgram", "It proves which program calls, and nothing of whom it calls for.");
    DOES_NOT_HOLD.put("encrypted", "By itself it encrypts nothing.");
    DOES_NOT_HOLD.put("sensitive", "Such data need not be kept from outsiders.");
    DOES_NOT_HOLD.put("trust", "Crossing such a boundary changes no trust.");
  }

  private final Page page;
  private final Dictionary dictionary;
  private final Supplier<LocalDate> today;

  TermPage(Page page, Dictionary dictionary, Supplier<LocalDate> today) {
    this.page = page;
    this.dictionary = dictionary;
    this.today = today;
  }

  /** Prints the page; a version behind a technology's name says which release is meant. */
  void print(Entry entry, String word) {
    page.heading(entry.name() + ": " + entry.sort().title());
    entry.first(Entry.MEANS).filter(text -> !text.isBlank()).ifPresent(page::text);
    if (entry.sort() == Sort.VALUE) {
      page.text("It is a value of " + KeyPage.either(keys(entry)) + ".");
    }
    if (!entry.all(Entry.ALSO).isEmpty()) {
      page.text("Also written: " + String.join(", ", entry.all(Entry.ALSO)) + ".");
    }
    var facts = new ArrayList<String>();
    switch (entry.sort()) {
      case KIND -> kind(entry, facts);
      case TECHNOLOGY -> technology(entry, facts);
      case PROTOCOL -> protocol(entry, facts);
      default -> {
        // what holds of it says it all
      }
    }
    HOLDS.forEach((fact, text) -> addIf(entry.holds(fact), text, facts));
    DOES_NOT_HOLD.forEach((fact, text) -> addIf(entry.all(fact).contains("false"), text, facts));
    related(entry, facts);
    facts.forEach(page::item);
    page.gap();
    if (!entry.all(Entry.RELEASE).isEmpty()) {
      releases(entry, word);
    }
    page.heading("How to write it").code(example(entry)).gap();
  }

  private static void addIf(boolean holds, String text, List<String> facts) {
    if (holds) {
      facts.add(text);
    }
  }

  /** Returns the keys whose values are of one of the entry's lists. */
  private List<String> keys(Entry entry) {
    var types = entry.all(Entry.LIST).stream().map(list -> "the name of " + article(list)).toList();
    return dictionary.entries(Sort.KEY).stream()
        .filter(key -> types.contains(key.first(Entry.TYPE).orElse("").split(";")[0]))
        .map(key -> "`" + key.name() + "`")
        .distinct()
        .sorted(Comparator.comparing(String::length))
        .toList();
  }

  private void kind(Entry kind, List<String> facts) {
    var above = kind.all(Entry.ABOVE).stream().filter(name -> !name.equals("component")).toList();
    addIf(
        !above.isEmpty(),
        "It is " + KeyPage.either(above) + ": what holds of that holds of it.",
        facts);
    var below =
        dictionary.entries(Sort.KIND).stream()
            .filter(other -> other.all(Entry.ABOVE).contains(kind.name()))
            .map(Entry::name)
            .toList();
    addIf(!below.isEmpty(), "More exactly: " + String.join(", ", below) + ".", facts);
    kind.first(Entry.COUNT)
        .ifPresent(
            count ->
                facts.add(
                    "The catalogue knows "
                        + count
                        + " technologies that make a component one, so"
                        + " that `kind` may be left out."));
  }

  private void technology(Entry technology, List<String> facts) {
    var provides = technology.all("provides");
    addIf(
        !provides.isEmpty(),
        "A component that runs it is "
            + KeyPage.either(provides)
            + ", unless its `kind` says otherwise.",
        facts);
    technology.first("vendor").ifPresent(vendor -> facts.add("Made or run by " + vendor + "."));
    var speaks = technology.all("speaks");
    if (!speaks.isEmpty()) {
      facts.add("It is called by " + spoken(speaks) + ".");
    }
    var can = technology.all("capability");
    addIf(!can.isEmpty(), "Set up to do so, it " + joined(can) + ".", facts);
  }

  private String spoken(List<String> protocols) {
    var usual = protocols.get(0) + port(protocols.get(0));
    return protocols.size() == 1
        ? usual
        : usual
            + ", unless a flow says "
            + String.join(" or ", protocols.subList(1, protocols.size()));
  }

  private String port(String protocol) {
    return dictionary.entries(Sort.PROTOCOL).stream()
        .filter(entry -> entry.name().equals(protocol))
        .flatMap(entry -> entry.all("defaultPort").stream())
        .findFirst()
        .map(port -> " on port " + port)
        .orElse("");
  }

  private static String joined(List<String> capabilities) {
    return String.join(", ", capabilities.stream().map(each -> each.replace('-', ' ')).toList());
  }

  private static void protocol(Entry protocol, List<String> facts) {
    var ports = protocol.all("defaultPort");
    addIf(!ports.isEmpty(), "Its usual port is " + String.join(" or ", ports) + ".", facts);
    protocol
        .first("defaultMode")
        .ifPresent(mode -> facts.add("A call is " + mode + " unless the flow states its `mode`."));
    protocol.first("secureVariant").ifPresent(other -> facts.add("Encrypted it is " + other + "."));
    protocol.first("layer").ifPresent(layer -> facts.add("It belongs to the " + layer + " layer."));
    protocol
        .first(Entry.COUNT)
        .ifPresent(
            count -> facts.add("The catalogue knows " + count + " technologies that speak it."));
  }

  private static void related(Entry entry, List<String> facts) {
    var satisfies =
        entry.all("satisfies").stream().filter(each -> !each.equals(entry.name())).toList();
    addIf(!satisfies.isEmpty(), "It includes " + String.join(", ", satisfies) + ".", facts);
    var within =
        entry.all("locatedIn").stream().filter(each -> !each.equals(entry.name())).toList();
    addIf(!within.isEmpty(), "It lies in " + String.join(", ", within) + ".", facts);
  }

  private void releases(Entry technology, String word) {
    page.heading("Its releases");
    for (var release : technology.all(Entry.RELEASE)) {
      int space = release.lastIndexOf(' ');
      var cycle = release.substring(0, space);
      var end = LocalDate.parse(release.substring(space + 1));
      var state = end.isBefore(today.get()) ? "out of support since " : "supported until ";
      var meant = belongs(word, cycle) ? "  <- " + word : "";
      page.code(cycle + ": " + state + end + meant);
    }
    page.gap();
  }

  /** Whether the word names a version of the release cycle. */
  private static boolean belongs(String word, String cycle) {
    int start = word.indexOf(cycle);
    return start > 0
        && !Character.isLetterOrDigit(word.charAt(start - 1))
        && word.charAt(start - 1) != '.'
        && (start + cycle.length() == word.length() || word.charAt(start + cycle.length()) == '.');
  }

  private String example(Entry entry) {
    return switch (entry.sort()) {
      case KIND -> "components:\n  it: {kind: " + entry.name() + "}";
      case TECHNOLOGY -> "components:\n  it: {technology: " + quoted(entry.name()) + "}";
      case PROTOCOL -> "flows:\n  - caller -> callee: {over: " + quoted(entry.name()) + "}";
      case DATA_CLASS -> "data:\n  it: {class: " + entry.name() + "}";
      case BOUNDARY_TYPE -> "boundaries:\n  it: {type: " + entry.name() + "}";
      default -> keys(entry).get(0).replace("`", "") + ": " + quoted(entry.name());
    };
  }

  private static String quoted(String name) {
    return name.matches("[A-Za-z][\\w .+/-]*") && !name.equals("no") ? name : '"' + name + '"';
  }

  static String article(String noun) {
    return ("aeiouAEIO".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }
}
