package io.recscope.views.explain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recscope.engine.explain.Examination;
import io.recscope.engine.explain.Explanation;
import io.recscope.engine.explain.Faithfulness;
import io.recscope.engine.study.ModelLibrary;
import io.recscope.views.desk.Desk;
import io.recscope.views.edit.Edit;
import io.recscope.views.focus.Focus;
import io.recscope.views.focus.Person;
import io.recscope.views.session.OpenStudy;
import io.recscope.views.session.Summary;
import io.recscope.views.session.Usual;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Why an item stands where it stands: asks, asks again when the history is changed, looks at the list, at words, at
/// whether the shares can be trusted, and at many users. For one thread, that of the window.
public final class ExplainModel {
    /// Users of a survey when nobody chose.
    static final int USUAL_USERS = 100;

    private final Desk desk;
    private final ReadOnlyObjectWrapper<Gap> gap = new ReadOnlyObjectWrapper<>(Gap.WORKSPACE);
    private final ReadOnlyObjectWrapper<Optional<Inquiry>> inquiry = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Manner> manner = new ReadOnlyObjectWrapper<>(Manner.USUAL);
    private final ReadOnlyObjectWrapper<Change> change = new ReadOnlyObjectWrapper<>(Change.NONE);
    private final Map<Whose, Change> changes = new HashMap<>();
    private final ObjectProperty<OptionalInt> pointed = new SimpleObjectProperty<>(OptionalInt.empty());
    private final IntegerProperty users = new SimpleIntegerProperty(USUAL_USERS);
    private final Slot<Answer> answer;
    private final Slot<Reranked> reranked;
    private final Slot<Listed> listed;
    private final Slot<Worded> worded;
    private final Slot<Faithfulness> examined;
    private final Crowd crowd;
    private final Keeping keeping;
    private final Governing governing;
    private Optional<Whose> whose = Optional.empty();
    private Optional<OpenStudy> asked = Optional.empty();
    private volatile Optional<Searching> searching = Optional.empty();

    /// Whose history a change is about.
    private record Whose(String dataset, String user, int events) {}

    /// @param clock tells when an explanation was kept
    public ExplainModel(Desk desk, InstantSource clock) {
        this.desk = desk;
        answer = new Slot<>(desk.jobs());
        reranked = new Slot<>(desk.jobs());
        listed = new Slot<>(desk.jobs());
        worded = new Slot<>(desk.jobs());
        examined = new Slot<>(desk.jobs());
        crowd = new Crowd(desk.jobs());
        keeping = new Keeping(desk, clock);
        governing = new Governing(desk);
        keeping.reopened().state().subscribe(now -> {
            if (keeping.reopened().isDone()) {
                keeping.reopened().value().ifPresent(this::reopened);
            }
        });
        answer.state().subscribe(now -> answer.value().ifPresent(this::meet));
    }

    /// What is missing before anything can be asked.
    ReadOnlyObjectProperty<Gap> gap() {
        return gap.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Inquiry>> inquiry() {
        return inquiry.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Manner> manner() {
        return manner.getReadOnlyProperty();
    }

    /// What is changed of the history.
    ReadOnlyObjectProperty<Change> change() {
        return change.getReadOnlyProperty();
    }

    /// The piece of evidence under the pointer, in whichever part of the screen.
    ObjectProperty<OptionalInt> pointed() {
        return pointed;
    }

    /// How many users a survey asks.
    IntegerProperty users() {
        return users;
    }

    Slot<Answer> answer() {
        return answer;
    }

    Slot<Reranked> reranked() {
        return reranked;
    }

    Slot<Listed> listed() {
        return listed;
    }

    Slot<Worded> worded() {
        return worded;
    }

    Slot<Faithfulness> examined() {
        return examined;
    }

    /// What is kept in the workspace.
    Keeping keeping() {
        return keeping;
    }

    /// The policies that can be asked for.
    Governing governing() {
        return governing;
    }

    Crowd crowd() {
        return crowd;
    }

    /// The models that can be asked, the latest first.
    List<ModelLibrary.Entry> models() {
        return summary()
                .map(Usual::new)
                .flatMap(known -> known.dataset(desk.trail().focus().getValue()).map(known::models))
                .orElse(List.of());
    }

    /// Finds users and items of the dataset that is asked about. To be called by any thread.
    Optional<Searching> searching() {
        return searching;
    }

    /// Asks about what the analyst looks at; nothing when that was asked already.
    void follow(Focus focus) {
        Optional<OpenStudy> study = desk.session().study().get();
        if (!asked.equals(study)) {
            forget();
            asked = study;
        }
        Optional<Inquiry> wanted = summary().flatMap(known -> Inquiry.of(focus, known, manner.get()));
        gap.set(Gap.of(summary(), focus));
        if (wanted.isEmpty()) {
            clear();
            inquiry.set(wanted);
        } else if (!wanted.equals(inquiry.get()) || answer.isEmpty() || answer.isStopped()) {
            boolean same = inquiry.get().filter(wanted.get()::sharesRecommender).isPresent();
            inquiry.set(wanted);
            ask(wanted.get(), study.orElseThrow(), same);
        }
    }

    private Optional<Summary> summary() {
        return desk.session().summary().get();
    }

    /// Asks once more, as after a failure.
    void again() {
        Optional<OpenStudy> study = desk.session().study().get();
        inquiry.get().ifPresent(what -> study.ifPresent(open -> ask(what, open, true)));
    }

    private void ask(Inquiry what, OpenStudy study, boolean sameRecommender) {
        listed.clear();
        worded.clear();
        examined.clear();
        reranked.clear();
        pointed.set(OptionalInt.empty());
        if (!sameRecommender) {
            crowd.findings().clear();
        }
        searching = Optional.of(new Searching(study, what.dataset(), List.of()));
        answer.start(desk.phrases().now("explain.job"), work -> new Asking(study, what).answer(work));
    }

    private void clear() {
        answer.clear();
        listed.clear();
        worded.clear();
        examined.clear();
        reranked.clear();
        crowd.findings().clear();
    }

    /// Another workspace was opened: nothing of the one before counts any more.
    private void forget() {
        clear();
        changes.clear();
        whose = Optional.empty();
        change.set(Change.NONE);
        inquiry.set(Optional.empty());
    }

    /// Where the focus named nobody, or no model, it names what is shown.
    private void name(Person shown) {
        inquiry.get().ifPresent(asked -> {
            inquiry.set(Optional.of(asked.about(shown)));
            desk.trail().name(focus -> summary()
                    .flatMap(known -> Inquiry.of(focus, known, asked.manner()))
                    .filter(asked::equals)
                    .map(same -> same.about(shown).seen(focus))
                    .orElse(focus));
        });
    }

    /// Brings back what was changed of this history before.
    private void meet(Answer now) {
        searching = searching.map(before -> before.beside(now.list()));
        if (answer.isFresh()) {
            name(now.ground().person());
        }
        Optional<Whose> met = inquiry.get()
                .map(what -> new Whose(
                        what.dataset(),
                        now.ground().user(),
                        now.ground().history().size()));
        boolean other = !met.equals(whose);
        whose = met;
        if (other) {
            change.set(met.map(key -> changes.getOrDefault(key, Change.NONE)).orElse(Change.NONE));
        }
        if (!change.get().isNone() && reranked.isEmpty()) {
            rerank();
        }
    }

    /// Looks at the first of somebody's list.
    void choose(Person person) {
        desk.trail().look(focus -> onDataset(focus).on(person).onNoItem());
    }

    void chooseItem(String id) {
        desk.trail().look(focus -> onDataset(focus).onItem(id));
    }

    void chooseModel(String digest) {
        desk.trail().look(focus -> onDataset(focus).onModel(digest));
    }

    private Focus onDataset(Focus focus) {
        return inquiry.get().map(what -> focus.onDataset(what.dataset())).orElse(focus);
    }

    /// Asks in another manner, which can be taken back.
    void choose(Manner other) {
        Manner before = manner.get();
        if (!other.equals(before)) {
            desk.edits()
                    .make(Edit.of(desk.phrases().now("explain.edit.manner"), () -> turn(other), () -> turn(before)));
        }
    }

    private void turn(Manner other) {
        manner.set(other);
        follow(desk.trail().focus().getValue());
    }

    /// Takes events away, or puts them back when all of them are away already.
    void toggle(List<Integer> events) {
        change(change.get().toggled(events), events.size() == 1 ? "explain.edit.event" : "explain.edit.events");
    }

    /// Tries a change instead of the one there is.
    void attempt(Change other) {
        change(other, "explain.edit.try");
    }

    /// The history as it is.
    void restore() {
        change(Change.NONE, "explain.edit.restore");
    }

    private void change(Change other, String key) {
        Change before = change.get();
        whose.filter(mine -> !other.equals(before)).ifPresent(mine -> desk.edits()
                .make(Edit.of(desk.phrases().now(key), () -> become(mine, other), () -> become(mine, before))));
    }

    private void become(Whose mine, Change other) {
        changes.put(mine, other);
        if (whose.equals(Optional.of(mine))) {
            change.set(other);
            rerank();
        }
    }

    private void rerank() {
        Change now = change.get();
        if (now.isNone()) {
            reranked.clear();
        } else {
            answer.value()
                    .ifPresent(base -> reranked.start(
                            desk.phrases().now("explain.job.rerank"), work -> new Retrial(base, now).run(work)));
        }
    }

    /// Explains every item of the list, when that was not done yet.
    void needList() {
        if (listed.isEmpty()) {
            explained()
                    .ifPresent(base ->
                            listed.start(desk.phrases().now("explain.job.list"), work -> Listed.of(base, work)));
        }
    }

    /// Explains the words of the item, when that was not done yet.
    void needWords() {
        if (worded.isEmpty()) {
            explained()
                    .ifPresent(base ->
                            worded.start(desk.phrases().now("explain.job.words"), work -> Worded.of(base, work)));
        }
    }

    /// The answer when its shares are final, so that what builds on it is not begun twice.
    private Optional<Answer> explained() {
        return answer.value()
                .filter(now -> !answer.isWorking() && now.attribution().isPresent());
    }

    /// Measures whether the shares say what the model does.
    void examine() {
        explained().ifPresent(base -> base.attribution()
                .ifPresent(shares ->
                        examined.start(desk.phrases().now("explain.job.examine"), work -> new Examination(Listed.EFFORT)
                                .of(base.laid(), shares, work))));
    }

    /// Explains the first recommendations of many users.
    void survey() {
        answer.value()
                .ifPresent(base ->
                        crowd.ask(base.ground(), users.get(), desk.phrases().now("explain.job.survey", users.get())));
    }

    /// The explanation as it stands; empty before there are shares.
    Optional<Explanation> explanation() {
        return answer.value().flatMap(now -> now.explanation(examined.value().filter(any -> examined.isDone())));
    }

    /// The explanation as JSON, with its subject.
    Optional<ObjectNode> account() {
        return answer.value().flatMap(now -> explanation().map(found -> Keeping.account(now, found)));
    }

    /// Keeps the explanation in the workspace.
    void keep() {
        answer.value().ifPresent(now -> explanation().ifPresent(found -> keeping.keep(now, found)));
    }

    /// Asks again what was kept; can be taken back.
    private void reopened(Keeping.Reopened kept) {
        Focus before = desk.trail().focus().getValue();
        Manner manners = manner.get();
        desk.edits()
                .make(Edit.of(
                        desk.phrases().now("explain.edit.reopen"),
                        () -> go(kept.inquiry().seen(before), kept.inquiry().manner()),
                        () -> go(before, manners)));
    }

    private void go(Focus there, Manner how) {
        manner.set(how);
        desk.trail().look(focus -> there);
        follow(there);
    }
}
