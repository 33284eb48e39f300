package io.recscope.views.study;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.explain.Attribution;
import io.recscope.engine.explain.Faithfulness;
import io.recscope.engine.language.ItemText;
import io.recscope.engine.shapley.Fidelity;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.explanation.Narrative;
import io.recscope.views.explanation.Pictures;
import io.recscope.views.report.Block;
import io.recscope.views.report.Report.Fact;
import io.recscope.views.report.Report.Section;
import io.recscope.views.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Why lists are as they are: some users one by one, and what many explanations say together.
record WhySection(Words words, Catalog catalog) {

    Section section(Explained explained) {
        List<Block> blocks = new ArrayList<>();
        explained.users().forEach(user -> blocks.addAll(user(user)));
        explained.findings().ifPresent(findings -> blocks.addAll(new WhatManySay(words).blocks(findings)));
        return new Section(words.text("why.title"), words.text("why.about"), blocks);
    }

    private List<Block> user(ExplainedUser user) {
        Attribution first = user.first().attribution();
        Pictures pictures = new Pictures(words, catalog);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(words.text("why.user", user.user(), user.model())));
        blocks.add(new Block.Paragraph(String.join(" ", new Narrative(words, catalog).sentences(user.first()))));
        blocks.add(new Block.KeyFacts(facts(user)));
        if (!first.evidence().isEmpty()) {
            blocks.add(new Block.Figure(pictures.waterfall(first)));
            blocks.add(new Block.Figure(pictures.force(first)));
            blocks.add(new Block.Figure(pictures.decision(user.list())));
            blocks.add(new Block.Figure(pictures.heat(user.list())));
        }
        user.words().filter(words -> !words.evidence().isEmpty()).ifPresent(among -> {
            String text = ItemText.of(catalog, among.question().item()).joined();
            blocks.add(new Block.Figure(pictures.cloud(among)));
            blocks.add(new Block.Figure(pictures.highlights(among, text)));
        });
        user.first().faithfulness().ifPresent(found -> {
            blocks.add(new Block.Pair(List.of(
                    new Block.Figure(pictures.curve(first, found.deletion(), true)),
                    new Block.Figure(pictures.curve(first, found.insertion(), false)))));
        });
        return blocks;
    }

    private List<Fact> facts(ExplainedUser user) {
        Fidelity fidelity = user.first().attribution().estimate().fidelity();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                words.text("why.evaluations"),
                NumberForm.COUNT.format((double) fidelity.evaluations()),
                words.text("why.method." + fidelity.method().name().toLowerCase(Locale.ROOT))));
        facts.add(new Fact(
                words.text("why.error"), NumberForm.RATIO.format(fidelity.error()), words.text("why.error-about")));
        user.first().faithfulness().ifPresent(found -> facts.addAll(examined(found)));
        return facts;
    }

    private List<Fact> examined(Faithfulness found) {
        return List.of(
                new Fact(
                        words.text("why.scrambled"),
                        NumberForm.DECIMAL.format(found.scrambled().orElse(Double.NaN)),
                        words.text("why.scrambled-about")),
                new Fact(
                        words.text("why.stability"),
                        NumberForm.DECIMAL.format(found.stability().orElse(Double.NaN)),
                        words.text("why.stability-about", found.seeds())));
    }
}
