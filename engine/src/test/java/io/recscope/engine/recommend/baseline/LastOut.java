package io.recscope.engine.recommend.baseline;

import io.recscope.engine.SharedData;
import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.DatasetBuilder;
import io.recscope.engine.data.Interaction;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.HeldOut;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Ranking;
import io.recscope.engine.recommend.Scope;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/// Each user's last event is to be found again among the first ten of all unseen items.
///
/// @param users the users asked
record LastOut(HeldOut known, int[] users) {

    /// @param hitRate share of users whose last item is among the first ten
    /// @param ndcg mean of `1 / log2(rank + 1)` over all users, 0 beyond the first ten
    record Found(double hitRate, double ndcg) {}

    /// Reads gzipped lines `user,item,position` behind a header.
    static LastOut of(String dataset, Path scratch) throws IOException, InterruptedException {
        Path csv = SharedData.dir(dataset).resolve("interactions.csv.gz");
        try (DatasetBuilder builder = new DatasetBuilder(scratch, Clock.ORDER, List.of());
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(csv)), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split(",", -1);
                builder.add(
                        Interaction.of(builder.user(fields[0]), builder.item(fields[1]), Long.parseLong(fields[2])));
            }
            Dataset whole = builder.build(scratch.resolve("snapshot"), Work.SILENT);
            HeldOut known = HeldOut.lastChoices(whole, Integer.MAX_VALUE, 1);
            return new LastOut(known, known.heldOutUsers());
        }
    }

    /// The same question to one in `n` users.
    LastOut oneIn(int n) {
        return new LastOut(
                known, IntStream.of(users).filter(user -> user % n == 0).toArray());
    }

    Found found(ModelSpec spec) throws InterruptedException {
        Model model = spec.fit(known, Workshop.BARE, Work.SILENT);
        int[] places = IntStream.of(users)
                .parallel()
                .map(user -> place(model, user))
                .filter(place -> place >= 0)
                .toArray();
        double gain = IntStream.of(places)
                .mapToDouble(place -> Math.log(2) / Math.log(place + 2))
                .sum();
        return new Found((double) places.length / users.length, gain / users.length);
    }

    private int place(Model model, int user) {
        UserHistory history = known.history(user);
        float[] scores = new float[model.items()];
        model.score(history, scores);
        return Ranking.best(scores, new Scope.Unseen().items(history, scores.length), 10)
                .placeOf(known.next(user));
    }
}
