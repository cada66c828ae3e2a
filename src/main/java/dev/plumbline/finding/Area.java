package dev.plumbline.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The areas of an architecture review, in the order in which a review visits them. */
public enum Area {
  SECURITY("security", "Security"),
  PERFORMANCE("performance", "Scalability and performance"),
  RECOVERY("recovery", "Disaster recovery and high availability"),
  MONITORING("monitoring", "Monitoring and logging"),
  API_VERSIONING("api-versioning", "API versioning"),
  DATA_FLOW("data-flow", "Data flow"),
  ERROR_HANDLING("error-handling", "Error handling and retry"),
  INFRASTRUCTURE("infrastructure", "Infrastructure as code"),
  DELIVERY("delivery", "CI/CD"),
  COST("cost", "Cost"),
  DOCUMENTATION("documentation", "Documentation"),
  ASSUMPTIONS("assumptions", "Assumptions"),
  /** Not an area of a review: mistakes in the description itself, such as an unknown key. */
  MODEL("model", "The description itself");

  private final String id;
  private final String title;

  Area(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** Returns the name of the area's folder, such as {@code api-versioning}. */
  public String id() {
    return id;
  }

  /** Returns the heading under which a report shows the area. */
  public String title() {
    return title;
  }

  /** Returns the twelve areas of a review, without {@link #MODEL}. */
  public static List<Area> ofReview() {
    return Arrays.stream(values()).filter(area -> area != MODEL).toList();
  }

  /** Returns the area with this {@link #id()}. */
  public static Optional<Area> of(String id) {
    return Arrays.stream(values()).filter(area -> area.id.equals(id)).findFirst();
  }
}
