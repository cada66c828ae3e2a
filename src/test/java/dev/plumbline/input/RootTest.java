package dev.plumbline.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootTest {
  @TempDir Path top;

  private Path docs;
  private Path model;

  @BeforeEach
  void makeFolders() throws IOException {
    docs = Files.createDirectories(top.resolve("repository/docs"));
    model = Files.createFile(docs.resolve("shop.yaml"));
  }

  @Test
  void isTheVersionControlledFolderAround() throws IOException {
    Files.createDirectory(top.resolve("repository/.git"));

    assertThat(Root.of(List.of(model), docs)).isEqualTo(top.resolve("repository"));
  }

  @Test
  void isElseTheWorkingFolder() {
    assertThat(Root.of(List.of(Path.of("docs")), top.resolve("repository")))
        .isEqualTo(top.resolve("repository"));
  }

  @Test
  void isElseTheFolderThatHoldsThePaths() throws IOException {
    var elsewhere = Files.createDirectory(top.resolve("elsewhere"));

    assertThat(Root.of(List.of(model), elsewhere)).isEqualTo(docs);
    assertThat(Root.of(List.of(model, elsewhere.resolve("a.yaml")), docs)).isEqualTo(top);
  }

  @Test
  void isNeverTheWholeFileSystemBecauseOneStartedThere() {
    assertThat(Root.of(List.of(model), top.getRoot())).isEqualTo(docs);
  }
}
