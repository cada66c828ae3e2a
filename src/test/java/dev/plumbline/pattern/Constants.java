package dev.plumbline.pattern;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The patterns that constants hold at run time, also in lists, maps, records and enums: some are
 * put together from other constants, so that the sources do not show them.
 */
final class Constants {
  private static final String PACKAGE = "dev.plumbline";
  private static final Path SOURCES = Path.of("src/main/java/dev/plumbline");

  /** Classes that open a window or a socket when they are loaded. */
  private static final List<String> LEFT_OUT = List.of("dev.plumbline.diagram.window");

  private final List<WrittenPattern> found = new ArrayList<>();
  private final Map<Object, Boolean> seen = new IdentityHashMap<>();

  private Constants() {}

  static List<WrittenPattern> patterns() {
    var constants = new Constants();
    new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(PACKAGE)
            .stream()
            .map(JavaClass::getName)
            .filter(name -> Files.exists(SOURCES.resolve(file(name))))
            .filter(name -> LEFT_OUT.stream().noneMatch(name::startsWith))
            .sorted()
            .forEach(constants::addOf);
    return constants.found;
  }

  private void addOf(String name) {
    try {
      var type = Class.forName(name);
      for (var field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && mayHold(field)) {
          add(value(field, null), type);
        }
      }
    } catch (ClassNotFoundException | LinkageError e) {
      throw new IllegalStateException(name, e);
    }
  }

  private static boolean mayHold(Field field) {
    var type = field.getType();
    return !type.isPrimitive() && type != String.class && !type.getName().startsWith("org.");
  }

  private static Object value(Field field, Object of) {
    try {
      field.setAccessible(true);
      return field.get(of);
    } catch (IllegalAccessException | InaccessibleObjectException e) {
      return null;
    }
  }

  private void add(Object value, Class<?> holder) {
    if (value == null || seen.put(value, true) != null) {
      return;
    }
    if (value instanceof Pattern pattern) {
      found.add(
          new WrittenPattern(
              file(holder.getName()),
              pattern.pattern(),
              pattern.pattern(),
              pattern.flags(),
              Set.of("matches")));
    } else if (value instanceof Collection<?> all) {
      all.forEach(each -> add(each, holder));
    } else if (value instanceof Map<?, ?> all) {
      all.forEach(
          (key, each) -> {
            add(key, holder);
            add(each, holder);
          });
    } else if (value instanceof Object[] all) {
      Arrays.asList(all).forEach(each -> add(each, holder));
    } else if (value.getClass().getName().startsWith(PACKAGE)) {
      for (var field : value.getClass().getDeclaredFields()) {
        if (mayHold(field)) {
          add(value(field, value), holder);
        }
      }
    }
  }

  private static String file(String type) {
    var outer = type.split("\\$")[0];
    return outer.substring(PACKAGE.length() + 1).replace('.', '/') + ".java";
  }
}
