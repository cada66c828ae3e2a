package dev.plumbline.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The areas of an architecture review, in the order in which a review visits them. */
public enum Area {
  SECURITY(
      "security",
      "Security",
      "is what crosses a boundary encrypted, authenticated, authorised; can the internet reach a"
          + " store"),
  PERFORMANCE(
      "performance",
      "Scalability and performance",
      "are there targets, does the capacity fit the load, what is the bottleneck"),
  RECOVERY(
      "recovery",
      "Disaster recovery and high availability",
      "what fails alone, what is backed up, do the targets for recovery agree"),
  MONITORING(
      "monitoring",
      "Monitoring and logging",
      "is it watched, who is called, does the watcher fail with the watched"),
  API_VERSIONING(
      "api-versioning", "API versioning", "which version is offered to whom, and until when"),
  DATA_FLOW(
      "data-flow",
      "Data flow",
      "what flows where, who owns it, where may it lie, how is it deleted"),
  ERROR_HANDLING(
      "error-handling",
      "Error handling and retry",
      "timeouts, retries, breakers, fallbacks, along whole chains"),
  INFRASTRUCTURE(
      "infrastructure",
      "Infrastructure as code",
      "is it code, is its state safe, are environments alike"),
  DELIVERY("delivery", "CI/CD", "how does a change reach production, and how does it come back"),
  COST("cost", "Cost", "who pays, how much, and who notices"),
  DOCUMENTATION(
      "documentation",
      "Documentation",
      "can a newcomer tell what each part is for, and whom to ask"),
  ASSUMPTIONS(
      "assumptions", "Assumptions", "what is taken for granted, by whom, and what if it is wrong"),
  /** Not an area of a review: mistakes in the description itself, such as an unknown key. */
  MODEL("model", "The description itself", "is the description itself sound");

  private final String id;
  private final String title;
  private final String question;

  Area(String id, String title, String question) {
    this.id = id;
    this.title = title;
    this.question = question;
  }

  /** Returns the name of the area's folder, such as {@code api-versioning}. */
  public String id() {
    return id;
  }

  /** Returns the heading under which a report shows the area. */
  public String title() {
    return title;
  }

  /** Returns what a review asks in this area, without the question mark. */
  public String question() {
    return question;
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
