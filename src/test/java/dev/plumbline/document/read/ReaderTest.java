package dev.plumbline.document.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.document.Comment;
import dev.plumbline.document.KnownTags;
import dev.plumbline.document.Outline;
import dev.plumbline.document.Tree;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Reading sound YAML: values, places, aliases, merge keys, comments. */
class ReaderTest {
  @Test
  void keepsTextAsWritten() {
    var reading = Outline.read("on: no\nversion: 1.10\nid: 0777\nname: 'yes'\nempty:\n");
    assertThat(Outline.of(reading))
        .isEqualTo("{on: no, version: 1.10, id: 0777, name: \"yes\", empty: }");
    assertThat(reading.problems()).isEmpty();
  }

  @Test
  void placesKeysAndValues() {
    var root = root("a:\n  bc: [x, 'y z']\nd: |\n  text\n\n# end\n");
    assertThat(Outline.span(root.at())).isEqualTo("1:1-4:7");
    var inner = (Tree.Mapping) root.get("a").orElseThrow();
    assertThat(Outline.span(inner.at())).isEqualTo("2:3-2:17");
    var entry = inner.entry("bc").orElseThrow();
    assertThat(Outline.span(entry.key().at())).isEqualTo("2:3-2:5");
    var list = (Tree.Sequence) entry.value();
    assertThat(Outline.span(list.at())).isEqualTo("2:7-2:17");
    assertThat(Outline.span(list.items().get(1).at())).isEqualTo("2:11-2:16");
    assertThat(Outline.span(root.get("d").orElseThrow().at())).isEqualTo("3:4-4:7");
  }

  @Test
  void countsColumnsInCodePoints() {
    var root = root("'😀': {ключ: 😀😀, b: c}\n");
    var inner = (Tree.Mapping) root.get("😀").orElseThrow();
    assertThat(Outline.span(inner.entry("b").orElseThrow().key().at())).isEqualTo("1:17-1:18");
  }

  @Test
  void placesAValueAfterItsAnchorAndTag() {
    var root = root("a: &x !!str 12\nb: &y # why\n  c: d\n");
    assertThat(Outline.span(root.get("a").orElseThrow().at())).isEqualTo("1:13-1:15");
    assertThat(Outline.span(root.get("b").orElseThrow().at())).isEqualTo("3:3-3:7");
    assertThat(Outline.of(root)).isEqualTo("{a: \"12\", b: {c: d}}");
  }

  @Test
  void resolvesAliasesAndKeepsWhereTheyAreUsed() {
    var root = root("a: &x {k: v}\nb: *x\n");
    var b = root.get("b").orElseThrow();
    assertThat(Outline.of(b)).isEqualTo("{k: v}");
    assertThat(b.at().line()).isEqualTo(1);
    assertThat(b.via().map(Tree.Via::how)).contains("alias *x");
    assertThat(b.via().map(via -> Outline.span(via.at()))).contains("2:4-2:6");
    assertThat(root.get("a").orElseThrow().via()).isEmpty();
  }

  @Test
  void mergesWithOwnKeysFirstAndEarlierMapsBeforeLater() {
    var root = root("a: &a {x: 1, y: 1}\nb: &b {y: 2, z: 2}\nc:\n  <<: [*a, *b]\n  x: 0\n");
    var c = (Tree.Mapping) root.get("c").orElseThrow();
    assertThat(Outline.of(c)).isEqualTo("{x: 0, y: 1, z: 2}");
    assertThat(c.get("x").flatMap(Tree::via)).isEmpty();
    var via = c.get("z").flatMap(Tree::via);
    assertThat(via.map(Tree.Via::how)).contains("merge key");
    assertThat(via.map(each -> Outline.span(each.at()))).contains("4:12-4:14");
  }

  @Test
  void readsAQuotedMergeKeyAsText() {
    assertThat(Outline.of(root("'<<': {a: b}\n"))).isEqualTo("{\"<<\": {a: b}}");
  }

  @Test
  void readsSeveralDocumentsAndSkipsEmptyOnes() {
    var reading = Outline.read("---\n# nothing\n---\na: 1\n...\n---\nb: 2\n---\n");
    assertThat(Outline.of(reading)).isEqualTo("{a: 1}\n{b: 2}");
    assertThat(Outline.span(reading.documents().get(1).root().at())).isEqualTo("7:1-7:5");
  }

  @Test
  void keepsComments() {
    var reading =
        Outline.read(
            "# top\n"
                + "a: b#c # ! message\n"
                + "d: '# no' #yes\n"
                + "e: | # block\n"
                + "  # no\n"
                + "f: [1,#x\n"
                + " 2]\n"
                + "---\n"
                + "g: 1 # h\n");
    assertThat(reading.documents().get(0).comments().stream().map(Comment::text))
        .containsExactly("top", "! message", "yes", "block", "x");
    assertThat(reading.documents().get(1).comments().stream().map(Comment::text))
        .containsExactly("h");
    assertThat(Outline.span(reading.documents().get(0).comments().get(1).at()))
        .isEqualTo("2:8-2:19");
  }

  @Test
  void givesTheSameTreesForCrLfAndAByteOrderMark() {
    var text = "a: b\n# c\nd:\n  - e\n  - |\n    x\n    y\n";
    var plain = Outline.read(text).documents();
    assertThat(Outline.read(text.replace("\n", "\r\n")).documents()).isEqualTo(plain);
    assertThat(Outline.read("\uFEFF" + text).documents()).isEqualTo(plain);
  }

  @Test
  void readsJson() {
    var json = "{\n\t\"a\":\t[1,2.50,true,null],\n\t\"b\\u00e9\\ud83d\\ude00\\/\":\"\"\n}";
    var reading = Reader.read("a.json", json.getBytes(StandardCharsets.UTF_8));
    assertThat(Outline.of(reading)).isEqualTo("{\"a\": [1, 2.50, true, null], \"bé😀/\": \"\"}");
    assertThat(reading.problems()).isEmpty();
  }

  @Test
  void readsTagsThatAFormatUses() {
    var bytes =
        "a: !plain x\nb: !empty x\nc: !empty [x, y]\nd: !other z".getBytes(StandardCharsets.UTF_8);
    var tags =
        new KnownTags(Set.of("!plain"), Set.of()).and(new KnownTags(Set.of(), Set.of("!empty")));
    var reading = Reader.read("a.yaml", bytes, tags);
    assertThat(Outline.of(reading)).isEqualTo("{a: x, b: , c: , d: z}");
    assertThat(Outline.problems(reading))
        .isEqualTo("4:4-4:10 [unknown-tag] unknown tag \"!other\"; expected a value without a tag");
  }

  private static Tree.Mapping root(String text) {
    var reading = Outline.read(text);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.documents().get(0).prose()).isEqualTo(Optional.empty());
    return (Tree.Mapping) reading.documents().get(0).root();
  }
}
