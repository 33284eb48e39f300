package io.recscope.views.session;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.Scope;
import io.recscope.engine.recommend.Signals;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.recommend.policy.Wishes;
import io.recscope.engine.work.Work;
import java.util.List;

/// A new user as recommenders are asked about him: nothing is known but what he wishes, and he comes after all
/// that is in the dataset.
public record Arrival(Dataset data, Facts facts) {

    /// What is asked.
    ///
    /// @param wishes as they were typed
    /// @param size length of the list
    /// @throws io.recscope.engine.fault.BadUsage when a wish says nothing
    /// @throws InterruptedException when `work` was cancelled
    public Request request(List<String> wishes, int size, Work work) throws InterruptedException {
        Signals signals = Signals.NONE;
        for (String typed : wishes) {
            signals = signals.with(new Wishes(facts.language()).read(data.catalog(), typed, work));
        }
        return new Request(UserHistory.ofItems(), new Scope.Unseen(), size, moment(data), signals);
    }

    /// When he comes, as the dataset's clock says.
    public static long moment(Dataset data) {
        long latest = 0;
        for (int user = 0; user < data.users() && data.clock() == Clock.TIME; user++) {
            UserHistory history = data.history(user);
            latest = history.isEmpty() ? latest : Math.max(latest, history.time(history.size() - 1));
        }
        return latest + 1;
    }
}
