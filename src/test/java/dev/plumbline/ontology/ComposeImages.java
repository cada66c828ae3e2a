package dev.plumbline.ontology;

import dev.plumbline.importer.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The images named in Compose files. */
final class ComposeImages {
  private static final Pattern IMAGE =
      Pattern.compile("(?m)^[ \\t]*(?:- )?\"?image\"?:[ \\t]*[\"']?([^\\s\"'#]+)");
  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{(\\w+)(?::?-([^{}]*)|:?\\?[^{}]*)?}|\\$(\\w+)");
  private static final Pattern SETTING = Pattern.compile("(?m)^(\\w+)=[\"']?([^\\s\"'#]*)");

  private ComposeImages() {}

  /** Returns the images of a folder of Compose files, their variables filled in. */
  static List<String> in(Path folder) throws IOException {
    var images = new ArrayList<String>();
    for (var file : Corpus.yamlFiles(folder)) {
      var path = folder.resolve(file);
      var settings = settings(folder.resolve(bundle(file)));
      var matcher = IMAGE.matcher(Files.readString(path));
      while (matcher.find()) {
        images.add(resolved(matcher.group(1), settings));
      }
    }
    return images;
  }

  /** Returns the folder whose settings hold for a file: its bundle, or its own. */
  private static String bundle(String file) {
    var slash = file.indexOf('/');
    var second = slash < 0 ? -1 : file.indexOf('/', slash + 1);
    return second < 0 ? file.substring(0, Math.max(slash, 0)) : file.substring(0, second);
  }

  private static Map<String, String> settings(Path folder) throws IOException {
    var settings = new HashMap<String, String>();
    for (var name : List.of(".env.example", ".env")) {
      if (Files.isRegularFile(folder.resolve(name))) {
        var matcher = SETTING.matcher(Files.readString(folder.resolve(name)));
        while (matcher.find()) {
          settings.put(matcher.group(1), matcher.group(2));
        }
      }
    }
    return settings;
  }

  private static String resolved(String image, Map<String, String> settings) {
    return VARIABLE
        .matcher(image)
        .replaceAll(found -> Matcher.quoteReplacement(value((Matcher) found, settings)));
  }

  private static String value(Matcher variable, Map<String, String> settings) {
    var name = variable.group(1) == null ? variable.group(3) : variable.group(1);
    var fallback = variable.group(2) == null ? "" : variable.group(2);
    return settings.getOrDefault(name, fallback);
  }
}
