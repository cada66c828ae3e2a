package dev.plumbline.query;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.plumbline.report.PrintableEscapes;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;

/** A list of objects, one a row; an empty cell is left out. */
final class JsonRows implements TableWriter {
  private static final ObjectWriter WRITER =
      new ObjectMapper().writerWithDefaultPrettyPrinter().with(PrintableEscapes.ALL);

  private final List<String> columns;
  private final Appendable out;
  private String before = "[ ";

  JsonRows(List<String> columns, Appendable out) {
    this.columns = columns;
    this.out = out;
  }

  @Override
  public void row(List<String> cells) throws IOException {
    var fields = new LinkedHashMap<String, String>();
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        fields.put(columns.get(i), cells.get(i));
      }
    }
    out.append(before).append(WRITER.writeValueAsString(fields));
    before = ", ";
  }

  @Override
  public void end() throws IOException {
    out.append(before.equals(", ") ? " ]\n" : "[ ]\n");
  }
}
