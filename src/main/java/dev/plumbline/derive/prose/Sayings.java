package dev.plumbline.derive.prose;

import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.rdf.Arch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Adds what sentences say of parts of the model in a few plain forms: what keeps something, how
 * somebody proves who it is, who alone calls something, how many requests are assumed, that nobody
 * is called at night, that a plan was never practised, what was set up by hand, and what the
 * description of an element denies, writes to a log or says of when an assumption was checked.
 *
 * <p>Each form is read word by word, so time grows with the text. A sentence with any word of doubt
 * or of another time says nothing.
 */
public final class Sayings implements Derived {
  static final Node SAYS_TECHNOLOGY = Arch.term("saysTechnology");
  static final Node SAYS_AUTHENTICATION = Arch.term("saysAuthentication");
  static final Node SAYS_ONLY = Arch.term("saysOnly");
  static final Node SAYS_ONLY_WRITES = Arch.term("saysOnlyWrites");
  static final Node SAYS_TOWARDS = Arch.term("saysTowards");
  static final Node SAYS_RATE = Arch.term("saysRate");
  static final Node SAYS_UNATTENDED = Arch.term("saysUnattended");

  static final Node SAYS_UNEXERCISED = Arch.term("saysUnexercised");
  static final Node SAYS_CHECKED_ON = Arch.term("saysCheckedOn");
  static final Node SAYS_AGAINST = Arch.term("saysAgainst");
  static final Node SAYS_LOGGED = Arch.term("saysLogged");

  /** One form in which something is said. */
  interface Form {
    void read(Clause clause, Saying saying);
  }

  @Override
  public Set<Node> adds() {
    return Set.of(
        Saying.SAYING,
        Saying.QUOTE,
        Saying.OF_ELEMENT,
        SAYS_TECHNOLOGY,
        SAYS_AUTHENTICATION,
        SAYS_ONLY,
        SAYS_ONLY_WRITES,
        SAYS_TOWARDS,
        SAYS_RATE,
        SAYS_UNATTENDED,
        SAYS_UNEXERCISED,
        SAYS_CHECKED_ON,
        SAYS_AGAINST,
        SAYS_LOGGED);
  }

  @Override
  public Set<Node> needs() {
    return Set.of(Arch.term("external"), Arch.term("stores"), Arch.term("text"));
  }

  @Override
  public Map<Node, List<String>> explainedBy() {
    var said = List.of("arch:ofElement", "arch:quote");
    return Map.ofEntries(
        Map.entry(Saying.QUOTE, List.of("arch:ofElement")),
        Map.entry(Saying.OF_ELEMENT, List.of("arch:quote")),
        Map.entry(SAYS_TECHNOLOGY, said),
        Map.entry(SAYS_AUTHENTICATION, said),
        Map.entry(SAYS_ONLY, said),
        Map.entry(SAYS_ONLY_WRITES, said),
        Map.entry(SAYS_TOWARDS, said),
        Map.entry(SAYS_RATE, said),
        Map.entry(SAYS_UNATTENDED, said),
        Map.entry(SAYS_UNEXERCISED, said),
        Map.entry(SAYS_CHECKED_ON, said),
        Map.entry(SAYS_AGAINST, said),
        Map.entry(SAYS_LOGGED, said));
  }

  @Override
  public void addTo(Model model) {
    var facts = model.facts();
    readDescriptions(model);
    var clauses = new ArrayList<Clause>();
    for (var writing : StandingTexts.of(model.architecture(), facts)) {
      clauses.addAll(Clause.of(writing));
    }
    if (clauses.isEmpty()) {
      return;
    }
    var names = ModelNames.of(facts);
    var saying = new Saying(model);
    var forms =
        List.of(
            new TechnologyForm(facts, names, model.architecture().vocabulary()),
            new AuthenticationForm(facts, names),
            new OnlyCallerForm(facts, names),
            new AssumedRateForm(facts, names),
            new UnexercisedForm(facts),
            new ByHandForm(facts, names));
    for (var clause : clauses) {
      forms.forEach(form -> form.read(clause, saying));
    }
    new UnattendedForm(facts).read(clauses, saying);
  }

  /** Reads what descriptions deny and what they write to a log, which are no standing texts. */
  private static void readDescriptions(Model model) {
    var facts = model.facts();
    var forms = List.<Form>of(new DenialForm(facts), new LoggedForm(facts), new CheckedForm());
    var saying = new Saying(model);
    for (var writing : AuthoredText.descriptions(model.architecture(), facts)) {
      for (var clause : Clause.of(writing)) {
        forms.forEach(form -> form.read(clause, saying));
      }
    }
  }
}
