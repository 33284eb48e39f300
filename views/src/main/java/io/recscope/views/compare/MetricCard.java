package io.recscope.views.compare;

import io.recscope.engine.metric.Definition;
import io.recscope.engine.metric.Measurement;
import io.recscope.views.study.MetricWords;
import io.recscope.views.text.Phrases;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What a metric computes: formula, denominator, ties, and for how many users there is no value.
final class MetricCard extends VBox {
    private final Phrases phrases;

    MetricCard(Phrases phrases) {
        super(6);
        this.phrases = phrases;
        getStyleClass().addAll("card", "metric-card");
    }

    void show(Optional<Sheet.Column> column, Optional<Contender> contender) {
        getChildren().clear();
        if (column.isEmpty()) {
            return;
        }
        Definition about = column.get().definition();
        add(phrases.now("compare.metric.title", about.title(), column.get().key()), "heading");
        MetricWords words = new MetricWords(phrases.words());
        fact("compare.metric.formula", words.formula(about));
        fact("compare.metric.denominator", words.denominator(about));
        fact("compare.metric.range", words.range(about) + " · " + better(phrases, about));
        fact("compare.metric.ties", phrases.now("compare.metric.ties.rule"));
        fact("compare.metric.undefined", words.undefined(about));
        contender.ifPresent(one -> {
            Measurement m = one.measured(column.get().key());
            fact("compare.metric.counts", phrases.now("compare.metric.users", m.users(), m.undefined(), one.name()));
        });
        fact("compare.metric.source", about.source());
    }

    /// The same in one text.
    static String about(Phrases phrases, Definition about) {
        MetricWords words = new MetricWords(phrases.words());
        return about.title() + "\n" + words.formula(about) + "\n"
                + phrases.now("compare.metric.denominator") + ": " + words.denominator(about) + "\n"
                + phrases.now("compare.metric.ties") + ": " + phrases.now("compare.metric.ties.rule") + "\n"
                + phrases.now("compare.metric.undefined") + ": " + words.undefined(about) + "\n"
                + phrases.now("compare.metric.range") + ": " + words.range(about) + " · " + better(phrases, about);
    }

    private static String better(Phrases phrases, Definition about) {
        return phrases.now("compare.better." + about.better().name().toLowerCase(Locale.ROOT));
    }

    private void fact(String key, String text) {
        add(phrases.now(key), "over");
        add(text, "text");
    }

    private void add(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        getChildren().add(label);
    }
}
