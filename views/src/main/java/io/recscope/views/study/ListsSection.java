package io.recscope.views.study;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.recommend.Candidate;
import io.recscope.engine.recommend.Step;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.report.Block;
import io.recscope.views.report.RankedList;
import io.recscope.views.report.Report.Section;
import io.recscope.views.text.Words;
import java.util.ArrayList;
import java.util.List;

/// Lists for single users, each entry with the way it came there.
record ListsSection(Words words) {

    Section section(Catalog catalog, List<Study.ListForUser> lists) {
        List<Block> blocks = new ArrayList<>();
        lists.forEach(list -> blocks.add(new Block.Recommendations(ranked(catalog, list))));
        return new Section(words.text("study.lists"), words.text("study.lists-about"), blocks);
    }

    private RankedList ranked(Catalog catalog, Study.ListForUser list) {
        List<RankedList.Entry> entries = list.list().candidates().stream()
                .map(c -> entry(catalog, c, list.nextItem()))
                .toList();
        String known = words.text(
                "study.list-about", list.events(), list.list().considered(), String.join(" · ", list.recent()));
        String next = list.nextItem() < 0 ? "" : " " + words.text("study.list-next", catalog.label(list.nextItem()));
        return new RankedList(
                words.text("study.list-title", list.user(), list.model()), known + next, NumberForm.RATIO, entries);
    }

    private RankedList.Entry entry(Catalog catalog, Candidate candidate, int nextItem) {
        String detail = catalog.id(candidate.item())
                + (candidate.item() == nextItem ? " · " + words.text("study.list-hit") : "");
        List<RankedList.Step> steps = candidate.trace().stream().map(this::step).toList();
        return new RankedList.Entry(
                candidate.rank(), catalog.label(candidate.item()), detail, candidate.score(), steps);
    }

    private RankedList.Step step(Step step) {
        List<RankedList.Share> shares = step.parts().stream()
                .map(part -> new RankedList.Share(part.model(), part.rank(), part.share()))
                .toList();
        String what = shares.isEmpty() ? step.note() : words.text("study.sum-of-shares");
        return new RankedList.Step(step.stage(), what, step.rankAfter(), step.scoreAfter(), shares);
    }
}
