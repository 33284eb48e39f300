package io.recscope.engine.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.recommend.Blended;
import io.recscope.engine.recommend.Learned;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.SelfValidating;
import io.recscope.engine.recommend.TrainingLog;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// How a model learned that learns in epochs, or a member of a blend.
///
/// @param fold name of the fold whose training part it learned from; empty where there is only one
/// @param member name of the member of a blend that learned so; empty when the model itself did
/// @param spec settings of what learned
/// @param setAside number of users whose last choice was set aside to see when to stop, 0 when none was
/// @param log what happened in each epoch
public record Training(String fold, String member, JsonNode spec, int setAside, TrainingLog log) {

    /// How a fitted model learned; of a blend, how the members that have a say did.
    ///
    /// @param data what it was fitted on
    /// @param fold the name of its fold, empty where there is only one
    /// @param describe a model's settings as JSON
    /// @return empty for a model that does not learn in epochs
    public static List<Training> of(
            Model model, Interactions data, String fold, Function<ModelSpec, JsonNode> describe) {
        List<Training> trainings = new ArrayList<>();
        if (model instanceof Learned learned) {
            trainings.add(of(learned, data, fold, "", describe));
        }
        if (model instanceof Blended blended) {
            List<Blended.Member> heard =
                    blended.members().stream().filter(m -> m.weight() > 0).toList();
            for (int m = 0; m < heard.size(); m++) {
                if (blended.models().get(m) instanceof Learned learned) {
                    trainings.add(of(learned, data, fold, heard.get(m).model(), describe));
                }
            }
        }
        return trainings;
    }

    private static Training of(
            Learned learned, Interactions data, String fold, String member, Function<ModelSpec, JsonNode> describe) {
        int setAside = learned.spec() instanceof SelfValidating validating
                ? validating.setAside(data).cardinality()
                : 0;
        return new Training(fold, member, RunJson.plain(describe.apply(learned.spec())), setAside, learned.log());
    }

    /// Whether it was the model itself that learned, not a member of it.
    public boolean ofItself() {
        return member.isEmpty();
    }

    /// The epoch whose state was kept; one without figures when there was nothing to learn from.
    public TrainingLog.Epoch best() {
        return log.epochs().stream()
                .filter(epoch -> epoch.number() == log.best())
                .findFirst()
                .orElseGet(() -> log.epochs().isEmpty()
                        ? new TrainingLog.Epoch(0, Double.NaN, Double.NaN, Double.NaN, 0)
                        : log.epochs().getLast());
    }
}
