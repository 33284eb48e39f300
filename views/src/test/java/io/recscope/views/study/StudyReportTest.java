package io.recscope.views.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.experiment.ModelResult;
import io.recscope.engine.experiment.Segment;
import io.recscope.engine.experiment.Training;
import io.recscope.engine.quality.Effect;
import io.recscope.engine.quality.Finding;
import io.recscope.engine.recommend.Candidate;
import io.recscope.engine.recommend.Part;
import io.recscope.engine.stress.StressResult;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.report.HtmlWriter;
import io.recscope.views.report.Table;
import io.recscope.views.text.Language;
import io.recscope.views.text.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StudyReportTest {
    private static final Pattern KEY = Pattern.compile(
            "\\b(?:study|report|finding|repair|leak|unit|severity|learned|segment|steer|front|disturbance|place)\\.[a-z][a-z.-]*|\\{\\d");

    @TempDir
    static Path folder;

    private static Study study;
    private static String english;
    private static String chinese;

    @BeforeAll
    static void make() throws Exception {
        study = SampleStudy.full(folder);
        english = html(study, Language.ENGLISH);
        chinese = html(study, Language.CHINESE);
        Path shown = Files.createDirectories(Path.of("target/reports"));
        Files.writeString(shown.resolve("study-en.html"), english);
        Files.writeString(shown.resolve("study-zh.html"), chinese);
    }

    private static String html(Study study, Language language) {
        return new HtmlWriter().render(new StudyReport(new Words(language)).of(study));
    }

    @Test
    void everyMetricOfEveryModelStandsInIt() {
        for (ModelResult model : study.run().models()) {
            assertThat(english).contains(">" + model.name() + "<");
            model.metrics().forEach((key, measurement) -> {
                if (key.endsWith("@10")) {
                    assertThat(english)
                            .as(model.name() + " " + key)
                            .contains(">" + NumberForm.RATIO.format(measurement.value()));
                }
            });
        }
    }

    @Test
    void everyFindingStandsInItWithItsSentenceAndAllExamples() {
        assertThat(study.quality().findings()).extracting(Finding::id).contains("exact-duplicates", "padded-texts");
        for (Finding finding : study.quality().findings()) {
            assertThat(english).contains(escaped(finding.sentence()));
            finding.examples().forEach(example -> assertThat(english).contains(escaped(example)));
        }
        assertThat(english).contains("Exact duplicates").contains("Texts with stray blanks");
        assertThat(chinese).contains("完全重复的交互").contains("带多余空格的文本");
    }

    @Test
    void examplesBeyondTheFirstThreeAreFolded() {
        assertThat(study.quality().findings())
                .anyMatch(finding -> finding.examples().size() == 6);
        assertThat(english).contains("<summary>3 more</summary>");
        assertThat(chinese).contains("<summary>另有 3 条</summary>");
    }

    @Test
    void everyRepairTellsHowManyRowsItLeft() {
        assertThat(study.effects()).isNotEmpty();
        for (Effect effect : study.effects()) {
            assertThat(english)
                    .contains(">"
                            + NumberForm.COUNT.format((double) effect.after().rows()) + "</td>");
        }
        assertThat(english).contains("Drop exact duplicates").contains("198 → 192 interactions");
        assertThat(chinese).contains("删除完全重复的交互").contains("交互 198 → 192");
    }

    @Test
    void eachEntryOfAListTellsWhatEachMemberAdds() {
        for (Candidate candidate : study.lists().getFirst().list().candidates()) {
            assertThat(candidate.trace().getFirst().parts()).isNotEmpty();
            for (Part part : candidate.trace().getFirst().parts()) {
                assertThat(english)
                        .contains(">" + part.model() + "</th>")
                        .contains(">" + NumberForm.CHANGE.format(part.share()) + "</td>");
            }
        }
        assertThat(english).contains("the sum of its members’ shares").contains("taken next");
    }

    @Test
    void howAModelLearnedIsTold() {
        Training training = study.run().model("toy-learner").training().getFirst();

        assertThat(training.log().epochs()).hasSize(18);
        assertThat(english)
                .contains(
                        "Learning curves",
                        "last choices of " + training.setAside() + " users",
                        "Stopped: no better for 6 epochs.")
                .contains(">toy device, 2 threads<")
                .contains(">" + NumberForm.RATIO.format(training.best().ndcg()) + "<")
                .contains("<title>toy-learner · epoch 18: ");
        assertThat(chinese).contains("学习曲线", "留出的 " + training.setAside() + " 个用户", "<title>toy-learner · 轮次 18: ");
        assertThat(english).as("the fusion did not train it again").doesNotContain("fusion with toy-learner ›");
    }

    @Test
    void theGainOverEveryModelIsTold() {
        for (String subject : List.of("toy-learner", "fusion with toy-learner")) {
            Differences differences = new Differences(new Words(Language.ENGLISH), study.run(), subject);
            for (String metric : List.of("ndcg@10", "hit@10")) {
                assertThat(differences.in(metric)).hasSize(4);
                for (Differences.Difference difference : differences.in(metric)) {
                    assertThat(english)
                            .contains(
                                    NumberForm.CHANGE.format(difference.value().value()));
                    assertThat(difference.value().value())
                            .isCloseTo(
                                    study.run().model(subject).metric(metric).value()
                                            - study.run()
                                                    .model(difference.other())
                                                    .metric(metric)
                                                    .value(),
                                    within(1e-6));
                }
            }
        }
        assertThat(english)
                .contains("Gain of toy-learner over every other model", "Gain of fusion with toy-learner over");
        assertThat(english).contains("added to the blend, ndcg@10", "fusion with toy-learner − fusion (p\u00a0=");
        assertThat(chinese).contains("为融合带来的提升，ndcg@10", "带来的提升");
    }

    @Test
    void segmentsOfWhichLittleIsKnownAreNamedWithTheirSize() {
        for (Segment segment : study.run().groundwork().segments()) {
            assertThat(new Words(Language.CHINESE).find("segment." + segment.name()))
                    .as(segment.name())
                    .isPresent();
        }
        assertThat(english).contains("Targets trained on 5–19 times (n = ");
        assertThat(chinese).contains("训练过 5–19 次的目标（n = ");
    }

    @Test
    void whichModelsLearnedIsToldByTheRun() {
        Lineup lineup = new Lineup(study.run());
        ModelResult with = study.run().model("fusion with toy-learner");

        assertThat(lineup.learned()).extracting(ModelResult::name).containsExactly("toy-learner");
        assertThat(lineup.blends()).extracting(ModelResult::name).containsExactly("fusion with toy-learner");
        assertThat(lineup.without(with)).contains(study.run().model("fusion"));
        assertThat(lineup.bestBaseline()).get().satisfies(m -> assertThat(m.training())
                .isEmpty());
    }

    @Test
    void whatTheKnobsDoIsTold() {
        assertThat(english)
                .contains("What the knobs do", "ndcg@10 by number of known events", "60 settings were tried, 3 of them")
                .contains("One session: user 13085, fusion", "<title>bags · 12: ", "<title>no policy · tail@10 0.0800")
                .contains("<bdi>Fewer events</bdi><small", "strongest loss of this model", "class=\"pair\"")
                .contains("toys &lt;for&gt; children");
        assertThat(chinese)
                .contains("旋钮的作用", "按已知交互数的 ndcg@10", "一次会话：用户 13085，fusion", "其他 3 个方面")
                .contains("需求转向长尾", "该模型损失最大");
    }

    @Test
    void theStrongestLossOfEachModelIsMarkedOnce() {
        StressTables tables = new StressTables(new Words(Language.ENGLISH));
        StressResult stress = study.steering().stress().orElseThrow();
        for (Table table : List.of(tables.robustness(stress), tables.losses(stress))) {
            for (int column = 2; column < table.columns().size(); column++) {
                int model = column;
                assertThat(table.rows())
                        .filteredOn(row -> row.get(model) instanceof Table.Noted)
                        .hasSize(1);
            }
        }
        assertThat(tables.losses(stress).rows().get(5).getLast())
                .as("most-popular has nothing for the tail")
                .isInstanceOfSatisfying(
                        Table.Noted.class,
                        noted -> assertThat(noted.figure().value().value()).isEqualTo(1));
    }

    @Test
    void theRunCanBeReproducedFromIt() {
        assertThat(english)
                .contains(
                        "recscope runs --workspace W --reproduce " + study.run().id())
                .contains(study.run().provenance().dataset())
                .contains("5f".repeat(32))
                .contains("class=\"copy\"");
    }

    @ParameterizedTest
    @EnumSource
    void noKeyIsLeftUnresolved(Language language) {
        String text = (language == Language.ENGLISH ? english : chinese)
                .replaceAll("(?s)<style.*?</style>|<script.*?</script>|data:[^\"]*", "");

        assertThat(KEY.matcher(text).results().map(hit -> hit.group())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasNotDoneIsLeftOut(Language language) throws InterruptedException {
        Study bare = SampleStudy.bare(study);
        String html = html(bare, language);

        assertThat(html).contains("most-popular").doesNotContain("class=\"ranked\"");
        assertThat(html)
                .doesNotContain(new Words(language).text("learned.title"))
                .doesNotContain(new Words(language).text("steer.title"))
                .doesNotContain("<tr class=\"share\"")
                .doesNotContain(new Words(language).text("study.repairs"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
