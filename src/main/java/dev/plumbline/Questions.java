package dev.plumbline;

import dev.plumbline.query.Question;
import dev.plumbline.rule.InvalidSetting;
import dev.plumbline.rule.RuleFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** The named questions that come with Plumbline, and those of users' folders. */
public final class Questions {
  private static final String ENDING = ".rq";

  private Questions() {}

  /** A folder without a question was meant to hold some. */
  private static void checkFolder(Path folder) {
    if (RuleFolder.of(folder).files().stream().noneMatch(Questions::isQuestion)) {
      throw new InvalidSetting("no question (*.rq) in " + folder);
    }
  }

  private static boolean isQuestion(String file) {
    return file.endsWith(ENDING) && file.indexOf('/') < 0;
  }

  /**
   * Returns the questions by name; a user's question replaces one of the same name.
   *
   * @throws InvalidSetting when a folder holds no question
   */
  public static List<Question> load(List<Path> folders) {
    var found = new LinkedHashMap<String, Question>();
    var places = new ArrayList<RuleFolder>();
    places.add(RuleFolder.packaged("queries/questions"));
    folders.forEach(folder -> places.add(RuleFolder.of(folder)));
    folders.forEach(Questions::checkFolder);
    for (var place : places) {
      for (var file : place.files()) {
        if (isQuestion(file)) {
          var name = file.substring(0, file.length() - ENDING.length());
          found.put(name, Question.of(name, place.read(file)));
        }
      }
    }
    return found.values().stream().sorted(Comparator.comparing(Question::name)).toList();
  }
}
