package dev.plumbline.lift.outline;

import dev.plumbline.finding.Location;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;

/**
 * What the documents describe: the result of reading.
 *
 * @param outline the model without any environment
 * @param overlays what each environment says of it, in the order of the descriptions
 * @param bodies the bodies of Markdown files
 * @param excerpts the files beside a model of which only a part is read: what the rest says, such
 *     as which terms it uses, is not known
 * @param formats the format that each imported description is written in, by its element
 * @param imported tells the places of other formats
 * @param copies what is written twice, and was read once
 * @param files all files read, sorted, as reports show them
 * @param systems the files of each system, by its id
 */
public record DescribedModel(
    Outline outline,
    List<EnvironmentOverlay> overlays,
    List<ProseBody> bodies,
    Set<String> excerpts,
    Map<Node, String> formats,
    Predicate<Location> imported,
    List<WrittenTwice> copies,
    List<String> files,
    Map<String, Set<String>> systems) {
  public DescribedModel {
    overlays = List.copyOf(overlays);
    bodies = List.copyOf(bodies);
    copies = List.copyOf(copies);
    excerpts = Set.copyOf(excerpts);
    files = List.copyOf(files);
    systems = Map.copyOf(systems);
  }
}
