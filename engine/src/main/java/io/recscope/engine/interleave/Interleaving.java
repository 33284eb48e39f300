package io.recscope.engine.interleave;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.experiment.Fold;
import io.recscope.engine.experiment.Protocol;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.linear.Workers;
import io.recscope.engine.metric.Relevance;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Ranking;
import io.recscope.engine.recommend.Scope;
import io.recscope.engine.work.Work;
import java.util.BitSet;
import java.util.SplittableRandom;

/// Interleaves two models on the test cases of a fold, with what each user did as his clicks.
///
/// A simulated user looks at the whole list and takes every item in it that his held-out events say he wanted.
/// The credit of an item is its gain and goes to the ranking that put it. Each case is drafted several times,
/// each time once more with all coins turned over, and its credits are means; so equal rankings tie exactly.
/// Equal seeds give equal results for any number of threads.
///
/// @param protocol what is wanted, and whether seen items are removed
/// @param size length of the list, at least 1
/// @param drafts pairs of lists made for each case, at least 1
/// @param seed of all coins
public record Interleaving(Protocol protocol, int size, int drafts, long seed) {
    private static final long STEP = 0xD1342543DE82EF95L;

    public Interleaving {
        if (size < 1 || drafts < 1) {
            throw new BadUsage(
                    "Lists of " + size + " items, drafted " + drafts + " times",
                    "--k, --drafts",
                    "Ask for at least 1.");
        }
    }

    /// Asks two models all cases.
    ///
    /// @param a the first model
    /// @param b the second model, fitted on the same training part
    /// @param threads at least 1
    /// @throws InterruptedException when `work` was cancelled
    public Credits credits(Fold fold, Model a, Model b, int threads, Work work) throws InterruptedException {
        double[] first = new double[fold.size()];
        double[] second = new double[fold.size()];
        try (Workers workers = new Workers(threads)) {
            workers.forEach(fold.size(), work, "interleaving lists for " + fold.size() + " users", () -> {
                float[] scores = new float[a.items()];
                return testCase -> {
                    UserHistory input = fold.input(testCase);
                    int[] listA = list(a, input, scores);
                    int[] listB = list(b, input, scores);
                    Relevance wanted = fold.relevance(testCase, protocol);
                    SplittableRandom coin = new SplittableRandom(seed + STEP * (fold.user(testCase) + 1L));
                    for (int draft = 0; draft < drafts; draft++) {
                        long coins = coin.nextLong();
                        SplittableRandom thrown = new SplittableRandom(coins);
                        SplittableRandom turned = new SplittableRandom(coins);
                        credit(TeamDraft.of(listA, listB, size, thrown::nextBoolean), wanted, testCase, first, second);
                        credit(
                                TeamDraft.of(listA, listB, size, () -> !turned.nextBoolean()),
                                wanted,
                                testCase,
                                first,
                                second);
                    }
                };
            });
        }
        return Credits.of(first, second);
    }

    private int[] list(Model model, UserHistory input, float[] scores) {
        model.score(input, scores);
        Scope scope = protocol.excludeSeen() ? new Scope.Unseen() : new Scope.All();
        BitSet items = scope.items(input, scores.length);
        return Ranking.best(scores, items, size).items();
    }

    private void credit(TeamDraft draft, Relevance wanted, int testCase, double[] first, double[] second) {
        for (int place = 0; place < draft.size(); place++) {
            double[] team = draft.first(place) ? first : second;
            team[testCase] += wanted.gain(draft.item(place)) / (2 * drafts);
        }
    }
}
