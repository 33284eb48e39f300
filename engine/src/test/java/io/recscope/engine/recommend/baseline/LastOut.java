package io.recscope.engine.recommend.baseline;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.DatasetBuilder;
import io.recscope.engine.data.Interaction;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.Model;
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

/// A dataset without each user's last event, which is to be found again.
record LastOut(Dataset whole) implements Interactions {

    /// @param hitRate share of users whose last item is among the first ten
    /// @param ndcg mean of `1 / log2(rank + 2)` over all users, 0 beyond the first ten
    record Found(double hitRate, double ndcg) {}

    /// @param csv gzipped lines `user,item,position` behind a header
    static LastOut read(Path csv, Path scratch) throws IOException, InterruptedException {
        try (DatasetBuilder builder = new DatasetBuilder(scratch, Clock.ORDER, List.of());
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(csv)), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split(",", -1);
                builder.add(
                        Interaction.of(builder.user(fields[0]), builder.item(fields[1]), Long.parseLong(fields[2])));
            }
            return new LastOut(builder.build(scratch.resolve("snapshot"), Work.SILENT));
        }
    }

    /// Ranks the whole catalog for every user, what he had removed.
    Found rank(Model model) {
        int[] ranks = IntStream.range(0, users())
                .parallel()
                .map(user -> rank(model, history(user), target(user)))
                .toArray();
        double hits = IntStream.of(ranks).filter(rank -> rank < 10).count();
        double gain = IntStream.of(ranks)
                .filter(rank -> rank < 10)
                .mapToDouble(rank -> Math.log(2) / Math.log(rank + 2))
                .sum();
        return new Found(hits / users(), gain / users());
    }

    private static int rank(Model model, UserHistory history, int target) {
        float[] scores = new float[model.items()];
        model.score(history, scores);
        for (int item : history.items()) {
            scores[item] = Float.NEGATIVE_INFINITY;
        }
        int rank = 0;
        for (int item = 0; item < scores.length; item++) {
            if (scores[item] > scores[target] || (scores[item] == scores[target] && item < target)) {
                rank++;
            }
        }
        return rank;
    }

    private int target(int user) {
        UserHistory full = whole.history(user);
        return full.item(full.size() - 1);
    }

    @Override
    public Catalog catalog() {
        return whole.catalog();
    }

    @Override
    public Clock clock() {
        return whole.clock();
    }

    @Override
    public int users() {
        return whole.users();
    }

    @Override
    public long size() {
        return whole.size() - whole.users();
    }

    @Override
    public String userId(int user) {
        return whole.userId(user);
    }

    @Override
    public int findUser(String id) {
        return whole.findUser(id);
    }

    @Override
    public UserHistory history(int user) {
        UserHistory full = whole.history(user);
        return full.first(Math.max(0, full.size() - 1));
    }
}
