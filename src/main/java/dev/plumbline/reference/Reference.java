package dev.plumbline.reference;

/**
 * One requirement, control or weakness of a standard.
 *
 * @param id its short name as rules write it, such as {@code NIST SP 800-53r5 AC-3}
 * @param edition the edition that its number is of
 * @param title its own title; of standards without titles, or not free to read, a summary of ours
 * @param link where to read it
 * @param source where its number and title were read
 */
public record Reference(String id, Edition edition, String title, String link, String source) {
  /** Returns the short name and the title. */
  public String titled() {
    return id + ": " + title;
  }
}
