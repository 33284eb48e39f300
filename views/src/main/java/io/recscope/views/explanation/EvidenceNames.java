package io.recscope.views.explanation;

import io.recscope.engine.explain.Evidence;
import io.recscope.engine.explain.Kind;
import io.recscope.engine.explain.Question;
import io.recscope.engine.recommend.Signals.Verdict;
import io.recscope.views.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What pieces of evidence are called in pictures and sentences.
///
/// @param question to which the evidence belongs
public record EvidenceNames(Words words, Question question) {

    /// Titles and words of the data as they are, all else in the language of the words.
    public String of(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Events piece -> events(piece);
            case Evidence.Text text ->
                text.kind() == Kind.WORDS
                        ? text.name()
                        : words.text("explain.field." + text.field().name().toLowerCase(Locale.ROOT)) + ": "
                                + text.name();
            case Evidence.Circumstance circumstance -> circumstance.name();
            case Evidence.Judged(String name, var mark) -> words.text(verdict(mark.verdict()), name);
            case Evidence.Wished(var wish) ->
                words.text(wish.weight() < 0 ? "explain.not-wished" : "explain.wished", wish.text());
            case Evidence.Governing(String name) ->
                words.text(
                        "explain.stage",
                        words.find("explain.stage." + name.replace(' ', '-')).orElse(name));
        };
    }

    private static String verdict(Verdict verdict) {
        return "explain.verdict." + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String events(Evidence.Events piece) {
        int count = piece.events().size();
        boolean latest =
                piece.events().getLast() == question.request().history().size() - 1;
        return switch (question.grouping()) {
            case EVENT -> count == 1 ? piece.name() : words.text("explain.earlier", count);
            case TERM -> words.text(latest ? "explain.short-term" : "explain.long-term", count);
            case ITEM, CATEGORY, ASPECT, SESSION ->
                count == 1 ? piece.name() : words.text("explain.group", piece.name(), count);
        };
    }

    /// The names of all, where a picture needs them distinct: those that occur again are numbered.
    public List<String> distinct(List<Evidence> evidence) {
        Map<String, Integer> seen = new HashMap<>();
        return evidence.stream()
                .map(this::of)
                .map(name -> {
                    int times = seen.merge(name, 1, Integer::sum);
                    return times == 1 ? name : name + " (" + times + ")";
                })
                .toList();
    }
}
