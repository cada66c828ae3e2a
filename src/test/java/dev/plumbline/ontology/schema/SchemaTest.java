package dev.plumbline.ontology.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.plumbline.ontology.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SchemaTest {
  private static final Path FOLDER = Path.of("ontology");
  private static final Path FILE = FOLDER.resolve(SchemaFile.NAME);
  private static final Vocabulary VOCABULARY = Vocabulary.read(FOLDER);
  private static final JsonNode SCHEMA = JsonSchema.of(VOCABULARY);

  @Test
  void fileSaysWhatTheVocabularySays() throws IOException {
    var generated = SchemaFile.text(VOCABULARY);
    if (Boolean.getBoolean("approve")) {
      Files.writeString(FILE, generated);
    }
    assertThat(FILE).as("run this test with -Dapprove=true to write it").hasContent(generated);
  }

  @Test
  void isAValidSchema() {
    var metaschema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(java.net.URI.create("https://json-schema.org/draft/2020-12/schema"));
    assertThat(metaschema.validate(SCHEMA)).isEmpty();
  }

  @Test
  void acceptsTheModelOfTheFormatsDescription() throws IOException {
    assertThat(problems("shop.yaml")).isEmpty();
  }

  @Test
  void rejectsEachMistake() throws IOException {
    var places = new TreeSet<String>();
    problems("mistakes.yaml")
        .forEach(problem -> places.add(problem.getInstanceLocation().toString()));
    assertThat(places)
        .contains(
            "/tier",
            "/targets/availability",
            "/targets/latency-p99",
            "/data/customer/class",
            "/components/order-api/replicas",
            "/components/order-api",
            "/components/order-api/backup",
            "/components/order-api/monitoring",
            "/components/order-api/api/sunset",
            "/components/order-db/restart",
            "/components/order-db/cost",
            "/flows/0/order-api -> order-db",
            "/flows/0/order-api -> order-db/timeout",
            "/flows/1",
            "/boundaries/core/type");
  }

  /** An editor offers keys as the format writes them, so that it marks other cases. */
  @Test
  void acceptsWhatIsUnderstood() throws IOException {
    try (var in = SchemaTest.class.getResourceAsStream("/lift/spellings.txt")) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      var refused = new TreeSet<String>();
      for (var row : text.split("(?m)^--- ")) {
        int start = row.indexOf('\n');
        int arrow = row.indexOf("\n=>\n");
        if (arrow > 0 && !row.startsWith("capitals")) {
          var written = new YAMLMapper().readTree(row.substring(start, arrow));
          if (!problems(written).isEmpty()) {
            refused.add(row);
          }
        }
      }
      assertThat(refused).isEmpty();
    }
  }

  private static Set<ValidationMessage> problems(String resource) throws IOException {
    try (var in = SchemaTest.class.getResourceAsStream("/schema/" + resource)) {
      return problems(new YAMLMapper().readTree(in));
    }
  }

  private static Set<ValidationMessage> problems(JsonNode model) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(SCHEMA, SchemaValidatorsConfig.builder().preloadJsonSchema(false).build())
        .validate(model.toString(), InputFormat.JSON);
  }
}
