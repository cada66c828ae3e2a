package dev.plumbline.cli.option;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A value for a parameter of a rule: {@code synchronous-chain-too-long.max-hops=6}. */
public record RuleParameter(String rule, String name, String value) {
  private static final Pattern FORM = Pattern.compile("([^.=]+)\\.([^.=]+)=(.*)");

  /** Returns the values by rule and name; the last one wins. */
  public static Map<String, Map<String, String>> byRule(List<RuleParameter> parameters) {
    var byRule = new TreeMap<String, Map<String, String>>();
    for (var each : parameters) {
      byRule.computeIfAbsent(each.rule, rule -> new TreeMap<>()).put(each.name, each.value);
    }
    return byRule;
  }

  /** Parses {@code RULE.NAME=VALUE}. */
  public static final class Converter implements ITypeConverter<RuleParameter> {
    @Override
    public RuleParameter convert(String text) {
      var form = FORM.matcher(text);
      if (!form.matches()) {
        throw new TypeConversionException(
            "\"" + text + "\" should be RULE.NAME=VALUE, such as chatty-fan-out.max-fan-out=10");
      }
      return new RuleParameter(form.group(1), form.group(2), form.group(3));
    }
  }
}
