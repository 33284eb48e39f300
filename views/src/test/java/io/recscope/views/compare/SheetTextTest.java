package io.recscope.views.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.work.Work;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The table as text for other programs.
class SheetTextTest {
    private final List<Contender> all = Contender.of(List.of(SampleRuns.run("r1", "last")));

    private SheetText text() throws InterruptedException {
        Rivalry rivalry = Rivalry.of(all, all.getFirst(), part -> {}, Work.SILENT);
        Sheet sheet = Sheet.of(all, all.getFirst(), 10, Optional.of(rivalry), false);
        return new SheetText(sheet, "Model", "Best & 95 % of base_line.");
    }

    @Test
    void markdownMarksTheBestAndWhatIsNoChance() throws InterruptedException {
        assertThat(text().markdown().lines())
                .containsExactly(
                        "| Model | ndcg@10 | novelty@10 | gini@10 |",
                        "|---|---:|---:|---:|",
                        "| base\\_line | 0.2000 | 7.0000 | 0.6000 |",
                        "| better\\|one | **0.3000**\\* | 8.0000\\* | **0.5000** |",
                        "| same | 0.2100 | 7.0000 | 0.6000 |",
                        "",
                        "Best & 95 % of base\\_line.");
    }

    @Test
    void latexEscapesWhatLatexReads() throws InterruptedException {
        assertThat(text().latex())
                .contains("\\begin{tabular}{lrrr}")
                .contains("base\\_line & 0.2000 & 7.0000 & 0.6000 \\\\")
                .contains("\\textbf{0.3000}$^{*}$")
                .contains("\\caption{Best \\& 95 \\% of base\\_line.}");
    }

    @Test
    void csvHasALineForEachValueWithEverythingKnown() throws InterruptedException {
        List<String> lines = text().csv().lines().toList();
        assertThat(lines).hasSize(1 + 9);
        assertThat(lines.get(1)).isEqualTo("r1,base_line,1,ndcg@10,0.2,0.19,0.21000000000000002,90,10,,,,,,");
        assertThat(lines.get(4)).startsWith("r1,better|one,,ndcg@10,0.3,").endsWith(",0.1,0.08,0.12,0.001,0.002,90");
        assertThat(lines.get(3)).contains("gini@10,0.6,,,100,0,");
    }

    @Test
    void latexIsWholeWhateverModelsAreCalled() throws InterruptedException {
        String text = new SheetText(text().sheet(), "a & b # 50 % $x$ {y} c_d ~ ^ \\", "no note").latex();
        assertThat(text)
                .contains("a \\& b \\# 50 \\% \\$x\\$ \\{y\\} c\\_d \\textasciitilde{} \\textasciicircum{}"
                        + " \\textbackslash{}");
        List<String> rows = text.lines().filter(line -> line.endsWith("\\\\")).toList();
        assertThat(rows).hasSize(4).allSatisfy(row -> assertThat(
                        row.replace("\\&", "").chars().filter(c -> c == '&'))
                .hasSize(3));
        for (String pair : List.of("table", "tabular")) {
            assertThat(text).containsOnlyOnce("\\begin{" + pair + "}").containsOnlyOnce("\\end{" + pair + "}");
        }
        String bare = text.replace("\\{", "").replace("\\}", "");
        assertThat(bare.chars().filter(c -> c == '{').count())
                .isEqualTo(bare.chars().filter(c -> c == '}').count());
        assertThat(text.replace("\\$", "").chars().filter(c -> c == '$').count())
                .isEven();
    }
}
