package dev.plumbline.rule.lint;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.ontology.KnownTerms;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rule.Lint;
import dev.plumbline.rule.RuleBook;
import dev.plumbline.rule.RuleFile;
import dev.plumbline.rule.RuleQuery;
import dev.plumbline.sparql.MalformedQuery;
import dev.plumbline.sparql.QueryGroup;
import dev.plumbline.sparql.QueryLaw;
import dev.plumbline.sparql.QueryTokens;
import java.util.ArrayList;
import java.util.List;

/** Looks for mistakes in rules' queries, in the parsed query and never in its text. */
public final class Linter {
  private final KnownTerms terms;
  private final QueryLaw law;

  /** Makes a linter that knows the vocabulary's terms. */
  public Linter(Vocabulary vocabulary) {
    this.terms = new KnownTerms(vocabulary);
    this.law = new QueryLaw(vocabulary);
  }

  /** Returns the book with the mistakes in users' rules; the build lints the shipped ones. */
  public static RuleBook linted(RuleBook book, Vocabulary vocabulary) {
    var own = book.rules().stream().filter(rule -> !rule.builtIn()).toList();
    if (own.isEmpty()) {
      return book;
    }
    var linter = new Linter(vocabulary);
    var problems = new ArrayList<>(book.problems());
    problems.addAll(linter.lint(book, own));
    return new RuleBook(book.rules(), problems);
  }

  /**
   * Returns the book with those of users' queries that cannot be parsed; this needs no vocabulary.
   */
  public static RuleBook parsed(RuleBook book) {
    var problems = new ArrayList<>(book.problems());
    for (var rule : book.rules()) {
      if (!rule.builtIn()) {
        try {
          RuleQuery.of(rule);
        } catch (MalformedQuery e) {
          problems.add(syntax(rule, e));
        }
      }
    }
    return new RuleBook(book.rules(), problems);
  }

  /**
   * Returns the mistakes in some rules of a book, also in what they say of each other. What is
   * wrong with a gap and with the violation that is made of it is one mistake.
   */
  public List<Finding> lint(RuleBook book, List<RuleFile> rules) {
    var together = new BookLint(book);
    var problems = new ArrayList<Finding>();
    for (var rule : rules) {
      problems.addAll(lint(rule));
      problems.addAll(together.lint(rule));
    }
    return problems.stream().distinct().toList();
  }

  /** Returns the mistakes in a rule's query and in what its header says of the query, by place. */
  public List<Finding> lint(RuleFile rule) {
    RuleQuery query;
    try {
      query = RuleQuery.of(rule);
    } catch (MalformedQuery e) {
      return List.of(syntax(rule, e));
    }
    var notes = new ArrayList<Finding>();
    var report = new Notes(notes, new QueryTokens(rule.file(), rule.written(), query.query()));
    if (!new FormLint(query, report).check()) {
      return notes;
    }
    var groups = QueryGroup.all(query.query());
    new NameLint(rule, query, groups, report).check();
    if (!rule.isCounterpart()) { // its patterns are those of its gap
      var breaches = new LawLint(query.query(), law, report);
      breaches.check();
      new TermLint(rule, query.query(), terms, breaches, report).check();
      new PatternLint(query, groups, report).check();
      new SeverityLint(rule, report).check(query.query());
    }
    new VariableLint(rule, query, groups, terms, report).check();
    return notes.stream().distinct().sorted(Finding.ORDER).toList();
  }

  private static Finding syntax(RuleFile rule, MalformedQuery e) {
    var at =
        e.line() < 1
            ? Location.ofFile(rule.file())
            : new Location(rule.file(), e.line(), e.column(), e.line(), e.column() + 1);
    return Lint.QUERY_SYNTAX.at(at, e.meant());
  }

  /** Where lints put what they find. */
  record Notes(List<Finding> findings, QueryTokens tokens) {
    void add(Lint lint, Location at, String message) {
      findings.add(lint.at(at, message));
    }

    void forbid(String clause, String why) {
      var message = clause + " has no place in a rule: " + why;
      add(Lint.FORBIDDEN_CLAUSE, tokens.of(clause), message);
    }
  }
}
