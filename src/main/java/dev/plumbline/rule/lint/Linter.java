package dev.plumbline.rule.lint;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rule.Lint;
import dev.plumbline.rule.RuleBook;
import dev.plumbline.rule.RuleFile;
import dev.plumbline.rule.RuleQuery;
import dev.plumbline.sparql.QueryGroup;
import dev.plumbline.sparql.QueryTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryParseException;

/** Looks for mistakes in rules' queries, in the parsed query and never in its text. */
public final class Linter {
  private static final Pattern UNEXPECTED = Pattern.compile("Encountered \" \\S+ \"(.*?) \"\"");
  private static final Pattern UNREADABLE = Pattern.compile("after prefix \"(.*)\"");
  private static final Pattern PLACE = Pattern.compile("^Line \\d+, column \\d+: ");
  private final KnownTerms terms;

  /** Makes a linter that knows the vocabulary's terms. */
  public Linter(Vocabulary vocabulary) {
    this(vocabulary.graph());
  }

  Linter(Graph vocabulary) {
    this.terms = new KnownTerms(vocabulary);
  }

  /** Returns the book with the mistakes in users' rules; those that come along have been linted. */
  public static RuleBook linted(RuleBook book, Vocabulary vocabulary) {
    var own = book.rules().stream().filter(rule -> !rule.builtIn()).toList();
    if (own.isEmpty()) {
      return book;
    }
    var linter = new Linter(vocabulary);
    var problems = new ArrayList<>(book.problems());
    own.forEach(rule -> problems.addAll(linter.lint(rule)));
    return new RuleBook(book.rules(), problems);
  }

  /** Returns the mistakes in a rule's query and in what its header says of the query, by place. */
  public List<Finding> lint(RuleFile rule) {
    RuleQuery query;
    try {
      query = RuleQuery.of(rule);
    } catch (QueryParseException e) {
      return List.of(syntax(rule, e));
    }
    var notes = new ArrayList<Finding>();
    var report = new Notes(notes, new QueryTokens(rule.file(), rule.text(), query.query()));
    if (!new FormLint(query, report).check()) {
      return notes;
    }
    var groups = QueryGroup.all(query.query());
    new NameLint(rule, query, groups, report).check();
    new TermLint(rule, query, groups, terms, report).check();
    new UsageLint(query.query(), groups, terms, report).check();
    new PatternLint(query, groups, report).check();
    new VariableLint(rule, query, groups, terms, report).check();
    return notes.stream().distinct().sorted(Finding.ORDER).toList();
  }

  private static Finding syntax(RuleFile rule, QueryParseException e) {
    var at =
        e.getLine() < 1
            ? Location.ofFile(rule.file())
            : new Location(rule.file(), e.getLine(), e.getColumn(), e.getLine(), e.getColumn() + 1);
    var message = e.getMessage().lines().findFirst().orElse("");
    return Lint.QUERY_SYNTAX.at(at, plain(message));
  }

  /** Says what the parser means without repeating the place. */
  private static String plain(String message) {
    var unexpected = UNEXPECTED.matcher(message);
    if (unexpected.find()) {
      return "unexpected \"" + unexpected.group(1) + '"';
    }
    var unreadable = UNREADABLE.matcher(message);
    return unreadable.find()
        ? "cannot be read as SPARQL: " + unreadable.group(1).replace("\\\"", "\"")
        : PLACE.matcher(message).replaceFirst("");
  }

  /** Where lints put what they find. */
  record Notes(List<Finding> findings, QueryTokens tokens) {
    void add(Lint lint, Location at, String message) {
      findings.add(lint.at(at, message));
    }
  }
}
