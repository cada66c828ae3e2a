package dev.plumbline.lift.outline;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the model format calls classes, such as {@code external-system}. */
public final class TypeNames {
  private static final Map<String, String> NAMES = new ConcurrentHashMap<>();

  private TypeNames() {}

  /** Returns the name of a class. */
  public static String of(String classIri) {
    return NAMES.computeIfAbsent(
        local(classIri),
        name -> name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT));
  }

  private static String local(String classIri) {
    return classIri.substring(Math.max(classIri.lastIndexOf('#'), classIri.lastIndexOf('/')) + 1);
  }
}
