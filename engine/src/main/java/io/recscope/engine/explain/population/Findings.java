package io.recscope.engine.explain.population;

import io.recscope.engine.experiment.Resampling;
import io.recscope.engine.work.Work;
import java.util.List;

/// What a survey tells.
///
/// @param importance of features for everybody
/// @param segments the same by the user's activity and the item's tier
/// @param swarms of the most important features
/// @param trees what foretells the feature of the first recommendation, and whether it is of the tail
public record Findings(
        Surveyed surveyed,
        Importance importance,
        List<Importance> segments,
        List<Beeswarm> swarms,
        Rules rules,
        List<SurrogateTree> trees) {
    /// Features whose dots are kept.
    public static final int SWARMS = 20;

    /// The least number of users in an answer of a tree.
    public static final int LEAF = 5;

    public Findings {
        segments = List.copyOf(segments);
        swarms = List.copyOf(swarms);
        trees = List.copyOf(trees);
    }

    /// Looks for everything.
    ///
    /// @throws InterruptedException when `work` was cancelled
    public static Findings of(Surveyed surveyed, Thresholds thresholds, Work work) throws InterruptedException {
        work.report(0, "comparing explanations");
        Resampling resampling = new Resampling(Resampling.DEFAULT.resamples(), thresholds.seed());
        Importance importance = Importance.of(surveyed, resampling, work);
        return new Findings(
                surveyed,
                importance,
                Importance.bySegment(surveyed, resampling, work),
                Beeswarm.of(surveyed, importance, SWARMS),
                Rules.of(surveyed, thresholds),
                List.of(
                        SurrogateTree.of(surveyed, Foretold.FEATURE, thresholds, LEAF),
                        SurrogateTree.of(surveyed, Foretold.TAIL, thresholds, LEAF)));
    }
}
