package dev.plumbline.pattern;

import dev.plumbline.rule.RuleFolder;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.function.FunctionEnvBase;

/** The regular expressions by which rules and derivations read texts. */
final class QueryPatterns {
  private QueryPatterns() {}

  static List<WrittenPattern> patterns() {
    return Stream.of("queries", "ontology/derived").flatMap(QueryPatterns::of).toList();
  }

  private static Stream<WrittenPattern> of(String name) {
    var folder = RuleFolder.of(Path.of(name));
    return folder.files().stream()
        .filter(file -> file.endsWith(".rq"))
        .flatMap(file -> of(name + '/' + file, folder.read(file)).stream());
  }

  private static List<WrittenPattern> of(String file, String query) {
    var found = new ArrayList<WrittenPattern>();
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
            boolean reads = function instanceof E_Regex || function instanceof E_StrReplace;
            if (reads && function.getArg(2).getVarsMentioned().isEmpty()) {
              var regex = function.getArg(2).eval(null, new FunctionEnvBase()).getString();
              var sought = Set.of("find");
              found.add(new WrittenPattern(file, regex, regex, Pattern.CASE_INSENSITIVE, sought));
            }
          }
        };
    Walker.walk(Algebra.compile(QueryFactory.create(query)), new OpVisitorBase(), visitor);
    return found;
  }
}
