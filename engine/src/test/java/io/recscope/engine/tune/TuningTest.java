package io.recscope.engine.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.metric.Measurement;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuningTest {
    private static final JsonNode HEADING =
            JsonNodeFactory.instance.objectNode().put("what", "toy");
    private static final Goals TRADE = new Goals(
            List.of(Goal.of("ndcg@10"), Goal.of("tail@10")), List.of(Floor.of("ndcg@10=-50%")), Goals.Aim.FRONT);

    @TempDir
    private Path folder;

    private static Measurement of(double value) {
        return new Measurement(value, value, value, 10, 0);
    }

    /// Accuracy falls as the tail rises; the middle of `x1` is refused.
    private static Map<String, Measurement> toy(Map<String, String> settings) {
        double x = Double.parseDouble(settings.getOrDefault("x0", "0"));
        double y = Double.parseDouble(settings.getOrDefault("x1", "0"));
        if (y > 0.45 && y < 0.55) {
            throw new BadUsage("the middle", "", "Keep to the sides.");
        }
        return Map.of("ndcg@10", of(0.1 * (1 - x * x) - 0.02 * y), "tail@10", of(0.2 + x), "gini@10", of(Double.NaN));
    }

    private static Tuning tuning(int trials) {
        return new Tuning(Toys.cube(2), TRADE, new Tpe(5), Budget.of(trials));
    }

    private Journal journal(String name) {
        return Journal.begin(folder.resolve(name), HEADING);
    }

    private static void same(List<Trial> left, List<Trial> right) {
        assertThat(left).hasSameSizeAs(right);
        for (int i = 0; i < left.size(); i++) {
            assertThat(left.get(i).sameAs(right.get(i))).as("trial %d", i).isTrue();
        }
    }

    @Test
    void whatIsFoundKeepsTheFloorAndTheBudget() throws InterruptedException {
        Search search = tuning(30).run((s, w) -> toy(s), journal("a"), Work.SILENT);
        assertThat(search.trials()).hasSize(31);
        assertThat(search.base().settings()).isEmpty();
        assertThat(search.front()).isNotEmpty().allSatisfy(trial -> {
            assertThat(trial.metrics().get("ndcg@10").value()).isGreaterThanOrEqualTo(0.05 - 1e-9);
            assertThat(trial.refusal()).isEmpty();
        });
        assertThat(search.best())
                .hasValueSatisfying(best -> assertThat(search.front()).contains(best));
        assertThat(search.hypervolume()).isGreaterThanOrEqualTo(0);
        assertThat(search.trials())
                .anySatisfy(trial -> assertThat(trial.refusal()).isEqualTo("the middle"));
    }

    @Test
    void aSearchThatGoesOnEndsAsAnUnbrokenOne() throws InterruptedException, IOException {
        Search unbroken = tuning(30).run((s, w) -> toy(s), journal("unbroken"), Work.SILENT);
        Path file = folder.resolve("broken");
        tuning(13).run((s, w) -> toy(s), Journal.begin(file, HEADING), Work.SILENT);
        // a crash in the middle of a line
        Files.writeString(file, "{\"number\":14,\"settings\":{\"x0\":\"0.", StandardOpenOption.APPEND);
        Journal opened = Journal.open(file);
        assertThat(opened.heading()).isEqualTo(HEADING);
        assertThat(opened.trials()).hasSize(14);
        Search resumed = tuning(30).run((s, w) -> toy(s), opened, Work.SILENT);
        same(resumed.trials(), unbroken.trials());
        same(Journal.open(file).trials(), unbroken.trials());
    }

    @Test
    void cancellingKeepsTheTrials() {
        AtomicInteger calls = new AtomicInteger();
        Path file = folder.resolve("cancelled");
        Objective cancelled = (settings, work) -> {
            if (calls.incrementAndGet() == 8) {
                throw new InterruptedException("cancelled");
            }
            return toy(settings);
        };
        assertThatThrownBy(() -> tuning(30).run(cancelled, Journal.begin(file, HEADING), Work.SILENT))
                .isInstanceOf(InterruptedException.class);
        assertThat(Journal.open(file).trials()).hasSize(7);
    }

    @Test
    void aSearchWithoutGainEndsEarly() throws InterruptedException {
        Goals one = new Goals(List.of(Goal.of("ndcg@10")), List.of(), Goals.Aim.FRONT);
        Objective flat = (settings, work) -> Map.of("ndcg@10", of(settings.isEmpty() ? 1 : 0.5), "tail@10", of(0));
        Tuning patient = new Tuning(Toys.cube(1), one, new Uniform(1), new Budget(100, 60, 6));
        assertThat(patient.run(flat, journal("flat"), Work.SILENT).trials()).hasSize(7);
    }

    @Test
    void aDamagedLineIsNotOverwritten() throws InterruptedException, IOException {
        Path file = folder.resolve("damaged");
        tuning(4).run((s, w) -> toy(s), Journal.begin(file, HEADING), Work.SILENT);
        String text = Files.readString(file).replace("\"number\":2", "\"number\":9");
        Files.writeString(file, text);
        assertThatThrownBy(() -> Journal.open(file)).isInstanceOf(BadData.class).hasMessageContaining("damaged");
        assertThat(Files.readString(file)).isEqualTo(text);
    }

    @Test
    void whatIsNotMeasuredIsNoGoal() {
        Goals unknown = new Goals(List.of(Goal.of("ndcg@7")), List.of(), Goals.Aim.FRONT);
        Tuning tuning = new Tuning(Toys.cube(1), unknown, new Uniform(1), Budget.of(3));
        assertThatThrownBy(() -> tuning.run((s, w) -> toy(s), journal("unknown"), Work.SILENT))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("ndcg@7");
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> Budget.of(0)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> new Budget(5, 0, 0)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> new Space(List.of())).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> Floor.of("ndcg@10=-100%")).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> Floor.of("ndcg@10")).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> Goal.of("tail@10:up")).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> Sampler.of("bees", 1, 10)).isInstanceOf(BadUsage.class);
        Floor high = Floor.of("ndcg@10=1.5");
        List<Goal> goals = List.of(Goal.of("tail@10"));
        assertThatThrownBy(() -> new Goals(goals, List.of(high), Goals.Aim.SUM)).isInstanceOf(BadUsage.class);
        List<Floor> two = List.of(Floor.of("ndcg@10=-5%"), Floor.of("ndcg@10=0.2"));
        assertThatThrownBy(() -> new Goals(goals, two, Goals.Aim.SUM))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("twice");
        assertThat(Floor.of("ndcg@10=-5%")).hasToString("ndcg@10=-5%");
        assertThat(Floor.of(Floor.of("tail@10=0.25").toString())).isEqualTo(Floor.of("tail@10=0.25"));
    }
}
