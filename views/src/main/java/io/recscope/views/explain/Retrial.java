package io.recscope.views.explain;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.explain.Case;
import io.recscope.engine.explain.Grouping;
import io.recscope.engine.explain.Kind;
import io.recscope.engine.explain.Question;
import io.recscope.engine.explain.Worth;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.shapley.Coalition;
import io.recscope.engine.work.Work;
import java.util.List;
import java.util.Set;

/// Asks the model again, for a history that was changed.
record Retrial(Answer answer, Change change) {

    /// @throws InterruptedException when `work` was cancelled
    Reranked run(Work work) throws InterruptedException {
        int after = place(work);
        Request asked = answer.ground().request();
        Request request = new Request(history(), asked.scope(), asked.size(), asked.moment(), asked.signals());
        return new Reranked(
                change,
                answer.laid().rank(),
                after,
                answer.laid().rivals(),
                Reranked.lines(answer.list(), answer.ground().recommend(request)));
    }

    private UserHistory history() {
        UserHistory whole = answer.ground().history();
        UserHistory left = whole.filter(event -> !change.removed().contains(event));
        if (change.added().isEmpty()) {
            return left;
        }
        int last = left.size() - 1;
        long moment = answer.ground().request().moment() - 1;
        return last < 0
                ? left.with(change.added().getAsInt(), moment, 1, 0)
                : left.with(change.added().getAsInt(), Math.max(left.time(last), moment), 1, left.action(last));
    }

    /// Among the same rivals, event by event, however the question puts events together.
    private int place(Work work) throws InterruptedException {
        if (change.added().isPresent()) {
            return answer.laid().ranksAfter(new int[] {change.added().getAsInt()}, work)[0];
        }
        int events = answer.ground().history().size();
        Question single = new Question(
                answer.ground().request(),
                answer.item(),
                Worth.RANK,
                Set.of(Kind.EVENTS),
                Grouping.EVENT,
                Math.max(2, events));
        Case laid = answer.ground().explainer().lay(single);
        Coalition left = Coalition.of(events, event -> !change.removed().contains(event));
        return laid.ranks(List.of(left), work)[0];
    }
}
