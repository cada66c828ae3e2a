package dev.plumbline.sparql.text;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.sse.Tags;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.Symbol;

/** REGEX and REPLACE as all queries have them: by {@link TextPattern}. */
public final class TextFunctions extends ExprTransformApplyElementTransform {
  /** In the settings of a run: when its time is over, by {@link System#nanoTime()}. */
  public static final Symbol END = Symbol.create("https://plumbline.dev/ns#end");

  private TextFunctions() {
    super(new ElementTransformCopyBase());
  }

  /**
   * Returns the query with these in the place of the functions of the query engine.
   *
   * @throws InvalidPattern when one has a constant that is no replacement
   */
  public static Query in(Query query) {
    return QueryTransformOps.transform(query, new ElementTransformCopyBase(), new TextFunctions());
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    if (function instanceof E_Regex) {
      return new Regex(arguments);
    }
    return function instanceof E_StrReplace
        ? new Replace(arguments)
        : super.transform(function, arguments);
  }

  /** The engine looks into the arguments of an aggregate for variables only. */
  @Override
  public Expr transform(ExprAggregator aggregate) {
    var function = aggregate.getAggregator();
    var arguments = function.getExprList();
    if (arguments == null || arguments.isEmpty()) {
      return aggregate;
    }
    var bounded = ExprTransformer.transform(this, arguments);
    return new ExprAggregator(aggregate.getVar(), function.copy(bounded));
  }

  /** Returns the expression's pattern, when it is the same for each row. */
  private static Optional<TextPattern> constant(Expr regex, Expr flags) {
    return isText(regex) && (flags == null || isText(flags))
        ? Optional.of(pattern(regex.getConstant(), flags == null ? null : flags.getConstant()))
        : Optional.empty();
  }

  private static boolean isText(Expr argument) {
    if (argument.isConstant() && !argument.getConstant().isString()) {
      throw new InvalidPattern("expected a text, but found " + argument);
    }
    return argument.isConstant();
  }

  private static TextPattern pattern(NodeValue regex, NodeValue flags) {
    return TextPattern.of(text(regex), flags == null ? "" : text(flags));
  }

  private static String text(NodeValue value) {
    if (!value.isString()) {
      throw new ExprEvalException("not a string: " + value);
    }
    return value.getString();
  }

  private static String read(NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral("a text", value).getLiteralLexicalForm();
  }

  private static <T> T optional(List<T> arguments, int index) {
    return index < arguments.size() ? arguments.get(index) : null;
  }

  /** A run without the settings of all queries has a minute from here. */
  private static long end(FunctionEnv run) {
    return Optional.<Long>ofNullable(run.getContext().get(END))
        .orElseGet(() -> System.nanoTime() + Duration.ofMinutes(1).toNanos());
  }

  private static final class Regex extends ExprFunctionN {
    private final Optional<TextPattern> constant;

    Regex(ExprList arguments) {
      super(Tags.tagRegex, arguments);
      constant = constant(arguments.get(1), optional(arguments.getList(), 2));
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments, FunctionEnv run) {
      var text = read(arguments.get(0));
      var pattern = constant.orElseGet(() -> pattern(arguments.get(1), optional(arguments, 2)));
      return NodeValue.booleanReturn(pattern.isIn(text, end(run)));
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
      throw new IllegalStateException("needs the run of the query");
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new Regex(arguments);
    }
  }

  private static final class Replace extends ExprFunctionN {
    private final Optional<TextPattern> constant;

    Replace(ExprList arguments) {
      super(Tags.tagReplace, arguments);
      constant = constant(arguments.get(1), optional(arguments.getList(), 3));
      if (constant.isPresent() && isText(arguments.get(2))) {
        constant.get().check(text(arguments.get(2).getConstant()));
      }
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments, FunctionEnv run) {
      var text = read(arguments.get(0));
      var pattern = constant.orElseGet(() -> pattern(arguments.get(1), optional(arguments, 3)));
      return pattern
          .replaced(text, read(arguments.get(2)), end(run))
          .map(replaced -> like(arguments.get(0), replaced))
          .orElse(arguments.get(0));
    }

    /** Returns a text in the language and of the type of another. */
    private static NodeValue like(NodeValue other, String text) {
      var node = other.asNode();
      return NodeValue.makeNode(
          NodeFactory.createLiteral(text, node.getLiteralLanguage(), node.getLiteralDatatype()));
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
      throw new IllegalStateException("needs the run of the query");
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new Replace(arguments);
    }
  }
}
