package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Location;
import dev.plumbline.finding.Severity;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CodeFrameTest {
  @Test
  void marksTheSpan() throws IOException {
    assertThat(frame("owner: ana", 1, 8, 11, 80))
        .isEqualTo("    1 | owner: ana\n      |        ^^^ here\n");
  }

  @Test
  void leavesTheMarkOutWhenOnlyTheLineIsKnown() throws IOException {
    assertThat(frame("owner: ana", 3, 0, 0, 80)).isEqualTo("    3 | owner: ana\n");
  }

  @Test
  void standsUnderWideAndCombiningCharacters() throws IOException {
    assertThat(frame("名前: e\u0301 x", 1, 8, 9, 80))
        .isEqualTo("    1 | 名前: e\u0301 x\n      |         ^ here\n");
  }

  @Test
  void showsTabsAndControlsInTheirColumns() throws IOException {
    assertThat(frame("a\tb\u0007 x", 1, 6, 7, 80))
        .isEqualTo("    1 | a b\\u0007 x\n      |           ^ here\n");
  }

  @Test
  void marksToTheEndOfTheLineWhenTheSpanGoesOn() throws IOException {
    var out = new StringBuilder();
    new CodeFrame(new InkWriter(out, new TextLayout(false, 80, false, false)))
        .write("text: |", new Location("f", 1, 7, 4, 2), "", Severity.ERROR);

    assertThat(out).hasToString("    1 | text: |\n      |       ^\n");
  }

  @Test
  void marksOneColumnOfAnEmptySpanAtTheEnd() throws IOException {
    assertThat(frame("owner:", 1, 7, 7, 80)).isEqualTo("    1 | owner:\n      |       ^ here\n");
  }

  @Test
  void keepsTheMarkInViewOnALongLine() throws IOException {
    var line = "x".repeat(5000) + "HERE" + "y".repeat(5000);
    var lines = frame(line, 1, 5001, 5005, 60).lines().toList();

    assertThat(lines.get(0)).contains("HERE").hasSizeLessThanOrEqualTo(60);
    assertThat(lines.get(1).indexOf('^')).isEqualTo(lines.get(0).indexOf("HERE"));
    assertThat(lines.get(1)).endsWith("^^^^ here");
  }

  @Test
  void cutsALongLineAfterTheMark() throws IOException {
    var lines = frame("key: " + "y".repeat(500), 1, 6, 506, 60).lines().toList();

    assertThat(lines.get(0)).startsWith("    1 | key: yyy").endsWith("y...").hasSize(60);
    assertThat(lines.get(1)).contains("      |      ^^^^");
  }

  private static String frame(String line, int number, int column, int end, int width)
      throws IOException {
    var out = new StringBuilder();
    var at = new Location("f", number, column, number, end);
    new CodeFrame(new InkWriter(out, new TextLayout(false, width, false, false)))
        .write(line, at, "here", Severity.ERROR);
    return out.toString();
  }
}
