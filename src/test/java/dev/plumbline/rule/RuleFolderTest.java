package dev.plumbline.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFolderTest {
  @TempDir Path folder;

  @Test
  void listsAnArchiveAsItListsAFolder() throws IOException {
    var jar = folder.resolve("program.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (var name :
          List.of("queries/", "queries/security/b.rq", "queries/cost/a.rq", "other/c.rq")) {
        out.putNextEntry(new JarEntry(name));
        out.closeEntry();
      }
    }
    Books.write(folder, "queries/security/b.rq", "");
    Books.write(folder, "queries/cost/a.rq", "");
    var archived = RuleFolder.Archived.of(jar, "queries/");
    assertThat(archived.files()).containsExactly("cost/a.rq", "security/b.rq");
    assertThat(archived.files()).isEqualTo(RuleFolder.of(folder.resolve("queries")).files());
    assertThat(archived.shown("cost/a.rq")).isEqualTo("queries/cost/a.rq");
  }

  @Test
  void holdsTheRulesThatComeWithPlumbline() {
    assertThat(Rules.builtIn().rules()).isNotEmpty().allMatch(RuleFile::builtIn);
    assertThat(Rules.builtIn().problems()).isEmpty();
  }
}
