package io.recscope.engine.recommend.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.SharedData;
import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.DatasetBuilder;
import io.recscope.engine.data.Interaction;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Ranking;
import io.recscope.engine.recommend.Scope;
import io.recscope.engine.work.Work;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Accuracy on Amazon Beauty 5-core: fitted without each user's last event, which is to be found among the first ten.
class AnchorsTest {
    private static Dataset beauty(Path scratch) throws Exception {
        Path file = SharedData.dir("amazon-beauty").resolve("interactions.csv.gz");
        try (DatasetBuilder builder = new DatasetBuilder(scratch, Clock.ORDER, List.of());
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split(",", -1);
                builder.add(
                        Interaction.of(builder.user(fields[0]), builder.item(fields[1]), Long.parseLong(fields[2])));
            }
            return builder.build(scratch.resolve("snapshot"), Work.SILENT);
        }
    }

    /// Mean NDCG@10 over the users asked: one in `every`.
    private static double ndcg(Dataset data, ModelSpec spec, int every) throws InterruptedException {
        WithoutLast known = new WithoutLast(data);
        Model model = spec.fit(known, Work.SILENT);
        float[] scores = new float[model.items()];
        double sum = 0;
        int asked = 0;
        for (int user = 0; user < data.users(); user += every, asked++) {
            UserHistory history = known.history(user);
            model.score(history, scores);
            Ranking ten = Ranking.best(scores, new Scope.Unseen().items(history, scores.length), 10);
            int place = ten.placeOf(known.heldOut(user));
            sum += place < 0 ? 0 : Math.log(2) / Math.log(place + 2);
        }
        return sum / asked;
    }

    @Test
    void countingBaselinesReachTheirMeasuredAccuracy(@TempDir Path scratch) throws Exception {
        Dataset data = beauty(scratch);
        assertThat(ndcg(data, new MostPopular(0), 1)).isCloseTo(0.0059, within(0.0005));
        assertThat(ndcg(data, ItemNeighbours.usual(), 8)).isGreaterThan(0.04);
        assertThat(ndcg(data, Transitions.usual(), 8)).isGreaterThan(0.05);
    }
}
