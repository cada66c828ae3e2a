package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.dictionary.Dictionary;
import dev.plumbline.dictionary.Sort;
import dev.plumbline.finding.Area;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code explain} knows the words of the model format. */
class ExplainWordsTest extends CommandTest {
  @Test
  void tellsOfAKeyWhereItStandsWhatIsReadAndWhoReadsIt() {
    var result = run("explain", "rto");

    assertThat(result.exit()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .startsWith("rto: a key\n")
        .containsSubsequence(
            "The longest time that it may be down after a disaster.",
            "Also written: recovery-time-objective.",
            "It stands in the system, a component, a boundary, `claims` or `targets`.",
            "A component takes it from its kind, its boundary or the system.",
            "Its value\n  A length of time in seconds, ",
            "written like 300ms, 2s, 15min, 4h, 90d, 1y or P1D.",
            "`rto: none` states that there is none. The rule rto-none finds that.",
            "`rto: \"n/a: reason\"` states that it does not apply, and why",
            "A model that has it\n"
                + "  system: example\n"
                + "  components:\n"
                + "    order-api: {kind: service, rto: 1h}\n",
            "Rules that read it\n  ",
            "rto-unstated",
            "See also\n  ");
  }

  @Test
  void tellsOfAFactItsKeysAndWhatABareValueStandsFor() {
    assertThat(run("explain", "backup").out())
        .contains("Its keys: region, zone,")
        .contains("A bare value stands for its `every`.");
    assertThat(run("explain", "key:access").out())
        .contains("In a mapping of pairs, each pair's key is its `who`.");
  }

  @Test
  void tellsOfAKindWhatItIsAndWhichAreMoreExact() {
    assertThat(run("explain", "kind:database").out())
        .startsWith("database: a kind of component\n")
        .contains("Also written: db.")
        .contains("It is a store: what holds of that holds of it.")
        .contains("More exactly: relational-database, ")
        .contains("technologies that make a component one");
  }

  @Test
  void tellsOfATechnologyWhatIsAssumedAndWhichReleasesAreSupported() {
    assertThat(run("explain", "technology:redis").out())
        .contains("A component that runs it is a cache or a key-value-store, unless its `kind`")
        .contains("It is called by redis on port 6379.")
        .contains("It lets callers in unasked until it is set up to ask who they are.");
    assertThat(run("explain", "postgres 16.2").out())
        .contains("\n  9.6: out of support since 2021-11-11\n")
        .contains("\n  16: supported until 2028-11-09  <- postgres 16.2\n");
    assertThat(run("explain", "dynamodb").out())
        .contains("A provider runs it for its users")
        .contains("It encrypts whatever it stores, and nobody can switch that off.");
  }

  @Test
  void tellsOfAProtocolItsPortAndItsEncryption() {
    assertThat(run("explain", "amqp").out())
        .startsWith("amqp: a protocol\n")
        .contains("Its usual port is 5672.")
        .contains("A call is asynchronous unless the flow states its `mode`.")
        .contains("Encrypted it is amqps.")
        .contains("By itself it encrypts nothing.");
  }

  @Test
  void tellsOfAnAreaItsQuestionAndItsRulesTheWorstFirst() {
    assertThat(run("explain", "recovery").out())
        .startsWith("recovery: an area of the review\n")
        .contains("what fails alone, what is backed up,")
        .containsSubsequence(" errors\n", "no-backup: ", " warnings\n", "backup-unstated: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "personal     | personal: a class of data",
        "boundary:network | network: a type of boundary",
        "mtls         | It is a value of `encryption`, `authentication` or",
        "flows        | flows: a section",
        "component    | component: an element",
        "EU           | It is a value of `region` or `residency`",
        "RTO          | rto: a key",
        "Spring Boot  | spring-boot: a technology",
      })
  void tellsOfOtherWords(String word, String start) {
    assertThat(run("explain", word).out()).contains(start);
  }

  @Test
  void showsEachMeaningTheShortestFirst() {
    var out = run("explain", "gateway").out();

    assertThat(out)
        .startsWith(
            "gateway has 2 meanings\n  To see one, write it with its sort: kind:gateway,"
                + " technology:api-gateway\n\n")
        .containsSubsequence("api-gateway: a technology\n", "gateway: a kind of component\n");
  }

  @Test
  void showsTheMeaningThatIsPicked() {
    assertThat(run("explain", "kind:api").out())
        .startsWith("service: a kind of component\n")
        .doesNotContain("meanings");
    assertThat(run("explain", "rule:no-backup").out()).startsWith("no-backup: ");
    assertThat(run("explain", "area:cost").out()).startsWith("cost: an area");
  }

  @ParameterizedTest
  @CsvSource({
    "recovery-tim, ''",
    "encryption-at-reste, encryption-at-rest",
    "postgersql, postgresql",
    "recovry, recovery",
    "hpa, scaling",
    "livenessprobe, health-check",
    "webpage, web-app",
    "kind:gatway, gateway",
    "rule:no-bakup, no-backup",
    "area:recovry, recovery",
  })
  void namesTheNearestWordFirstThoseThatPeopleWriteForIt(String word, String nearest) {
    var result = run("explain", word);

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("called \"").contains("did you mean \"" + nearest);
  }

  @Test
  void staysWithinANarrowTerminal() {
    environment.put("COLUMNS", "50");
    for (var word : new String[] {"rto", "owner", "redis", "recovery"}) {
      assertThat(run("explain", word).out().lines())
          .filteredOn(line -> !line.contains(": {"))
          .allMatch(line -> line.length() <= 50 || !line.strip().contains(" "));
    }
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void explainsEveryWord(Sort sort) {
    var words = Dictionary.load().entries(sort);
    int step = Math.max(1, words.size() / 8);
    for (int i = 0; i < words.size(); i += step) {
      var word = sort.id() + ":" + words.get(i).name();
      assertThat(run("explain", word).exit()).as(word).isZero();
    }
  }

  @Test
  void explainsEveryArea() {
    for (var area : Area.ofReview()) {
      assertThat(run("explain", "area:" + area.id()).out().replaceAll("\\s+", " "))
          .contains(area.title() + ": " + area.question() + "?");
    }
  }

  @Test
  void showsTheRuleToo() {
    assertThat(run("explain", "development-mode").out())
        .startsWith("development-mode has 2 meanings\n")
        .containsSubsequence("\ndevelopment-mode: a key\n", "\ndevelopment-mode: A component in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":", "key:", "::::", "a b c d e f 1 2 3", "'\u001b[31m", "-"})
  void refusesWhatIsNoWord(String word) {
    var result = run("explain", "--", word);

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).startsWith("plumbline: ").doesNotContain("\u001b", "internal error");
  }

  @Test
  void asksForAnElementWhereFilesAreNamed() {
    assertThat(run("explain", "rto", "model.yaml").err())
        .contains("files are of use with --at ELEMENT only: model.yaml");
  }
}
