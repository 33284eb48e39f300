package io.recscope.views.study;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.quality.Effect;
import io.recscope.engine.quality.QualityReport;
import io.recscope.engine.recommend.Recommendation;
import io.recscope.engine.workspace.DatasetInfo;
import java.util.List;

/// Everything that a report tells; what was not done is empty.
///
/// @param about one or two sentences on the source; attribution and licence where it has them
/// @param original the dataset as it was imported
/// @param quality what was found in it
/// @param effects what each repair changed, in order
/// @param used the dataset that the models learned from
/// @param data its contents
/// @param run how the models were judged
/// @param lists recommendations for some users
/// @param steering what turning the knobs of a policy does
/// @param explained why lists are as they are
public record Study(
        String about,
        DatasetInfo original,
        QualityReport quality,
        List<Effect> effects,
        DatasetInfo used,
        Dataset data,
        Run run,
        List<ListForUser> lists,
        Steering steering,
        Explained explained) {
    public Study {
        effects = List.copyOf(effects);
        lists = List.copyOf(lists);
    }

    /// A list and the end of the history it was made for.
    ///
    /// @param user id in the source
    /// @param model who made it
    /// @param events number of events known
    /// @param recent labels of the last items, the latest first
    /// @param nextItem dense id of the item the user took next, which the model had not seen; −1 when there is none
    public record ListForUser(
            String user, String model, int events, List<String> recent, int nextItem, Recommendation list) {
        public ListForUser {
            recent = List.copyOf(recent);
        }
    }
}
