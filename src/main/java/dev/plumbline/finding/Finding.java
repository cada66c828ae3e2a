package dev.plumbline.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One gap or violation, with its place and its reason.
 *
 * @param rule the rule that found it
 * @param message what is wrong, in one sentence that names the element
 * @param at the place to look at first
 * @param hint a short note under the caret of a code frame, or empty
 * @param element what it is about
 * @param identity what distinguishes it from other findings of the rule on the element; often empty
 * @param evidence the facts or hops that it rests on, in order
 * @param fix the smallest change that clears it
 * @param waiver the waiver that accepts it, if any
 * @param related the findings that are joined to it, as they have the same cause; they have none of
 *     their own
 * @param environments the environments that have it, {@link Report#BASE} among them, when the model
 *     was checked in several and not all have it; else empty
 */
public record Finding(
    Rule rule,
    String message,
    Location at,
    String hint,
    Element element,
    String identity,
    List<Evidence> evidence,
    String fix,
    Optional<Waiver> waiver,
    List<Finding> related,
    List<String> environments) {
  /** By place, then rule, then element: the order of every output. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::at)
          .thenComparing(finding -> finding.rule().area())
          .thenComparing(finding -> finding.rule().id())
          .thenComparing(finding -> finding.element().id())
          .thenComparing(Finding::identity)
          .thenComparing(Finding::message);

  /** By severity, then by the order of every output. */
  public static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::severity).thenComparing(ORDER);

  public Finding {
    evidence = List.copyOf(evidence);
    related = List.copyOf(related);
    environments = List.copyOf(environments);
  }

  /** Makes a finding that stands alone. */
  public Finding(
      Rule rule,
      String message,
      Location at,
      String hint,
      Element element,
      String identity,
      List<Evidence> evidence,
      String fix,
      Optional<Waiver> waiver) {
    this(rule, message, at, hint, element, identity, evidence, fix, waiver, List.of(), List.of());
  }

  /** Returns a mistake that a reader found in a file. */
  public static Finding ofReader(Rule rule, Location at, String message, String hint) {
    return ofReader(rule, at, message, hint, "file");
  }

  /** Returns a mistake that a reader found in what is of this type: a file or a folder. */
  public static Finding ofReader(Rule rule, Location at, String message, String hint, String type) {
    var element = new Element(type, at.file(), at.file());
    return new Finding(
        rule, message, at, hint, element, "", List.of(), rule.fix(), Optional.empty());
  }

  /** Returns the rule's severity. */
  public Severity severity() {
    return rule.severity();
  }

  /** Returns the same finding, accepted by {@code accepted}. */
  public Finding waivedBy(Waiver accepted) {
    return changed(Optional.of(accepted), related, environments);
  }

  /** Returns the same finding with those that are joined to it. */
  public Finding with(List<Finding> joined) {
    return changed(waiver, joined, environments);
  }

  /** Returns the same finding, which only these environments have. */
  public Finding onlyIn(List<String> having) {
    return changed(waiver, related, having);
  }

  /** Returns the same finding, resting on these facts. */
  public Finding withEvidence(List<Evidence> other) {
    return new Finding(
        rule, message, at, hint, element, identity, other, fix, waiver, related, environments);
  }

  private Finding changed(Optional<Waiver> accepted, List<Finding> joined, List<String> having) {
    return new Finding(
        rule, message, at, hint, element, identity, evidence, fix, accepted, joined, having);
  }

  /** Returns it and those that are joined to it, each standing alone. */
  public Stream<Finding> each() {
    return Stream.concat(Stream.of(with(List.of())), related.stream());
  }

  /**
   * Returns an identity that survives edits elsewhere in the files: 32 hexadecimal digits made from
   * the rule, the element's key and {@link #identity()}.
   */
  public String fingerprint() {
    var text = rule.id() + '\n' + element.key() + '\n' + identity;
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
