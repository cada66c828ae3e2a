package dev.plumbline.importer;

import static dev.plumbline.importer.Signature.any;
import static dev.plumbline.importer.Signature.anyEntryMatches;
import static dev.plumbline.importer.Signature.keys;
import static dev.plumbline.importer.Signature.list;
import static dev.plumbline.importer.Signature.mapping;
import static dev.plumbline.importer.Signature.matches;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Formats that are recognised but not read; at most one of them fits a document. */
public final class UnreadFormats {
  private static final Signature BACKSTAGE =
      matches("apiVersion", Pattern.compile("^([a-z]+\\.)?backstage\\.io/")).and(any("kind"));
  private static final Signature CALM =
      matches("$schema", Pattern.compile("\\bcalm\\b"))
          .or(list("nodes").and(list("relationships")));
  private static final Signature CLOUDFORMATION =
      any("AWSTemplateFormatVersion")
          .or(anyEntryMatches("Resources", "Type", Pattern.compile("^\\w+::")));
  private static final Signature GITHUB_ACTIONS = any("on").and(mapping("jobs"));
  private static final Signature HELM =
      matches("apiVersion", Pattern.compile("^v[12]$"))
          .and(keys("name", "version"))
          .butNot(any("kind"))
          .or(any("replicaCount"))
          .or(mapping("image", "repository"));
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
                  .butNot(any("asyncapi")));

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
      matches("$schema", Pattern.compile("threat-model-library"));

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
          format("asyncapi", "AsyncAPI", any("asyncapi"), "asyncapi"),
          format("backstage", "Backstage", BACKSTAGE),
          format("calm", "CALM", CALM),
          format("cloudformation", "AWS CloudFormation", CLOUDFORMATION),
          format("github-actions", "GitHub Actions", GITHUB_ACTIONS),
          format("helm", "Helm", HELM),
          format("json-schema", "JSON Schema", JSON_SCHEMA, "$schema"),
          format("kubernetes", "Kubernetes", KUBERNETES, "apiVersion"),
          format("kustomize", "Kustomize", KUSTOMIZE, "resources"),
          format("npm", "npm", NPM),
          format("openapi", "OpenAPI", OPENAPI, "openapi", "swagger"),
          format("otm", "Open Threat Model", any("otmVersion")),
          format("pytm", "pytm", PYTM),
          format("structurizr", "Structurizr", STRUCTURIZR),
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
