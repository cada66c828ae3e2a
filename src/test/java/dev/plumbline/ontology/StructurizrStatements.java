package dev.plumbline.ontology;

import static dev.plumbline.ontology.Mention.Sort.PROTOCOL;
import static dev.plumbline.ontology.Mention.Sort.TECHNOLOGY;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The technologies in the statements of the Structurizr DSL, where its grammar has them. */
final class StructurizrStatements {
  private static final Pattern STATEMENT =
      Pattern.compile(
          "\\b(technology|container|component|deploymentNode|infrastructureNode)\\s+\".*");
  private static final Pattern RELATION = Pattern.compile(".*(?:->|--[\\w-]+->)[^\"]*(\".*)");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  private StructurizrStatements() {}

  static Stream<Mention> in(String text) {
    return text.lines().flatMap(StructurizrStatements::ofLine);
  }

  private static Stream<Mention> ofLine(String line) {
    var relation = RELATION.matcher(line);
    if (relation.matches()) {
      return nth(1, relation.group(1), PROTOCOL);
    }
    var statement = STATEMENT.matcher(line);
    return statement.find()
        ? nth(statement.group(1).equals("technology") ? 0 : 2, statement.group(), TECHNOLOGY)
        : Stream.of();
  }

  private static Stream<Mention> nth(int position, String statement, Mention.Sort sort) {
    List<String> texts = QUOTED.matcher(statement).results().map(found -> found.group(1)).toList();
    return texts.stream().skip(position).limit(1).map(name -> new Mention(sort, name));
  }
}
