package io.recscope.engine.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.recommend.policy.Tier;
import io.recscope.engine.replay.Sessions.Found;
import io.recscope.engine.replay.Sessions.Kind;
import io.recscope.engine.work.Work;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionsTest {
    private final Dataset data = Cinema.dataset(Clock.TIME);
    private final Player player = Cinema.player(data, Policy.OFF);

    private List<Found> find(Kind kind, int users, long seed) {
        try {
            return new Sessions(player, data, users, seed).find(kind, 100, Work.SILENT);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void areSortedByTheirNumberAndDrawnByTheSeed(Kind kind) {
        List<Found> all = find(kind, 1000, 1);
        assertThat(all).isNotEmpty();
        for (int i = 1; i < all.size(); i++) {
            double step = all.get(i - 1).value() - all.get(i).value();
            assertThat(kind == Kind.COLD ? 0 - step : step).isNotNegative();
        }
        assertThat(all).allSatisfy(found -> {
            assertThat(found.events()).isEqualTo(data.history(found.user()).size());
            assertThat(found.events()).isGreaterThanOrEqualTo(kind.fewest());
        });
        assertThat(find(kind, 5, 1)).isEqualTo(find(kind, 5, 1)).hasSizeLessThanOrEqualTo(5);
        assertThat(all).containsAll(find(kind, 5, 2));
    }

    @Test
    void numbersAreWhatTheirDefinitionsSay() {
        for (Found found : find(Kind.SURPRISING, 1000, 1)) {
            Timeline timeline = player.play(Cinema.course(data, data.userId(found.user())));
            double bits = Cinema.taken(timeline).stream()
                    .filter(Taken::counts)
                    .mapToDouble(taken -> Math.log(taken.rank()) / Math.log(2))
                    .average()
                    .orElseThrow();
            assertThat(found.value()).isEqualTo(bits, within(1e-9));
        }
        for (Found found : find(Kind.FAILED, 1000, 1)) {
            Timeline timeline = player.play(Cinema.course(data, data.userId(found.user())));
            int run = 0;
            int longest = 0;
            for (Taken taken : Cinema.taken(timeline)) {
                run = taken.counts() && !taken.hit() ? run + 1 : taken.hit() ? 0 : run;
                longest = Math.max(longest, run);
            }
            assertThat(found.value()).isEqualTo(longest);
        }
        for (Found found : find(Kind.TAIL_LOVERS, 1000, 1)) {
            UserHistory history = data.history(found.user());
            long tail = java.util.Arrays.stream(history.items())
                    .filter(item -> player.facts().tier(item) == Tier.TAIL)
                    .count();
            assertThat(found.value()).isEqualTo((double) tail / history.size(), within(1e-12));
        }
        assertThat(find(Kind.COLD, 1000, 1).getFirst().value()).isEqualTo(1);
    }

    @Test
    void whoChangesHisMindDrifts() {
        List<Found> drifting = find(Kind.DRIFTING, 1000, 1);
        Found walker = drifting.stream()
                .filter(found -> found.user() == data.user("u0"))
                .findFirst()
                .orElseThrow();
        assertThat(walker.value()).isGreaterThan(0.3);
    }

    @Test
    void canBeStopped() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> new Sessions(player, data, 10, 1).find(Kind.FAILED, 5, Work.SILENT))
                .isInstanceOf(InterruptedException.class);
    }
}
