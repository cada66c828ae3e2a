package dev.plumbline.importer;

import static dev.plumbline.importer.Signature.any;
import static dev.plumbline.importer.Signature.anyEntry;
import static dev.plumbline.importer.Signature.anyEntryMatches;
import static dev.plumbline.importer.Signature.file;
import static dev.plumbline.importer.Signature.items;
import static dev.plumbline.importer.Signature.keys;
import static dev.plumbline.importer.Signature.list;
import static dev.plumbline.importer.Signature.listOf;
import static dev.plumbline.importer.Signature.mapping;
import static dev.plumbline.importer.Signature.matches;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Formats that are recognised but not read; at most one of them fits a document. */
public final class UnreadFormats {
  private static final Signature MODEL = any("system", "components", "flows", "boundaries");

  /** The keys of a play or a task; variables are known by their folder. */
  private static final Signature ANSIBLE =
      listOf(Pattern.compile("^(hosts|import_playbook|(ansible|community)\\..*)$"))
          .or(mapping("all", "hosts", "children"))
          .or(file(Pattern.compile("(^|/)(group|host)_vars/")));

  private static final Signature ALERTMANAGER = mapping("route").and(list("receivers"));
  private static final Signature BACKSTAGE =
      matches("apiVersion", Pattern.compile("^([a-z]+\\.)?backstage\\.io/")).and(any("kind"));
  private static final Signature CALM =
      matches("$schema", Pattern.compile("\\bcalm\\b"))
          .or(list("nodes").and(list("relationships")));
  private static final Signature CLOUDFORMATION =
      any("AWSTemplateFormatVersion")
          .or(anyEntryMatches("Resources", "Type", Pattern.compile("^\\w+::")));
  private static final Signature GITLAB_CI =
      anyEntry("script").and(list("stages").or(anyEntry("script", "stage")));
  private static final Signature GRAFANA =
      any("panels")
          .and(any("schemaVersion"))
          .or(
              any("apiVersion")
                  .and(any("datasources", "providers", "contactPoints", "muteTimes"))
                  .butNot(any("kind")));
  private static final Signature GITHUB_ACTIONS = any("on").and(mapping("jobs"));
  private static final Signature HELM =
      matches("apiVersion", Pattern.compile("^v[12]$"))
          .and(keys("name", "version"))
          .butNot(any("kind"))
          .or(any("replicaCount"))
          .or(mapping("image", "repository"))
          .or(file(Pattern.compile("(^|/)values([.-][^/]*)?\\.ya?ml$")).butNot(MODEL));
  private static final Signature JSON_SCHEMA =
      matches("$schema", Pattern.compile("json-schema\\.org"));
  private static final Signature KUBERNETES = keys("apiVersion", "kind").butNot(BACKSTAGE);
  private static final Signature NPM =
      any("name").and(mapping("dependencies").or(mapping("scripts"))).butNot(any("environment"));

  /** Schemas that several descriptions share may be a file of their own. */
  private static final Signature OPENAPI =
      any("openapi", "swagger")
          .or(
              mapping(
                      "components",
                      "schemas",
                      "securitySchemes",
                      "parameters",
                      "responses",
                      "requestBodies")
                  .butNot(any("asyncapi")))
          .or(mapping("get", "responses"))
          .or(mapping("post", "responses"));

  private static final Signature PREFECT = any("prefect-version").or(items("flows", "entrypoint"));
  private static final Signature PROMETHEUS =
      list("scrape_configs").or(items("groups", "rules")).or(list("rule_files"));
  private static final Signature TALOS =
      matches("version", Pattern.compile("^v1alpha1$"))
          .and(mapping("machine"))
          .or(any("clusterName").and(any("talosVersion", "endpoint")));
  private static final Signature PYTM = list("elements").and(list("flows")).and(any("isOrdered"));
  private static final Signature STRUCTURIZR =
      mapping("model", "people", "softwareSystems", "deploymentNodes", "customElements");
  private static final Signature TERRAFORM =
      any("terraform_version")
          .or(any("format_version").and(any("planned_values", "resource_changes", "values")));
  private static final Signature KUSTOMIZE =
      list("resources").butNot(any("apiVersion")).butNot(TERRAFORM);
  private static final Signature THREAT_DRAGON =
      mapping("summary", "title").and(mapping("detail", "diagrams"));
  private static final Signature THREAT_MODEL_LIBRARY =
      matches("$schema", Pattern.compile("threat-model-library"))
          .or(keys("trust_zones", "trust_boundaries", "data_flows"));

  /** A Threagile model may be split into files, each with some of its sections. */
  private static final Signature THREAGILE =
      any(
              "threagile_version",
              "abuse_cases",
              "business_criticality",
              "business_overview",
              "custom_risk_categories",
              "data_assets",
              "individual_risk_categories",
              "risk_tracking",
              "security_requirements",
              "shared_runtimes",
              "tags_available",
              "technical_assets",
              "trust_boundaries")
          .butNot(THREAT_MODEL_LIBRARY);

  private static final List<FileFormat> ALL =
      List.of(
          format("alertmanager", "Alertmanager", ALERTMANAGER),
          format("ansible", "Ansible", ANSIBLE),
          format("asyncapi", "AsyncAPI", any("asyncapi"), "asyncapi"),
          format("backstage", "Backstage", BACKSTAGE),
          format("calm", "CALM", CALM),
          format("cloudformation", "AWS CloudFormation", CLOUDFORMATION),
          format("github-actions", "GitHub Actions", GITHUB_ACTIONS),
          format("gitlab-ci", "GitLab CI", GITLAB_CI),
          format("grafana", "Grafana", GRAFANA),
          format("helm", "Helm", HELM),
          format("json-schema", "JSON Schema", JSON_SCHEMA, "$schema"),
          format("kubernetes", "Kubernetes", KUBERNETES, "apiVersion"),
          format("kustomize", "Kustomize", KUSTOMIZE, "resources"),
          format("npm", "npm", NPM),
          format("openapi", "OpenAPI", OPENAPI, "openapi", "swagger"),
          format("otm", "Open Threat Model", any("otmVersion")),
          format("prefect", "Prefect", PREFECT),
          format("prometheus", "Prometheus", PROMETHEUS),
          format("pytm", "pytm", PYTM),
          format("structurizr", "Structurizr", STRUCTURIZR),
          format("talos", "Talos", TALOS),
          format("terraform", "Terraform", TERRAFORM),
          format("threagile", "Threagile", THREAGILE),
          format("threat-dragon", "OWASP Threat Dragon", THREAT_DRAGON),
          format("threat-model-library", "OWASP Threat Model Library", THREAT_MODEL_LIBRARY));

  private UnreadFormats() {}

  /** Returns the formats, by their ids. */
  public static List<FileFormat> all() {
    return ALL;
  }

  private static FileFormat format(String id, String name, Signature signature, String... ownKeys) {
    return new FileFormat(id, name, Set.of(ownKeys), signature);
  }
}
