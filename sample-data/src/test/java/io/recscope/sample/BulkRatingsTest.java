package io.recscope.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.work.Work;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkRatingsTest {
    @TempDir
    Path folder;

    @Test
    void hasTheRowsUsersAndItemsAskedForInOrder() throws Exception {
        Path file = new BulkRatings(20_000, 300, 50, 1, 5).write(folder.resolve("ratings.csv"), Work.SILENT);
        List<String> lines = Files.readAllLines(file);

        assertThat(lines).hasSize(20_001).first().isEqualTo("userId,movieId,rating,timestamp");
        int user = 0;
        long time = 0;
        Map<Integer, Integer> counts = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            assertThat(fields).hasSize(4);
            int now = Integer.parseInt(fields[0]);
            long moment = Long.parseLong(fields[3]);
            assertThat(now - user).isBetween(0, 1);
            assertThat(now > user || moment >= time).isTrue();
            assertThat(Double.parseDouble(fields[2]) * 2).isBetween(1.0, 10.0);
            counts.merge(Integer.parseInt(fields[1]), 1, Integer::sum);
            user = now;
            time = moment;
        }
        assertThat(user).isEqualTo(300);
        assertThat(counts.keySet()).allMatch(item -> item >= 1 && item <= 50).hasSize(50);
    }

    @Test
    void equalSettingsGiveEqualBytesAndAnotherSeedDoesNot() throws Exception {
        Path one = BulkRatings.of(5_000, 1).write(folder.resolve("1"), Work.SILENT);
        Path two = BulkRatings.of(5_000, 1).write(folder.resolve("2"), Work.SILENT);
        Path three = BulkRatings.of(5_000, 2).write(folder.resolve("3"), Work.SILENT);

        assertThat(one).hasSameBinaryContentAs(two);
        assertThat(Files.mismatch(one, three)).isNotNegative();
    }

    @Test
    void oneRowIsEnough() throws Exception {
        assertThat(Files.readAllLines(BulkRatings.of(1, 1).write(folder.resolve("r"), Work.SILENT)))
                .hasSize(2);
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> new BulkRatings(10, 11, 5, 1, 1)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> new BulkRatings(10, 1, 5, Double.NaN, 1)).isInstanceOf(BadUsage.class);
    }

    @Test
    void zipfDrawsRanksInProportion() {
        Zipf zipf = new Zipf(5, 1);
        SplittableRandom random = new SplittableRandom(1);
        int draws = 200_000;
        Map<Integer, Long> counts = IntStream.range(0, draws)
                .mapToObj(k -> zipf.draw(random))
                .collect(Collectors.groupingBy(k -> k, Collectors.counting()));
        double sum = 1 + 1.0 / 2 + 1.0 / 3 + 1.0 / 4 + 1.0 / 5;

        for (int k = 0; k < 5; k++) {
            assertThat((double) counts.get(k) / draws).isCloseTo(1.0 / (k + 1) / sum, within(0.005));
        }
    }
}
