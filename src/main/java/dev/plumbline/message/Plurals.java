package dev.plumbline.message;

/** English names of things in singular and plural. */
public final class Plurals {
  private Plurals() {}

  /** Returns such as {@code 1 flow}, {@code 3 boundaries}. */
  public static String count(long number, String noun) {
    return number + " " + (number == 1 ? singular(noun) : plural(noun));
  }

  /** Returns what one is called; the types {@code data} and {@code api} have names of their own. */
  public static String singular(String noun) {
    return switch (noun) {
      case "data" -> "data asset";
      case "api" -> "API";
      default -> noun;
    };
  }

  /** Returns what several are called. */
  public static String plural(String noun) {
    var one = singular(noun);
    if (one.endsWith("y")) {
      return one.substring(0, one.length() - 1) + "ies";
    }
    return one.endsWith("x") ? one + "es" : one + "s";
  }
}
