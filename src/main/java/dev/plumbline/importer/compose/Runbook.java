package dev.plumbline.importer.compose;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.ontology.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds what pages beside a project tell the reader to restart or look into, and what the project
 * does not have: a service by a command of Compose, or a product that nothing of it runs.
 */
final class Runbook {
  private static final Pattern COMMAND =
      Pattern.compile(
          "\\bdocker[ -]compose(?: --(?:profile|project-name|env-file)[ =]\\S{1,60}){0,3}"
              + " (?:restart|stop|start|logs|exec|kill|up|run|pull)(?:"
              + " (?:-u|--user|-e|--env|-w|--workdir|--tail|-n|--since|--until|-t|--timeout|--index|--scale)"
              + " \\S{1,60}| -{1,2}[\\w=.-]{1,40}){0,6}+"
              + " (?<name>[a-z][a-z0-9_-]{1,40})(?![\\w./:=-])");

  private static final Pattern ASKED =
      Pattern.compile(
          "(?i)\\b(?:restart|stop|start|kill|recreate)(?: the(?: container| service)?)?"
              + " `(?<name>[a-z][a-z0-9_-]{1,40})`");

  /** Of the machine, not of the project. */
  private static final Pattern OF_HOST =
      Pattern.compile(
          "(?i)\\b(systemctl|systemd|journalctl|on the (host|machine|server)|hosts?'s)\\b");

  private static final Pattern COMPOSE = Pattern.compile("\\bdocker[ -]compose\\b");

  private final Set<String> services;
  private final Predicate<String> runsProduct;
  private final Vocabulary vocabulary;

  /**
   * Makes a finder.
   *
   * @param services the names of the services and their containers
   * @param runsProduct whether something of the project runs a product
   */
  Runbook(Set<String> services, Predicate<String> runsProduct, Vocabulary vocabulary) {
    this.services = services;
    this.runsProduct = runsProduct;
    this.vocabulary = vocabulary;
  }

  /** Writes what a page names, once each. */
  void describe(List<Tree.Scalar> page, ModelBuilder model) {
    var found = new LinkedHashMap<String, Tree.Scalar>();
    var ofCompose = page.stream().anyMatch(line -> COMPOSE.matcher(line.text()).find());
    for (var line : page) {
      if (ofCompose && !OF_HOST.matcher(line.text()).find()) {
        names(COMMAND, line, name -> true, found);
        names(ASKED, line, this::isProduct, found);
      }
    }
    found.values().forEach(name -> model.add("named-nowhere", name));
  }

  private void names(
      Pattern wording, Tree.Scalar line, Predicate<String> counts, Map<String, Tree.Scalar> found) {
    wording
        .matcher(line.text())
        .results()
        .map(each -> each.group(1))
        .filter(name -> !services.contains(name) && counts.test(name))
        .forEach(name -> found.putIfAbsent(name, new Tree.Scalar(name, line.at())));
  }

  /** Returns whether it is a product that nothing of the project runs. */
  private boolean isProduct(String name) {
    return vocabulary
        .technology(name)
        .filter(known -> !runsProduct.test(known.technology().iri()))
        .isPresent();
  }
}
