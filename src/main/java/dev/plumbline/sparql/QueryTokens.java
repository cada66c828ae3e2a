package dev.plumbline.sparql;

import dev.plumbline.finding.Location;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.lang.sparql_11.JavaCharStream;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11Constants;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11TokenManager;
import org.apache.jena.vocabulary.RDF;

/** Where the words of a query stand; the syntax tree does not remember. */
public final class QueryTokens {
  private final List<Token> tokens = new ArrayList<>();
  private final Map<String, Location> first = new LinkedHashMap<>();
  private final Location file;
  private final List<String> lines;

  /** Reads the tokens of a text that has been parsed without an error. */
  public QueryTokens(String shown, String text, Prologue prefixes) {
    this.file = Location.ofFile(shown);
    this.lines = text.lines().toList();
    var manager = new SPARQLParser11TokenManager(new JavaCharStream(new StringReader(text)));
    for (var token = manager.getNextToken();
        token.kind != SPARQLParser11Constants.EOF;
        token = manager.getNextToken()) {
      var at =
          new Location(
              shown, token.beginLine, token.beginColumn, token.endLine, token.endColumn + 1);
      tokens.add(new Token(meaning(token.kind, token.image, prefixes), at));
      first.putIfAbsent(meaning(token.kind, token.image, prefixes), at);
    }
  }

  private record Token(String meaning, Location at) {}

  private static String meaning(int kind, String image, Prologue prefixes) {
    return switch (kind) {
      case SPARQLParser11Constants.PNAME_LN -> prefixes.expandPrefixedName(image);
      case SPARQLParser11Constants.IRIref -> image.substring(1, image.length() - 1);
      case SPARQLParser11Constants.VAR1, SPARQLParser11Constants.VAR2 -> "?" + image.substring(1);
      case SPARQLParser11Constants.KW_A -> RDF.type.getURI();
      default -> image.toUpperCase(Locale.ROOT);
    };
  }

  /** Returns where the variable, IRI or keyword first stands, else the file. */
  public Location of(String word) {
    return first.getOrDefault(word, file);
  }

  /** Returns each place where the keyword stands, in order. */
  public List<Location> each(String keyword) {
    return tokens.stream().filter(each -> each.meaning().equals(keyword)).map(Token::at).toList();
  }

  /** Returns each place where a triple's verb, which ends in this word, and object stand. */
  List<Location> each(String verb, Node object) {
    var places = new ArrayList<Location>();
    var wanted = meaning(object);
    for (int i = 1; i < tokens.size(); i++) {
      if (unquoted(tokens.get(i).meaning()).equals(wanted)) {
        int start = verb(i);
        if (tokens.get(start).meaning().equals(verb)) {
          places.add(tokens.get(tokens.get(i - 1).meaning().equals(",") ? i : start).at());
        }
      }
    }
    return places;
  }

  private static String unquoted(String meaning) {
    return meaning.startsWith("\"") ? meaning.substring(1, meaning.length() - 1) : meaning;
  }

  private static String meaning(Node object) {
    if (object.isLiteral()) {
      return object.getLiteralLexicalForm().toUpperCase(Locale.ROOT);
    }
    return object.isURI() ? object.getURI() : "?" + object.getName();
  }

  /** Returns the position of the last word of the verb that the object at a position belongs to. */
  private int verb(int object) {
    int before = object - 1;
    while (before > 1 && tokens.get(before).meaning().equals(",")) {
      before -= 2;
    }
    while (before > 0 && "?*+)".contains(tokens.get(before).meaning())) {
      before--;
    }
    return Math.max(before, 0);
  }

  /** Returns where the node first stands, else the file. */
  public Location of(Node node) {
    return node.isURI() ? of(node.getURI()) : node.isVariable() ? of("?" + node.getName()) : file;
  }

  /** Returns where the header first writes a word, else the file. */
  public Location inHeader(String word) {
    for (int i = 0; i < lines.size() && lines.get(i).startsWith("#+"); i++) {
      int column = lines.get(i).indexOf(word);
      if (column >= 0) {
        return new Location(file.file(), i + 1, column + 1, i + 1, column + 1 + word.length());
      }
    }
    return file;
  }

  /** Returns where the first of several words stands that stands anywhere, else the file. */
  public Location anyOf(String... words) {
    return Arrays.stream(words).map(this::of).filter(at -> at.line() > 0).findFirst().orElse(file);
  }
}
