package io.recscope.app.demo;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.experiment.Fold;
import io.recscope.engine.experiment.LastOut;
import io.recscope.engine.experiment.Protocol;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Pipeline;
import io.recscope.engine.recommend.Recommendation;
import io.recscope.engine.recommend.Request;
import io.recscope.views.study.Study;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Lists for a user with few interactions, one with a usual number and one with many: the 10th, 50th and 90th
/// percentile of the test users by length of history. What the user did last is hidden from the model.
record ThreeUsers(Dataset data) {
    private static final double[] PERCENTILES = {0.1, 0.5, 0.9};
    private static final int RECENT = 3;
    private static final int LENGTH = 10;

    /// @param model fitted on the training part of [LastOut]
    List<Study.ListForUser> lists(Model model) {
        Fold fold = fold();
        return chosen(fold).stream()
                .map(chosen -> {
                    UserHistory known = fold.input(chosen);
                    Recommendation list = new Pipeline(model, List.of()).recommend(request(fold, chosen));
                    return new Study.ListForUser(
                            data.userId(fold.user(chosen)),
                            model.spec().label(),
                            known.size(),
                            recent(known),
                            fold.target(chosen).item(0),
                            list);
                })
                .toList();
    }

    Fold fold() {
        return new LastOut().folds(data, Protocol.DEFAULT).getFirst();
    }

    /// The numbers of the three within the fold.
    static List<Integer> chosen(Fold fold) {
        List<Integer> byLength = IntStream.range(0, fold.size())
                .boxed()
                .sorted(Comparator.comparingInt(c -> fold.input(c).size()))
                .toList();
        return Arrays.stream(PERCENTILES)
                .mapToObj(percentile -> byLength.get((int) (percentile * byLength.size())))
                .toList();
    }

    /// What the model is asked for one of them.
    static Request request(Fold fold, int chosen) {
        return Request.next(fold.input(chosen), LENGTH);
    }

    private List<String> recent(UserHistory history) {
        return IntStream.range(0, Math.min(RECENT, history.size()))
                .mapToObj(i -> data.catalog().label(history.item(history.size() - 1 - i)))
                .toList();
    }
}
