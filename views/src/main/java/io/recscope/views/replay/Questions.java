package io.recscope.views.replay;

import io.recscope.engine.recommend.Signals.Mark;
import io.recscope.engine.recommend.Signals.Verdict;
import io.recscope.engine.recommend.policy.Onboarding;
import io.recscope.engine.replay.Act;
import io.recscope.engine.replay.Edit;
import io.recscope.views.desk.Desk;
import io.recscope.views.job.Lane;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The items that a new user is asked for.
final class Questions {
    private static final int ASKED = 8;

    private final Desk desk;
    private final ReplayModel model;
    private final Lane<List<Integer>> lane;
    private final ReadOnlyObjectWrapper<List<Integer>> items = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<Setup> of = Optional.empty();

    Questions(Desk desk, ReplayModel model) {
        this.desk = desk;
        this.model = model;
        lane = desk.jobs().lane();
    }

    /// Dense ids, the most telling first; none until they are found.
    ReadOnlyObjectProperty<List<Integer>> items() {
        return items.getReadOnlyProperty();
    }

    /// Looks for them, when they are of another dataset.
    void find() {
        Optional<Setup> setup = model.setup().get();
        if (setup.isPresent() && !setup.equals(of)) {
            of = setup;
            items.set(List.of());
            lane.start(
                            desk.phrases().now("replay.job.questions"),
                            work -> Onboarding.items(setup.get().player().facts(), ASKED))
                    .onDone(items::set);
        }
    }

    /// What was answered last of an item.
    Optional<Verdict> answer(int item) {
        List<Edit> edits =
                model.whatIfs().get().current().map(branch -> branch.edits()).orElse(List.of());
        return edits.stream()
                .filter(edit -> edit instanceof Edit.During(int _, Act.Judge(Mark mark)) && mark.item() == item)
                .reduce((earlier, later) -> later)
                .map(edit -> ((Act.Judge) ((Edit.During) edit).act()).mark().verdict());
    }
}
