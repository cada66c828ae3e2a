package dev.plumbline.importer;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import java.util.regex.Pattern;

/** Writes a tree as YAML, with the place of each value as a comment behind it. */
public final class PlacedYaml {
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9_./$-][A-Za-z0-9_./$+@ ()-]*(:[^ ][^#]*)?");

  private final StringBuilder out = new StringBuilder();
  private final String file;

  private PlacedYaml(String file) {
    this.file = file;
  }

  /** Returns an import as YAML: the model, then what else there is as comments. */
  public static String of(Importer.Imported imported) {
    var writer = new PlacedYaml(imported.model().file());
    writer.write(imported.model().root(), "");
    imported
        .notes()
        .forEach(
            note ->
                writer.out.append(
                    "# note %s: %s%n"
                        .formatted(writer.shown(note.at().orElseThrow()), note.text())));
    imported.stated().forEach(stated -> writer.comment("stated", stated.root()));
    imported
        .problems()
        .forEach(
            problem ->
                writer.out.append(
                    "# mistake %s: %s%n".formatted(writer.shown(problem.at()), problem.message())));
    return writer.out.toString().replace("\r\n", "\n");
  }

  private void comment(String title, Tree tree) {
    var stated = new PlacedYaml(file);
    stated.write(tree, "");
    out.append("# ").append(title).append('\n');
    stated.out.toString().lines().forEach(line -> out.append("#   ").append(line).append('\n'));
  }

  private void write(Tree tree, String indent) {
    if (tree instanceof Tree.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              entry -> value(indent + quoted(entry.key().text()) + ":", entry.value(), indent));
    } else if (tree instanceof Tree.Sequence sequence) {
      sequence.items().forEach(item -> value(indent + "-", item, indent));
    }
  }

  private void value(String before, Tree value, String indent) {
    if (value instanceof Tree.Scalar scalar) {
      out.append(before).append(' ').append(quoted(scalar.text()));
      out.append(" # ").append(shown(scalar.at())).append('\n');
    } else {
      out.append(before).append('\n');
      write(value, indent + "  ");
    }
  }

  private String shown(Location at) {
    var place = at.line() + ":" + at.column();
    return at.file().equals(file) ? place : at.file() + ":" + place;
  }

  private static String quoted(String text) {
    return PLAIN.matcher(text).matches() && !text.endsWith(" ")
        ? text
        : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }
}
