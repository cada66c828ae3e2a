package dev.plumbline.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.document.read.Reader;
import dev.plumbline.finding.Finding;
import dev.plumbline.lift.FilesOnDisk;
import dev.plumbline.lift.Lifter;
import dev.plumbline.lift.Options;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rule.Rules;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever writes the mapping of facts that a rule's fix shows is understood. */
class FixExamplesTest {
  private static final Vocabulary VOCABULARY = Vocabulary.load();

  /**
   * {@code backup: {every: 1h}}; what only a finding fills in, such as {@code {often}}, is none.
   */
  private static final Pattern FACTS =
      Pattern.compile("(?<![\\w-])([a-z][a-z-]*): (\\{[a-z][a-z-]*: [^{} ][^{}]*\\})");

  @Test
  void mappingsOfFactsInFixesAreRead() {
    var examples = new Examples(VOCABULARY);
    var refused = new LinkedHashSet<String>();
    int read = 0;
    for (var rule : Rules.builtIn().rules()) {
      var facts = FACTS.matcher(rule.rule().fix());
      while (facts.find()) {
        var key = facts.group(1);
        var mistakes = new ArrayList<String>();
        for (var property : properties(key)) {
          read++;
          var place = examples.places(property).get(0);
          var model = examples.model(property, place, facts.group(2));
          mistakes.addAll(problems(model));
        }
        mistakes.forEach(each -> refused.add(rule.id() + ": " + facts.group() + ": " + each));
      }
    }

    assertThat(refused).isEmpty();
    assertThat(read).isGreaterThan(30);
  }

  private static Set<Property> properties(String key) {
    var found = new LinkedHashSet<Property>();
    for (var name : VOCABULARY.classes()) {
      VOCABULARY
          .property(name, key)
          .filter(property -> property.form() == Form.FACT)
          .ifPresent(found::add);
    }
    return found;
  }

  private static List<String> problems(String text) {
    var read = Reader.read("model.yaml", text.getBytes(StandardCharsets.UTF_8));
    var options = new Options(Path.of(""), Path.of(""), Optional.empty());
    var model = Lifter.lift(read.documents(), options, VOCABULARY, new FilesOnDisk());
    return model.problems().stream().map(Finding::message).toList();
  }
}
