package io.recscope.views.explain;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.fault.Fault;
import io.recscope.engine.language.Search;
import io.recscope.engine.recommend.Candidate;
import io.recscope.engine.work.Work;
import io.recscope.views.session.OpenStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Finds users and items by what was typed.
///
/// @param dataset name of the dataset that is searched
/// @param list whose items come first
record Searching(OpenStudy study, String dataset, List<Candidate> list) {
    private static final int MOST = 40;

    /// Stands for somebody new among users' ids.
    static final String NEWCOMER = "";

    /// Something that can be chosen.
    ///
    /// @param id in the source, or [#NEWCOMER]
    /// @param label as it is shown
    /// @param detail beside it, may be empty
    record Found(String id, String label, String detail) {}

    /// The same beside another list.
    Searching beside(List<Candidate> other) {
        return new Searching(study, dataset, other);
    }

    /// Users whose id contains what was typed, those that begin with it first; the first users when nothing was.
    ///
    /// @throws InterruptedException when `work` was cancelled
    List<Found> users(String typed, Work work) throws InterruptedException {
        Dataset data = study.data(dataset);
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<Found> begin = new ArrayList<>();
        List<Found> contain = new ArrayList<>();
        for (int user = 0; user < data.users() && begin.size() < MOST; user++) {
            if (user % 4096 == 0) {
                work.checkCancelled();
            }
            int at = data.userId(user).toLowerCase(Locale.ROOT).indexOf(wanted);
            if (user != data.anonymousUser() && (at == 0 || (at > 0 && contain.size() < MOST))) {
                String events =
                        String.format(Locale.ROOT, "%,d", data.history(user).size());
                (at == 0 ? begin : contain).add(new Found(data.userId(user), data.userId(user), events));
            }
        }
        begin.addAll(contain);
        return begin.subList(0, Math.min(MOST, begin.size()));
    }

    /// The item of an id, then those of like meaning; the list when nothing was typed.
    ///
    /// @throws InterruptedException when `work` was cancelled
    List<Found> items(String typed, Work work) throws InterruptedException {
        Dataset data = study.data(dataset);
        Catalog catalog = data.catalog();
        if (typed.isBlank()) {
            return list.stream().map(candidate -> found(catalog, candidate)).toList();
        }
        List<Found> found = new ArrayList<>();
        int same = catalog.find(typed.strip());
        if (same >= 0) {
            found.add(new Found(catalog.id(same), catalog.label(same), catalog.id(same)));
        }
        try {
            new Search(study.facts(data, work).language())
                    .best(catalog, typed, MOST, work).stream()
                            .filter(hit -> hit.item() != same)
                            .forEach(hit -> found.add(new Found(
                                    catalog.id(hit.item()), catalog.label(hit.item()), catalog.id(hit.item()))));
        } catch (Fault none) {
            return found; // items without texts are found by their ids alone
        }
        return found;
    }

    private static Found found(Catalog catalog, Candidate candidate) {
        return new Found(
                catalog.id(candidate.item()), catalog.label(candidate.item()), String.valueOf(candidate.rank()));
    }
}
