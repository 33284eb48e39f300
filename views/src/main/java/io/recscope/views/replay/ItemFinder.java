package io.recscope.views.replay;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.language.Search;
import io.recscope.engine.work.Work;
import io.recscope.views.desk.Desk;
import io.recscope.views.job.Lane;
import io.recscope.views.job.Trouble;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Finds items of the catalogue: the one of an id, then by meaning.
final class ItemFinder {
    private static final int MOST = 30;

    private final Desk desk;
    private final Lane<List<Integer>> lane;
    private final ReadOnlyObjectWrapper<List<Integer>> items = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());

    ItemFinder(Desk desk) {
        this.desk = desk;
        lane = desk.jobs().lane();
    }

    /// Dense ids, the best first.
    ReadOnlyObjectProperty<List<Integer>> items() {
        return items.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Trouble>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// Looks for what was typed; nothing for an empty text.
    void search(Setup setup, String typed) {
        trouble.set(Optional.empty());
        if (typed.isBlank()) {
            lane.cancel();
            items.set(List.of());
            return;
        }
        lane.start(desk.phrases().now("replay.job.items"), work -> found(setup, typed.strip(), work))
                .onDone(items::set)
                .onTrouble(why -> trouble.set(Optional.of(why)));
    }

    private static List<Integer> found(Setup setup, String typed, Work work) throws InterruptedException {
        Catalog catalog = setup.data().catalog();
        Set<Integer> found = new LinkedHashSet<>();
        int exact = catalog.find(typed);
        if (exact >= 0) {
            found.add(exact);
        }
        new Search(setup.player().facts().language())
                .best(catalog, typed, MOST, work).stream().map(Search.Hit::item).forEach(found::add);
        return List.copyOf(found);
    }
}
