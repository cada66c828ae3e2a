package dev.plumbline.sparql;

import dev.plumbline.sparql.text.InvalidPattern;
import dev.plumbline.sparql.text.TextPattern;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.lang.sparql_11.JavaCharStream;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11Constants;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11TokenManager;
import org.apache.jena.sparql.lang.sparql_11.Token;
import org.apache.jena.sparql.lang.sparql_11.TokenMgrError;
import org.apache.jena.sparql.util.NodeFactoryExtra;

/** Where the constants of REGEX and REPLACE stand in the text of a query. */
final class PatternPlaces {
  private static final Set<Integer> TEXTS =
      Set.of(
          SPARQLParser11Constants.STRING_LITERAL1,
          SPARQLParser11Constants.STRING_LITERAL2,
          SPARQLParser11Constants.STRING_LITERAL_LONG1,
          SPARQLParser11Constants.STRING_LITERAL_LONG2);

  private final List<Token> tokens = new ArrayList<>();

  /** Reads the tokens of a text, up to the first that is none. */
  PatternPlaces(String query) {
    var manager = new SPARQLParser11TokenManager(new JavaCharStream(new StringReader(query)));
    try {
      for (var token = manager.getNextToken();
          token.kind != SPARQLParser11Constants.EOF;
          token = manager.getNextToken()) {
        tokens.add(token);
      }
    } catch (TokenMgrError e) {
      // The parser met a bad pattern before this, and that is what is told.
    }
  }

  /** Returns the first mistake in a pattern, its flags or its replacement. */
  Optional<MalformedQuery> mistake() {
    for (int i = 0; i < tokens.size(); i++) {
      int kind = tokens.get(i).kind;
      if (kind == SPARQLParser11Constants.REGEX || kind == SPARQLParser11Constants.REPLACE) {
        var mistake = mistake(kind, arguments(i + 2));
        if (mistake.isPresent()) {
          return mistake;
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the tokens of each argument of the call whose first argument starts at a position. */
  private List<List<Token>> arguments(int start) {
    var arguments = new ArrayList<List<Token>>();
    arguments.add(new ArrayList<>());
    int depth = 1;
    for (int i = start; i < tokens.size() && depth > 0; i++) {
      var token = tokens.get(i);
      if (token.kind == SPARQLParser11Constants.LPAREN) {
        depth++;
      } else if (token.kind == SPARQLParser11Constants.RPAREN) {
        depth--;
      }
      if (depth == 1 && token.kind == SPARQLParser11Constants.COMMA) {
        arguments.add(new ArrayList<>());
      } else if (depth > 0) {
        arguments.get(arguments.size() - 1).add(token);
      }
    }
    return arguments;
  }

  private static Optional<MalformedQuery> mistake(int function, List<List<Token>> arguments) {
    boolean replaces = function == SPARQLParser11Constants.REPLACE;
    var regex = constant(arguments, 1);
    var flags = constant(arguments, replaces ? 3 : 2);
    var at = regex.map(Constant::at);
    try {
      if (flags.isPresent()) {
        at = flags.map(Constant::at);
        TextPattern.of("", flags.get().text());
      }
      if (regex.isPresent()) {
        at = regex.map(Constant::at);
        var pattern = TextPattern.of(regex.get().text(), flags.map(Constant::text).orElse(""));
        if (replaces && constant(arguments, 2).isPresent()) {
          at = constant(arguments, 2).map(Constant::at);
          pattern.check(constant(arguments, 2).get().text());
        }
      }
      return Optional.empty();
    } catch (InvalidPattern e) {
      return at.map(place -> new MalformedQuery(place.beginLine, place.beginColumn, e));
    }
  }

  private record Constant(String text, Token at) {}

  private static Optional<Constant> constant(List<List<Token>> arguments, int index) {
    if (index >= arguments.size() || arguments.get(index).size() != 1) {
      return Optional.empty();
    }
    var token = arguments.get(index).get(0);
    return TEXTS.contains(token.kind)
        ? Optional.of(
            new Constant(NodeFactoryExtra.parseNode(token.image).getLiteralLexicalForm(), token))
        : Optional.empty();
  }
}
