package dev.plumbline.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ProcessorTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.function.FunctionEnvBase;
import org.junit.jupiter.api.Test;

/** The patterns by which queries read texts: none takes more than linear time in a long text. */
class TextPatternsTest {
  private static final int LENGTH = 100_000;

  /** A linear pattern takes milliseconds, one that grows with the square takes minutes. */
  private static final Duration LIMIT = Duration.ofSeconds(2);

  private static final List<String> PIECES =
      List.of("a", "-", ".", " ", "a b ", "AB ", "no-", "not ", "\n");

  private static Stream<Expr> patterns() {
    return Stream.of("queries", "ontology/derived")
        .map(name -> RuleFolder.of(Path.of(name)))
        .flatMap(
            folder ->
                folder.files().stream().filter(file -> file.endsWith(".rq")).map(folder::read))
        .flatMap(text -> patterns(text).stream())
        .filter(pattern -> pattern.getVarsMentioned().isEmpty());
  }

  private static Set<Expr> patterns(String query) {
    var found = new LinkedHashSet<Expr>();
    var visitor =
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionN function) {
            add(function);
          }

          @Override
          public void visit(ExprFunction3 function) {
            add(function);
          }

          private void add(ExprFunction function) {
            if (function instanceof E_Regex || function instanceof E_StrReplace) {
              found.add(function.getArg(2));
            }
          }
        };
    Walker.walk(Algebra.compile(QueryFactory.create(query)), new OpVisitorBase(), visitor);
    return found;
  }

  private static List<String> texts() {
    return patterns()
        .map(pattern -> pattern.eval(null, new FunctionEnvBase()).getString())
        .distinct()
        .toList();
  }

  @Test
  void endInTimeOnLongTexts() {
    var patterns = texts();
    assertThat(patterns).hasSizeGreaterThan(50);
    for (var pattern : patterns) {
      var compiled = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
      for (var piece : PIECES) {
        var text = piece.repeat(LENGTH / piece.length());
        ProcessorTime.within(LIMIT, () -> compiled.matcher(text).find());
      }
    }
  }
}
