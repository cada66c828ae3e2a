package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the rules on APIs, infrastructure, delivery, cost, documentation and assumptions tell of
 * Compose files of public projects, each finding judged by reading the file.
 *
 * <p>{@code -} stands for the system.
 */
final class ComposeDeliveryFindingsTest {
  @ParameterizedTest(name = "{1} of {2} in {0}")
  @CsvSource({
    // Called over HTTP or gRPC by checkout or shipping; .env says at which address.
    "opentelemetry-demo, api-version-unstated, email",
    "opentelemetry-demo, api-version-unstated, payment",
    "opentelemetry-demo, api-version-unstated, quote",
    // Pulled without a tag, or by one that moves.
    "nginx-flask-mongo, image-not-pinned, mongo",
    "nginx-golang-mysql, image-not-pinned, proxy",
    "pihole-cloudflared-DoH, image-not-pinned, pihole",
    "piggymetrics, image-not-pinned, config",
    // Built from the project's own folders, and nothing says by what.
    "nginx-flask-mongo, pipeline-unstated, -",
    "react-express-mysql, pipeline-unstated, -",
    "traefik-golang, pipeline-unstated, -",
    "sock-shop, cost-owner-missing, -",
    "sock-shop, budget-missing, -",
    "piggymetrics, costs-unstated, -",
    "sock-shop, description-missing, queue-master",
    "elasticsearch-logstash-kibana, owner-missing, -",
    "sock-shop, no-assumptions, -",
    "petclinic, no-assumptions, -",
  })
  void tells(String file, String rule, String element) {
    assertThat(ComposeFindings.elements(file, rule)).contains(element);
  }

  @ParameterizedTest(name = "{1} of {2} in {0}")
  @CsvSource({
    // Called by the load generator only; a store; a service that nobody is seen to call.
    "opentelemetry-demo, api-version-unstated, frontend-proxy",
    "opentelemetry-demo, api-version-unstated, otel-collector",
    "opentelemetry-demo, api-version-unstated, astronomy-db",
    // Pinned; built here; the tag left to a variable.
    "sock-shop, image-not-pinned, carts-db",
    "react-express-mysql, image-not-pinned, backend",
    "opentelemetry-demo, image-not-pinned, checkout",
    // The file is the code that makes the containers.
    "nginx-flask-mongo, infrastructure-unstated, -",
    "petclinic, iac-state-protection-unstated, -",
    // Nothing is built here; told of the system, not of each part.
    "prometheus-grafana, pipeline-unstated, -",
    "nextcloud-redis-mariadb, pipeline-unstated, -",
    "react-express-mysql, pipeline-unstated, backend",
    // One machine, set up by this file: nobody compares it with what runs.
    "prometheus-grafana, drift-detection-missing, -",
    // Containers that stand in for services of a cloud, or of its command line.
    "laradock/sqs, tagging-missing, -",
    "laradock/aws-eb-cli, tagging-missing, -",
    "laradock/sqs, discount-unstated, -",
    "piggymetrics, cost-unstated, gateway",
    // What every project has; what is called after what it is; one owner for all.
    "sock-shop, description-missing, default",
    "nextcloud-redis-mariadb, description-missing, dbnet",
    "prometheus-grafana, description-missing, prometheus",
    "sock-shop, owner-missing, front-end",
    // Each says it once, for the system.
    "sock-shop, assumption-undocumented, front-end",
    "petclinic, assumption-unowned, -",
  })
  void doesNotTell(String file, String rule, String element) {
    assertThat(ComposeFindings.elements(file, rule)).doesNotContain(element);
  }
}
