package dev.plumbline.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.finding.Rule;
import dev.plumbline.reference.Edition;
import dev.plumbline.reference.Reference;
import dev.plumbline.reference.References;
import java.io.IOException;
import java.util.List;

/**
 * The standards that rules cite, as the taxonomies of a SARIF run.
 *
 * <p>Each edition is one taxonomy with the titles and links of what is cited of it. What users cite
 * beyond the known references stays a tag.
 */
final class SarifTaxonomies {
  private final References known = References.load();
  private final List<Reference> cited;
  private final List<Edition> editions;

  SarifTaxonomies(List<Rule> rules) {
    var ids =
        rules.stream().flatMap(rule -> rule.references().stream()).distinct().sorted().toList();
    cited = ids.stream().flatMap(id -> known.find(id).stream()).toList();
    editions = known.editions(ids);
  }

  /** Writes the field of the driver that names the taxonomies. */
  void supported(JsonGenerator json) throws IOException {
    if (!editions.isEmpty()) {
      JsonText.array(json, "supportedTaxonomies", editions, each -> component(json, each));
    }
  }

  /** Writes the field of the run that holds the taxonomies. */
  void write(JsonGenerator json) throws IOException {
    if (!editions.isEmpty()) {
      JsonText.array(json, "taxonomies", editions, each -> taxonomy(json, each));
    }
  }

  private void taxonomy(JsonGenerator json, Edition edition) throws IOException {
    var taxa = cited.stream().filter(each -> each.edition().equals(edition)).toList();
    json.writeStartObject();
    json.writeStringField("name", edition.id());
    json.writeStringField("fullName", edition.title());
    json.writeStringField("informationUri", edition.link());
    JsonText.array(json, "taxa", taxa, each -> taxon(json, each));
    json.writeEndObject();
  }

  private static void taxon(JsonGenerator json, Reference reference) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", reference.id());
    json.writeObjectFieldStart("shortDescription");
    json.writeStringField("text", reference.title());
    json.writeEndObject();
    json.writeStringField("helpUri", reference.link());
    json.writeEndObject();
  }

  /** Writes the field of a rule that says what asks for it. */
  void relationships(JsonGenerator json, Rule rule) throws IOException {
    var targets = rule.references().stream().flatMap(id -> known.find(id).stream()).toList();
    if (!targets.isEmpty()) {
      JsonText.array(json, "relationships", targets, each -> relationship(json, each));
    }
  }

  private void relationship(JsonGenerator json, Reference target) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("target");
    json.writeStringField("id", target.id());
    json.writeFieldName("toolComponent");
    component(json, target.edition());
    json.writeEndObject();
    JsonText.array(json, "kinds", List.of("relevant"), json::writeString);
    json.writeEndObject();
  }

  private void component(JsonGenerator json, Edition edition) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", edition.id());
    json.writeNumberField("index", editions.indexOf(edition));
    json.writeEndObject();
  }
}
