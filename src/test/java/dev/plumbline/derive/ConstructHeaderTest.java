package dev.plumbline.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.rdf.Arch;
import org.junit.jupiter.api.Test;

class ConstructHeaderTest {
  private static ConstructHeader header(String text) {
    return ConstructHeader.of("running.rq", text);
  }

  @Test
  void readsWhatAQueryAddsAndNeeds() {
    var header =
        header(
            """
            #+ adds: [arch:running]
            #+ needs: [arch:external, arch:outOfScopeStated]
            # Running: what the team runs.
            CONSTRUCT { ?component arch:running true } WHERE { ?component a arch:Component }
            """);
    assertThat(header.adds()).containsExactly(Arch.term("running"));
    assertThat(header.needs())
        .containsExactly(Arch.term("external"), Arch.term("outOfScopeStated"));
  }

  @Test
  void needsNothingWhereItSaysNothing() {
    assertThat(header("#+ adds: arch:running\n").needs()).isEmpty();
  }

  @Test
  void saysWhatItExpects() {
    assertThatThrownBy(() -> header("# Running.\n"))
        .hasMessage("running.rq: expected a header with #+ adds: [arch:TERM]");
    assertThatThrownBy(() -> header("#+ adds: [arch:running]\n#+ reads: [arch:external]\n"))
        .hasMessage("running.rq:2:4: expected adds or needs, but found \"reads\"");
    assertThatThrownBy(() -> header("#+ adds: [running]\n"))
        .hasMessage("running.rq:1:11: expected a term such as arch:external");
  }
}
