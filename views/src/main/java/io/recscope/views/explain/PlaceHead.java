package io.recscope.views.explain;

import io.recscope.engine.explain.Attribution;
import io.recscope.engine.shapley.Fidelity;
import io.recscope.engine.work.Work;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.control.Badge;
import io.recscope.views.control.InScene;
import io.recscope.views.desk.Desk;
import io.recscope.views.focus.Person;
import io.recscope.views.session.OpenStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The item, its place, and how far the explanation can be trusted, which is told anew while it gets better.
final class PlaceHead extends VBox {
    private final Desk desk;
    private final ExplainModel model;
    private final Label title = Parts.plain("title");
    private final Label place = Parts.plain("muted");
    private final HBox badges = new HBox(6);
    private final Label fidelity = Parts.plain("caption");
    private final VBox notes = new VBox(2);
    private final Label again = Parts.plain("caption");
    private final Finder kept;

    PlaceHead(Desk desk, ExplainModel model, Acts acts) {
        super(8);
        this.desk = desk;
        this.model = model;
        Parts parts = new Parts(desk.phrases());
        getStyleClass().add("place-head");
        title.setMinHeight(USE_PREF_SIZE);
        place.setMinHeight(USE_PREF_SIZE);
        title.setId("explain-title");
        place.setId("explain-place");
        fidelity.setId("explain-fidelity");
        badges.setAlignment(Pos.CENTER_LEFT);
        badges.setMinWidth(USE_PREF_SIZE);
        Tooltip about = new Tooltip();
        about.textProperty().bind(desk.phrases().text("explain.fidelity.about"));
        about.setWrapText(true);
        about.setMaxWidth(320);
        fidelity.setTooltip(about);
        fidelity.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(fidelity, Priority.ALWAYS);
        HBox trust = new HBox(10, badges, fidelity);
        trust.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(2, title, place);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        kept = kept();
        HBox tools = new HBox(
                2,
                parts.tool("action.explain.copy", "copy", acts::copy),
                parts.tool("action.explain.export", "import", acts::export),
                parts.tool("action.explain.keep", "check", acts::keep),
                kept);
        tools.setMinWidth(USE_PREF_SIZE);
        HBox top = new HBox(12, words, tools);
        again.setId("explain-again");
        SlotBar bar = new SlotBar(parts, model.answer(), model.answer()::stop, model::again);
        Slot<Keeping.Reopened> reopened = model.keeping().reopened();
        SlotBar opening = new SlotBar(parts, reopened, reopened::stop, kept::open);
        getChildren().addAll(top, trust, again, notes, opening, bar);
        model.answer().state().subscribe(now -> follow());
        model.inquiry().subscribe(now -> tellAgain());
        InScene.follow(this, desk.phrases().language(), this::follow);
    }

    private Finder kept() {
        Finder made = new Finder(
                        desk.phrases(),
                        "explain.find.kept",
                        new Slot<>(desk.jobs()),
                        (typed, work) -> search(typed, work),
                        model.keeping()::reopen)
                .asTool("folder", "action.explain.reopen");
        made.setId("explain-reopen");
        return made;
    }

    private List<Searching.Found> search(String typed, Work work) throws InterruptedException {
        Optional<OpenStudy> study = desk.session().study().get();
        List<KeptExplanation> all = study.isEmpty() ? List.of() : Keeping.all(study.get(), work);
        return all.stream()
                .filter(one -> one.matches(typed))
                .map(one -> new Searching.Found(one.id(), one.title(), one.user() + " · " + one.made()))
                .toList();
    }

    /// Brings the choice of kept explanations into view.
    void findKept() {
        kept.open();
    }

    /// Says that what is shown was kept before, and what its place was then.
    private void tellAgain() {
        Optional<KeptExplanation> shown = model.keeping().again(model.inquiry().get());
        Parts.show(again, shown.isPresent());
        shown.ifPresent(one ->
                again.setText(desk.phrases().now("explain.kept-again", one.made(), one.rank(), one.rivals() + 1)));
    }

    private void follow() {
        tellAgain();
        model.answer().value().ifPresentOrElse(this::show, this::clear);
    }

    private void clear() {
        title.setText("");
        place.setText("");
        fidelity.setText("");
        badges.getChildren().clear();
        notes.getChildren().clear();
    }

    private void show(Answer now) {
        title.setText(now.ground().catalog().label(now.item()));
        place.setText(where(now));
        badges.getChildren().clear();
        int length = now.ground().request().size();
        add(
                now.isListed() ? Badge.Tint.ACCENT : Badge.Tint.PLAIN,
                now.isListed() ? "explain.listed" : "explain.unlisted",
                length);
        now.attribution().ifPresentOrElse(this::trust, () -> fidelity.setText(""));
        notes(now);
    }

    private String where(Answer now) {
        int rank = now.laid().rank();
        int rivals = now.laid().rivals() + 1;
        return switch (now.ground().person()) {
            case Person.Known(String id) ->
                desk.phrases()
                        .now(
                                "explain.place",
                                rank,
                                rivals,
                                id,
                                now.ground().history().size());
            case Person.Newcomer(List<String> wishes) ->
                desk.phrases()
                        .now(
                                wishes.isEmpty() ? "explain.place-new" : "explain.place-wishes",
                                rank,
                                rivals,
                                String.join(" · ", wishes));
        };
    }

    private void notes(Answer now) {
        List<String> texts = new ArrayList<>(now.laid().notes());
        now.attribution()
                .map(known -> known.estimate().fidelity().note())
                .filter(note -> !note.isEmpty())
                .ifPresent(texts::add);
        notes.getChildren()
                .setAll(texts.stream()
                        .map(text -> Parts.text("engine-note", text))
                        .toList());
        Parts.show(notes, !texts.isEmpty());
    }

    private void trust(Attribution known) {
        Fidelity how = known.estimate().fidelity();
        if (model.answer().isPartial() || how.isPartial()) {
            add(Badge.Tint.CAUTION, "explain.partial");
        } else if (how.ending() == Fidelity.Ending.RUNNING) {
            add(Badge.Tint.ACCENT, "explain.preview");
        } else if (how.error() == 0) {
            add(Badge.Tint.GOOD, "explain.exact");
        } else {
            add(Badge.Tint.GOOD, "explain.estimated");
        }
        fidelity.setText(told(how));
    }

    private String told(Fidelity how) {
        String method = desk.phrases()
                .now("explain.method."
                        + how.method().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return desk.phrases()
                .now(
                        "explain.fidelity",
                        method,
                        how.evaluations(),
                        error(how),
                        how.residual() == 0 ? "0" : String.format(Locale.ROOT, "%.0e", Math.abs(how.residual())));
    }

    private String error(Fidelity how) {
        if (how.error() == 0) {
            return desk.phrases().now("explain.error.none");
        }
        return Double.isNaN(how.error())
                ? desk.phrases().now("explain.error.unknown")
                : desk.phrases().now("explain.error.most", NumberForm.RATIO.format(how.error()));
    }

    private void add(Badge.Tint tint, String key, Object... values) {
        Badge badge = new Badge(tint);
        badge.setText(desk.phrases().now(key, values));
        badges.getChildren().add(badge);
    }
}
