package io.recscope.engine.explain;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.Signals;
import io.recscope.engine.recommend.Stage;
import io.recscope.engine.recommend.Wish;
import io.recscope.engine.shapley.Coalition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is left of a request when some of its evidence is taken away.
///
/// @param events numbers of the history's events that are left
/// @param gone numbers of the parts of the item's text that are not there
/// @param stages the policy's, in their order
record Left(BitSet events, BitSet gone, Signals signals, List<Stage> stages) {

    /// Takes away the evidence that is not in the coalition.
    static Left of(Coalition coalition, List<Evidence> evidence, Request request, List<Stage> stages) {
        BitSet events = new BitSet();
        events.set(0, request.history().size());
        BitSet gone = new BitSet();
        List<Signals.Mark> marks = new ArrayList<>(request.signals().marks());
        Signals signals = request.signals();
        List<Wish> wishes = new ArrayList<>(signals.wishes());
        Map<String, String> context = new HashMap<>(signals.context());
        Set<String> off = new HashSet<>();
        for (int i = 0; i < evidence.size(); i++) {
            if (!coalition.has(i)) {
                switch (evidence.get(i)) {
                    case Evidence.Events piece -> piece.events().forEach(events::clear);
                    case Evidence.Text text -> gone.set(text.number());
                    case Evidence.Circumstance circumstance -> context.remove(circumstance.column());
                    case Evidence.Judged judged -> marks.remove(judged.mark());
                    case Evidence.Wished wished -> wishes.remove(wished.wish());
                    case Evidence.Governing stage -> off.add(stage.name());
                }
            }
        }
        return new Left(
                events,
                gone,
                new Signals(marks, wishes, context),
                stages.stream().filter(stage -> !off.contains(stage.name())).toList());
    }

    UserHistory history(UserHistory whole) {
        return whole.filter(events::get);
    }
}
