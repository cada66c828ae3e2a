package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the rules on security, data flows, performance, recovery, monitoring and errors tell of
 * Compose files of public projects, each finding judged by reading the file.
 *
 * <p>{@code -} stands for the system.
 */
final class ComposeFindingsTest {
  @ParameterizedTest(name = "{1} of {2} in {0}")
  @CsvSource({
    // Security: the engine's socket, an empty password, one of 15 without what the others drop.
    "sock-shop, privileged-runtime, queue-master",
    "sock-shop, store-without-authentication, catalogue-db",
    "sock-shop, hardening-unstated, catalogue-db",
    // One network for the edge and the databases; a proxy beside a database it does not call.
    "sock-shop, flat-network, default",
    "nginx-golang-mysql, flat-network, default",
    // All ports on all addresses, past the gateway; consoles and debuggers among them.
    "petclinic, gateway-bypassed, api-gateway",
    "petclinic, admin-port-published, tracing-server",
    "react-express-mysql, admin-port-published, backend",
    "piggymetrics, admin-port-published, rabbitmq",
    "nextcloud-redis-mariadb, secret-outside-vault, db",
    "opentelemetry-demo, secret-outside-vault, flagd-ui",
    "sock-shop, end-of-life-technology, rabbitmq",
    // Data flows: the file does not say who calls whom, over what, or where data is kept.
    "sock-shop, flows-unstated, carts",
    "petclinic, data-placement-unstated, -",
    "petclinic, flow-protocol-unstated, api-gateway -> config-server",
    "sock-shop, flow-without-data, -",
    "laradock/mailu, dangling-reference, -",
    // Performance.
    "sock-shop, resource-limits-missing, carts",
    "petclinic, processor-limit-missing, config-server",
    "petclinic, no-performance-target, -",
    "piggymetrics, rto-unstated, -",
    "sock-shop, unbounded-queue, rabbitmq",
    "nextcloud-redis-mariadb, cache-without-expiry, redis",
    // Recovery: nothing starts it again; databases without a volume.
    "petclinic, restart-unstated, vets-service",
    "sock-shop, restart-unstated, user-sim",
    "sock-shop, no-backup, carts-db",
    "piggymetrics, no-backup, auth-mongodb",
    "nextcloud-redis-mariadb, backup-unstated, db",
    "petclinic, rto-unstated, -",
    // Monitoring.
    "petclinic, health-check-missing, api-gateway",
    "petclinic, slo-missing, api-gateway",
    "sock-shop, traces-off, carts",
    "laradock/graylog, log-retention-unstated, graylog",
    // Errors.
    "sock-shop, timeout-missing, user -> user-db",
    "opentelemetry-demo, timeout-missing, checkout -> payment",
    "wasmedge-kafka-mysql, ordering-or-duplicates-unstated, etl -> redpanda",
  })
  void tells(String file, String rule, String element) {
    assertThat(ComposeFindings.elements(file, rule)).contains(element);
  }

  @ParameterizedTest(name = "{1} of {2} in {0}")
  @CsvSource({
    // What a bought product does inside is not asked of the file.
    "nextcloud-redis-mariadb, retry-unstated, nc -> db",
    // A reference to a variable; a path to a file that holds the secret.
    "petclinic, secret-outside-vault, genai-service",
    "react-express-mysql, secret-outside-vault, backend",
    // Hardened like the rest; calls the stores in its networks itself.
    "sock-shop, hardening-unstated, user-sim",
    "nextcloud-redis-mariadb, flat-network, dbnet",
    // No flow in the file, which is no sign that nobody calls it.
    "sock-shop, component-isolated, carts",
    "piggymetrics, component-isolated, rabbitmq",
    // Databases and brokers that start after an application do not call it.
    "laradock, flow-protocol-unstated, memcached -> php-fpm",
    "laradock, store-without-writer, cassandra",
    "laradock, dead-letter-missing, rabbitmq",
    "laradock, dead-letter-missing, kafka",
    // Limited; no way in for users; not known to be on the way of requests.
    "petclinic, resource-limits-missing, api-gateway",
    "piggymetrics, scaling-unstated, rabbitmq",
    "piggymetrics, slo-missing, rabbitmq",
    "petclinic, slo-missing, config-server",
    "petclinic, scaling-unstated, customers-service",
    // Restarted; on a volume; said by the file that this one is laid over; ends when it is done.
    "sock-shop, restart-unstated, carts",
    "nextcloud-redis-mariadb, no-backup, db",
    "opentelemetry-demo/full, restart-unstated, checkout",
    "opentelemetry-demo/tests, restart-unstated, frontendTests",
    // Told once, of the system.
    "petclinic, rto-unstated, vets-service",
    "sock-shop, monitoring-unstated, front-end",
    // Traces switched off do not make it monitored.
    "sock-shop, metrics-missing, carts",
    "sock-shop, alerts-missing, carts",
    "petclinic, health-check-missing, config-server",
    // Nobody waits for telemetry, or for a load test.
    "opentelemetry-demo, timeout-missing, ad -> otel-collector",
    "opentelemetry-demo, retry-unstated, load-generator -> frontend-proxy",
    "opentelemetry-demo/full, dead-letter-missing, kafka",
  })
  void doesNotTell(String file, String rule, String element) {
    assertThat(ComposeFindings.elements(file, rule)).doesNotContain(element);
  }

  @ParameterizedTest
  @CsvSource({"laradock/pgbackups", "opentelemetry-demo/agent"})
  void findsNoErrorInAPartThatNamesWhatTheWholeDefines(String file) {
    assertThat(ComposeFindings.elements(file, "dangling-reference")).contains("-");
    assertThat(ComposeFindings.of(file))
        .noneMatch(finding -> finding.rule().id().equals("dangling-reference") && isError(finding));
  }

  private static boolean isError(Finding finding) {
    return finding.severity() == Severity.ERROR;
  }
}
