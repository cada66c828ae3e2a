package dev.plumbline.importer.compose.service;

import java.util.List;
import java.util.regex.Pattern;

/** A setting and the value by which it switches something on or off. */
public record Switch(Pattern name, Pattern value) {
  public static final Pattern OFF = Pattern.compile("(?i)false|no|off|0|none|disabled");
  public static final Pattern ON = Pattern.compile("(?i)true|yes|on|1|enabled");

  public static Switch of(String name, Pattern value) {
    return new Switch(Pattern.compile("(?i)" + name), value);
  }

  /** Returns whether one of them has the value. */
  public static boolean any(List<Switch> switches, String name, String value) {
    return switches.stream().anyMatch(each -> each.matches(name, value));
  }

  boolean matches(String settingName, String settingValue) {
    return name.matcher(settingName).matches() && value.matcher(settingValue.strip()).matches();
  }
}
