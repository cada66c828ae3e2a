package dev.plumbline.rule.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamePatternsTest {
  private final Random random = new Random(7);

  @Test
  void findWhatEachPatternTriedAloneFinds() {
    for (int round = 0; round < 300; round++) {
      var texts = IntStream.range(0, 12).mapToObj(each -> text("ab*", 6)).toList();
      var patterns = new NamePatterns<String>();
      texts.forEach(text -> patterns.at(text, () -> text));
      for (int i = 0; i < 20; i++) {
        var name = text("ab", 8);
        assertThat(patterns.fitting(name))
            .as(name + " in " + texts)
            .containsExactlyInAnyOrderElementsOf(tried(texts, name));
      }
    }
  }

  @Test
  void keepOneValueForEachText() {
    var patterns = new NamePatterns<List<Integer>>();
    patterns.at("a*", ArrayList::new).add(1);
    assertThat(patterns.fitting("ab")).containsExactly(List.of(1));
    patterns.at("a*", ArrayList::new).add(2);
    patterns.at("*b", ArrayList::new).add(3);
    assertThat(patterns.fitting("ab")).containsExactlyInAnyOrder(List.of(1, 2), List.of(3));
  }

  private static List<String> tried(List<String> texts, String name) {
    return texts.stream()
        .distinct()
        .filter(text -> name.matches(Pattern.quote(text).replace("*", "\\E.*\\Q")))
        .toList();
  }

  private String text(String letters, int most) {
    return random
        .ints(random.nextInt(most + 1), 0, letters.length())
        .mapToObj(letters::charAt)
        .map(String::valueOf)
        .collect(Collectors.joining());
  }
}
